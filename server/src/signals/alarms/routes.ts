import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { SignalDeps } from '../deps.ts';
import { alarmsOf } from './alarmsOf.ts';
import { AlarmQuery, AlarmsResponse } from './contract.ts';

const alarmsRoute = createRoute({
  method: 'get',
  path: '/signals/alarms',
  tags: ['signals'],
  summary: 'Alarm per wilayah dan isu, dengan yang dapat menjelaskannya / alarms by area and issue, with what can explain them',
  request: { query: AlarmQuery },
  responses: {
    200: {
      description: 'Alarm dan catatannya / alarms and their scorecard',
      content: { 'application/json': { schema: AlarmsResponse } },
    },
    ...problems,
  },
});

/** `GET /signals/alarms`. Mounted under `/api/v1`. */
export function alarmsRoutes({ db, cache, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(alarmsRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async () => {
      // Reports and findings are never summed unless both are asked for; counts need no denominator.
      const observed = await observe(db, { ...query, origin: query.origin ?? ['laporan'], denominator: 'jumlah' }, sight);
      return alarmsOf(db, observed, query);
    });
  });
  return router;
}
