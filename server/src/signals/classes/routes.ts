import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { SignalDeps } from '../deps.ts';
import { localNeighbours } from '../rates/localNeighbours.ts';
import { classValues } from './classValues.ts';
import { ClassesQuery, ClassesResponse } from './contract.ts';

const classesRoute = createRoute({
  method: 'get',
  path: '/signals/classes',
  tags: ['signals'],
  summary: 'Batas kelas menurut setiap metode / class breaks by every method',
  request: { query: ClassesQuery },
  responses: {
    200: { description: 'Batas kelas / class breaks', content: { 'application/json': { schema: ClassesResponse } } },
    ...problems,
  },
});

/** `GET /signals/classes`. */
export function classesRoutes({ db, cache, config, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(classesRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async () => {
      const observed = await observe(db, query, sight);
      return classValues(observed, query, await localNeighbours(db, config, observed, query));
    });
  });
  return router;
}
