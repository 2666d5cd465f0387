import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { PreventionDeps } from '../deps.ts';
import { MatrixQuery, MatrixResponse } from './contract.ts';
import { readMatrix } from './readMatrix.ts';

const matrixRoute = createRoute({
  method: 'get',
  path: '/prevention/matrix',
  tags: ['prevention'],
  summary:
    'Wilayah x isu: yang menonjol, yang disebut, yang dilakukan dan yang direncanakan / areas x issues: what stands out, is named, was done and is planned',
  request: { query: MatrixQuery },
  responses: {
    200: { description: 'Matriks / matrix', content: { 'application/json': { schema: MatrixResponse } } },
    ...problems,
  },
});

/** `GET /prevention/matrix`. Mounted under `/api/v1`. */
export function matrixRoutes({ db, cache, observe }: PreventionDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(matrixRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, () => readMatrix(db, observe, query, sight));
  });
  return router;
}
