import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter, problems } from '../../http/router.ts';
import { buildPanels } from './buildPanels.ts';
import { PanelsQuery, PanelsResponse } from './contract.ts';

const panelsRoute = createRoute({
  method: 'get',
  path: '/layers/laporan/panels',
  tags: ['layers'],
  summary: 'Peta laporan per periode dengan satu legenda / the reports map period by period under one legend',
  request: { query: PanelsQuery },
  responses: { 200: { description: 'Panel / panels', content: { 'application/json': { schema: PanelsResponse } } }, ...problems },
});

/** `GET /layers/laporan/panels`. Mounted under `/api/v1`. */
export function panelsRoutes({ db, cache }: Pick<Deps, 'db' | 'cache'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(panelsRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, () => buildPanels(db, query, sight));
  });
  return router;
}
