import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../accounts/caller.ts';
import { seenRegions } from '../accounts/seenRegions.ts';
import { createRouter, problems } from '../http/router.ts';
import { readScope } from '../reports/filter.ts';
import { reportMeta } from '../reports/meta.ts';
import { activitiesRoutes } from './activities/routes.ts';
import { allocationRoutes } from './allocation/routes.ts';
import { beltsRoutes } from './belts/routes.ts';
import { preventionCatalogue } from './catalogue.ts';
import { PreventionCatalogue } from './contract.ts';
import type { PreventionDeps } from './deps.ts';
import { exportsRoutes } from './exports/routes.ts';
import { MarksQuery, MarksResponse } from './marks/contract.ts';
import { judgeMarks } from './marks/judgeMarks.ts';
import { listMarks } from './marks/listMarks.ts';
import { matrixRoutes } from './matrix/routes.ts';
import { measuresRoutes } from './measures/routes.ts';
import { needRoutes } from './need/routes.ts';
import { outcomeRoutes } from './outcome/routes.ts';
import { placesRoutes } from './places/routes.ts';
import { plansRoutes } from './plans/routes.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const marksRoute = createRoute({
  method: 'get',
  path: '/prevention/marks',
  tags: ['prevention'],
  summary:
    'Hari dibukanya kanal dan Kampung Pengawasan, dan apakah sesudahnya naik / openings of channels and Kampung Pengawasan, and whether more came in after them',
  request: { query: MarksQuery },
  responses: { 200: json(MarksResponse, 'Tanda / marks'), ...problems },
});
const catalogueRoute = createRoute({
  method: 'get',
  path: '/prevention/catalogue',
  tags: ['prevention'],
  summary: 'Kosakata Form Cegah dan program / vocabulary of Form Cegah and programmes',
  responses: { 200: json(PreventionCatalogue, 'Katalog / catalogue'), ...problems },
});

/** Each part of prevention has a folder of its own with contract and routes. */
const PARTS: ((deps: PreventionDeps) => OpenAPIHono)[] = [
  allocationRoutes,
  activitiesRoutes,
  beltsRoutes,
  exportsRoutes,
  matrixRoutes,
  measuresRoutes,
  needRoutes,
  outcomeRoutes,
  placesRoutes,
  plansRoutes,
];

/** `/prevention/...`. Mounted under `/api/v1`. */
export function preventionRoutes(deps: PreventionDeps): OpenAPIHono {
  const { db, cache } = deps;
  const router = createRouter();
  for (const part of PARTS) router.route('/', part(deps));
  router.openapi(marksRoute, (c) => {
    const query = c.req.valid('query');
    const seen = seenRegions(sightOfCaller(callerOf(c)));
    return cache.respond(c, async (): Promise<MarksResponse> => {
      const scope = await readScope(db, query, query.code ?? null, seen);
      return {
        code: scope.code,
        ...(await judgeMarks(db, await listMarks(db, scope.code, seen), scope, seen)),
        meta: await reportMeta(db, 'reports', seen),
      };
    });
  });
  router.openapi(catalogueRoute, (c) => cache.respond(c, async () => preventionCatalogue()));
  return router;
}
