import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { RegionDetail, RegionsQuery, RegionsResponse } from './contract.ts';
import { listRegionsPage } from './listRegionsPage.ts';
import { regionDetail } from './regionDetail.ts';
import { regionIndex } from './regionIndex.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/regions',
  tags: ['regions'],
  summary: 'Daftar dan pencarian wilayah / list and search of regions',
  request: { query: RegionsQuery },
  responses: {
    200: { description: 'Wilayah / regions', content: { 'application/json': { schema: RegionsResponse } } },
    ...problems,
  },
});

const detailRoute = createRoute({
  method: 'get',
  path: '/regions/{code}',
  tags: ['regions'],
  summary: 'Satu wilayah / one region',
  request: { params: z.object({ code: z.string().max(40) }) },
  responses: { 200: { description: 'Wilayah / region', content: { 'application/json': { schema: RegionDetail } } }, ...problems },
});

/** `GET /regions` and `GET /regions/{code}`. Mounted under `/api/v1`. */
export function regionsRoutes({ db, cache }: Deps): OpenAPIHono {
  const router = createRouter();
  router.openapi(listRoute, (c) => {
    const query = c.req.valid('query');
    return cache.respond(c, async (): Promise<RegionsResponse> => listRegionsPage(await regionIndex(db), query));
  });
  router.openapi(detailRoute, (c) => {
    const { code } = c.req.valid('param');
    return cache.respond(c, () => regionDetail(db, code));
  });
  return router;
}
