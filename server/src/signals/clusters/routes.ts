import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { SignalDeps } from '../deps.ts';
import { ClustersQuery, ClustersResponse } from './contract.ts';
import { readClusters } from './readClusters.ts';

const clustersRoute = createRoute({
  method: 'get',
  path: '/signals/clusters',
  tags: ['signals'],
  summary: 'Klaster wilayah, atau alasan tidak dapat dinyatakan / clusters of areas, or why none can be claimed',
  request: { query: ClustersQuery },
  responses: {
    200: { description: 'Klaster / clusters', content: { 'application/json': { schema: ClustersResponse } } },
    ...problems,
  },
});

/** `GET /signals/clusters`. */
export function clustersRoutes({ db, config, cache, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(clustersRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, () => readClusters({ db, config, observe }, query, sight));
  });
  return router;
}
