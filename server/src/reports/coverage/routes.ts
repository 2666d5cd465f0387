import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter, problems } from '../../http/router.ts';
import { CoverageCalendarQuery, CoverageCalendarResponse } from './contract.ts';
import { readCalendar } from './readCalendar.ts';

const calendarRoute = createRoute({
  method: 'get',
  path: '/reports/coverage/calendar',
  tags: ['reports'],
  summary: 'Kalender cakupan: wilayah lawan periode / coverage calendar: areas against periods',
  request: { query: CoverageCalendarQuery },
  responses: {
    200: { description: 'Kalender / calendar', content: { 'application/json': { schema: CoverageCalendarResponse } } },
    ...problems,
  },
});

/** `GET /reports/coverage/calendar`. Mounted under `/api/v1`. */
export function coverageRoutes({ db, cache }: Pick<Deps, 'db' | 'cache'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(calendarRoute, (c) => {
    const query = c.req.valid('query');
    const seen = seenRegions(sightOfCaller(callerOf(c)));
    return cache.respond(c, () => readCalendar(db, query, seen));
  });
  return router;
}
