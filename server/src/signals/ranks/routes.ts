import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { SignalDeps } from '../deps.ts';
import { RanksQuery, RanksResponse } from './contract.ts';
import { rankAreas } from './rankAreas.ts';

const ranksRoute = createRoute({
  method: 'get',
  path: '/signals/ranks',
  tags: ['signals'],
  summary: 'Peringkat dengan ketidakpastiannya / ranks with their uncertainty',
  request: { query: RanksQuery },
  responses: {
    200: { description: 'Peringkat / ranks', content: { 'application/json': { schema: RanksResponse } } },
    ...problems,
  },
});

/** `GET /signals/ranks`. */
export function ranksRoutes({ db, cache, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(ranksRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async () => rankAreas(await observe(db, query, sight), query));
  });
  return router;
}
