import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { SignalDeps } from '../deps.ts';
import { RatesQuery, RatesResponse } from './contract.ts';
import { localNeighbours } from './localNeighbours.ts';
import { ratesOf } from './ratesOf.ts';

const ratesRoute = createRoute({
  method: 'get',
  path: '/signals/rates',
  tags: ['signals'],
  summary: 'Laju dengan selang, pemulusan, corong dan upaya / rates with interval, smoothing, funnel and effort',
  request: { query: RatesQuery },
  responses: {
    200: { description: 'Laju / rates', content: { 'application/json': { schema: RatesResponse } } },
    ...problems,
  },
});

/** `GET /signals/rates`. */
export function ratesRoutes({ db, cache, config, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(ratesRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async () => {
      const observed = await observe(db, query, sight);
      return ratesOf(observed, await localNeighbours(db, config, observed, query), query.effort);
    });
  });
  return router;
}
