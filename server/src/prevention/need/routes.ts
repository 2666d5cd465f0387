import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { PreventionDeps } from '../deps.ts';
import { NeedQuery, NeedResponse } from './contract.ts';
import { readNeed } from './readNeed.ts';

const needRoute = createRoute({
  method: 'get',
  path: '/prevention/need',
  tags: ['prevention'],
  summary:
    'Kebutuhan terhadap upaya, dan wilayah yang kurang terlayani beserta alasannya / need against effort, and the under-served areas with reasons',
  request: { query: NeedQuery },
  responses: {
    200: { description: 'Kebutuhan dan upaya / need and effort', content: { 'application/json': { schema: NeedResponse } } },
    ...problems,
  },
});

/** `GET /prevention/need`. */
export function needRoutes({ db, cache, observe }: PreventionDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(needRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async () => (await readNeed({ db, observe }, query, sight)).response);
  });
  return router;
}
