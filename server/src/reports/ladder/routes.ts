import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { callerOf, sightFor, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions, seenWithin } from '../../accounts/seenRegions.ts';
import { recordRead } from '../../audit/recordRead.ts';
import { AppError } from '../../errors.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter, problems } from '../../http/router.ts';
import { todayInJakarta } from '../../today.ts';
import { levelFor } from '../areaLevel.ts';
import { askedPlace } from '../askedPlace.ts';
import { readScope } from '../filter.ts';
import { reportMeta } from '../meta.ts';
import {
  DeadlineRulesResponse,
  DeadlineSummaryQuery,
  DeadlineSummaryResponse,
  DeadlinesQuery,
  DeadlinesResponse,
  LadderQuery,
  LadderResponse,
} from './contract.ts';
import { deadlineRules } from './deadlineRules.ts';
import { listDeadlines } from './listDeadlines.ts';
import { CONVENTION, readLadder } from './readLadder.ts';
import { SOON_DAYS, summarizeDeadlines } from './summarizeDeadlines.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
/** Single cases, and what is only true today, are not left lying in a browser. */
const NOT_KEPT = { 'cache-control': 'no-store' };

const ladderRoute = createRoute({
  method: 'get',
  path: '/reports/ladder',
  tags: ['reports'],
  summary:
    'Tangga penanganan per asal, dengan selang bagian yang terbukti / the ladder of handling per origin, with an interval on the proven share',
  request: { query: LadderQuery },
  responses: { 200: json(LadderResponse, 'Tangga / ladder'), ...problems },
});
const rulesRoute = createRoute({
  method: 'get',
  path: '/reports/deadlines/rules',
  tags: ['reports'],
  summary: 'Tenggat menurut undang-undang / deadlines by law',
  responses: { 200: json(DeadlineRulesResponse, 'Tenggat / deadlines'), ...problems },
});
const casesRoute = createRoute({
  method: 'get',
  path: '/reports/deadlines',
  tags: ['reports'],
  summary: 'Perkara terbuka dengan tenggatnya, yang paling terlambat dahulu / open cases with their deadlines, the latest first',
  request: { query: DeadlinesQuery },
  responses: { 200: json(DeadlinesResponse, 'Perkara / cases'), ...problems },
});
const summaryRoute = createRoute({
  method: 'get',
  path: '/reports/deadlines/summary',
  tags: ['reports'],
  summary: 'Jumlah perkara terbuka menurut tenggat per wilayah / open cases by deadline per area',
  request: { query: DeadlineSummaryQuery },
  responses: { 200: json(DeadlineSummaryResponse, 'Jumlah / counts'), ...problems },
});

/** The ladder of handling and its deadlines. Mounted under `/api/v1`. */
export function ladderRoutes({ db, cache }: Pick<Deps, 'db' | 'cache'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(ladderRoute, async (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async (): Promise<LadderResponse> => {
      const by = query.by ?? 'origin';
      const { scope, group, level: levelAsked } = await askedPlace(db, query, query, sight);
      const level = by === 'region' ? levelAsked() : null;
      const ladder = await readLadder(db, by, level, scope);
      return { by, level, ...ladder, convention: CONVENTION, group, meta: await reportMeta(db, 'reports', seenRegions(sight)) };
    });
  });
  router.openapi(rulesRoute, (c) => cache.respond(c, async () => deadlineRules()));
  router.openapi(casesRoute, async (c) => {
    const { code = null, late, cursor, limit, on = todayInJakarta(), ...filter } = c.req.valid('query');
    const sight = sightFor(callerOf(c), 'read_records');
    const seen = seenRegions(sight);
    const within = seenWithin(sight, code);
    if (within.length === 0) {
      throw new AppError('forbidden', {
        id: 'Rincian perkara hanya untuk wilayah Anda sendiri.',
        en: 'Single cases are shown for your own region only.',
      });
    }
    const scope = await readScope(db, filter, code, seen);
    const inside = within.includes(null) ? scope : { ...scope, code: null, codes: within as readonly string[] };
    const answer = await listDeadlines(db, inside, { on, late: late === '1', cursor, limit });
    if (answer.items.length) {
      await recordRead(db, {
        action: 'record_read',
        subject: { type: 'deadlines', id: code },
        details: { rows: answer.items.length },
      });
    }
    return c.json({ on, ...answer, meta: await reportMeta(db, 'reports', seen) }, 200, NOT_KEPT);
  });
  router.openapi(summaryRoute, async (c) => {
    const { level: asked, parent, code, on = todayInJakarta(), ...filter } = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    const level = levelFor({ level: asked, parent, code } as Parameters<typeof levelFor>[0]);
    const { scope } = await askedPlace(db, filter, { parent, code }, sight);
    const summary = await summarizeDeadlines(db, level, scope, on);
    const meta = await reportMeta(db, 'reports', seenRegions(sight));
    return c.json({ on, soonDays: SOON_DAYS, level, ...summary, meta }, 200, NOT_KEPT);
  });
  return router;
}
