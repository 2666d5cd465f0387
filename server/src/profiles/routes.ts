import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../accounts/caller.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { buildProfile } from './buildProfile.ts';
import { ProfileQuery, RegionProfile } from './contract.ts';

const profileRoute = createRoute({
  method: 'get',
  path: '/regions/{code}/profile',
  tags: ['profiles'],
  summary: 'Profil satu wilayah, lapisan demi lapisan / profile of one region, layer by layer',
  request: { params: z.object({ code: z.string().max(40) }), query: ProfileQuery },
  responses: {
    200: { description: 'Profil / profile', content: { 'application/json': { schema: RegionProfile } } },
    ...problems,
  },
});

/** `GET /regions/{code}/profile`. Mounted under `/api/v1`. */
export function profilesRoutes({ db, cache }: Deps): OpenAPIHono {
  const router = createRouter();
  router.openapi(profileRoute, (c) => {
    const { code } = c.req.valid('param');
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, () => buildProfile(db, code, query, sight));
  });
  return router;
}
