import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { PreventionDeps } from '../deps.ts';
import { beltItemsFor } from './beltItemsFor.ts';
import { BeltItemsQuery, BeltItemsResponse, BeltsQuery, BeltsResponse } from './contract.ts';
import { readBelts } from './readBelts.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const beltsRoute = createRoute({
  method: 'get',
  path: '/prevention/belts',
  tags: ['prevention'],
  summary: 'Sabuk perbatasan: kecamatan di batas dua kabupaten/kota / border belts of kecamatan with two owners',
  request: { query: BeltsQuery },
  responses: { 200: json(BeltsResponse, 'Sabuk / belts'), ...problems },
});
const itemsRoute = createRoute({
  method: 'get',
  path: '/prevention/belts/items',
  tags: ['prevention'],
  summary: 'Langkah dari rencana wilayah lain di sabuk bersama / measures of other areas’ plans in shared belts',
  request: { query: BeltItemsQuery },
  responses: { 200: json(BeltItemsResponse, 'Langkah / measures'), ...problems },
});

/** `/prevention/belts`. */
export function beltsRoutes(deps: PreventionDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(beltsRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return deps.cache.respond(c, () => readBelts(deps, query, sight));
  });
  router.openapi(itemsRoute, (c) => {
    const { code } = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return deps.cache.respond(c, () => beltItemsFor(deps, code, sight));
  });
  return router;
}
