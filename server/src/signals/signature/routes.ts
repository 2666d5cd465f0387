import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import { readCatalogues } from '../../reports/catalogues.ts';
import type { SignalDeps } from '../deps.ts';
import { SignatureQuery, SignatureResponse } from './contract.ts';
import { signatureAnswer } from './signatureAnswer.ts';
import { signatureTable } from './signatureTable.ts';

const signatureRoute = createRoute({
  method: 'get',
  path: '/signals/signature',
  tags: ['signals'],
  summary: 'Isu khas tiap wilayah, atau mengapa tidak ada / the distinctive issue of each area, or why there is none',
  request: { query: SignatureQuery },
  responses: {
    200: { description: 'Isu khas / signature', content: { 'application/json': { schema: SignatureResponse } } },
    ...problems,
  },
});

/** `GET /signals/signature`. Mounted under `/api/v1`. */
export function signatureRoutes({ db, cache, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(signatureRoute, (c) => {
    const { issue, ...query } = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async () => {
      // Shares need all issues, and no denominator.
      const observed = await observe(db, { ...query, denominator: 'jumlah' }, sight);
      const [table, { issues }] = await Promise.all([signatureTable(observed), readCatalogues(db)]);
      return signatureAnswer(observed, table, { minimum: query.minimum, issue, issues });
    });
  });
  return router;
}
