import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import { AppError } from '../../errors.ts';
import { conflictAnswer } from '../../http/conflictAnswer.ts';
import { IsoDate } from '../../http/contract.ts';
import { createRouter, problems } from '../../http/router.ts';
import { todayInJakarta } from '../../today.ts';
import { ActivitiesQuery, ActivitiesResponse } from '../contract.ts';
import type { PreventionDeps } from '../deps.ts';
import { activitySample, countByForm, listActivities, listEvents, totalActivities } from '../repository.ts';
import { ActivityConflictError } from './activityConflict.ts';
import {
  ActivityChange,
  ActivityConflict,
  ActivityDetail,
  ActivityInput,
  Numbering,
  NumberingChange,
  NumberingQuery,
} from './contract.ts';
import { namedNumbering, setPattern } from './numbering.ts';
import { activityDetail, withdrawnActivities } from './readActivity.ts';
import { changeActivity, enterActivity } from './saveActivity.ts';

const tags = ['prevention'];
const params = z.object({ id: z.string().min(1).max(300) });
/** So many withdrawn activities are listed, the latest; more are found by their area. */
const MOST_WITHDRAWN = 500;
const SOURCE = {
  name: 'Form Cegah (activities import), formulir kegiatan',
  date: null,
  note: 'jumlah kegiatan bukan ukuran keberhasilan',
};

const listRoute = createRoute({
  method: 'get',
  path: '/prevention/activities',
  tags,
  summary:
    'Kegiatan pencegahan, terbaru dahulu, dan peristiwa yang diberitakan / prevention activities, latest first, and published events',
  request: { query: ActivitiesQuery },
  responses: { 200: json(ActivitiesResponse, 'Kegiatan / activities'), ...problems },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/prevention/activities/{id}',
  tags,
  summary: 'Satu kegiatan dengan riwayatnya / one activity with its history',
  request: { params },
  responses: { 200: json(ActivityDetail, 'Kegiatan / activity'), ...ownProblems },
});
const enterRoute = createRoute({
  method: 'post',
  path: '/prevention/activities',
  tags,
  summary: 'Catat kegiatan yang sudah dilakukan / enter an activity that was done',
  request: body(ActivityInput),
  responses: { 201: json(ActivityDetail, 'Dicatat / entered'), ...ownProblems },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/prevention/activities/{id}',
  tags,
  summary: 'Ubah, tarik atau pulihkan satu kegiatan / change, withdraw or restore an activity',
  request: { params, ...body(ActivityChange) },
  responses: {
    200: json(ActivityDetail, 'Diubah / changed'),
    ...ownProblems,
    409: {
      description: 'Sudah diubah orang lain: keduanya / changed by somebody else: both versions',
      content: { 'application/problem+json': { schema: ActivityConflict } },
    },
  },
});
const numberingRoute = createRoute({
  method: 'get',
  path: '/prevention/numbering',
  tags,
  summary: 'Pola nomor kegiatan dan nomor berikutnya / pattern of numbers of activities, and the next number',
  request: { query: NumberingQuery },
  responses: { 200: json(Numbering, 'Penomoran / numbering'), ...ownProblems },
});
const patternRoute = createRoute({
  method: 'put',
  path: '/prevention/numbering',
  tags,
  summary: 'Ubah pola nomor sebuah kantor / change the pattern of an office',
  request: body(NumberingChange),
  responses: { 200: json(z.object({ pattern: z.string() }), 'Diubah / changed'), ...ownProblems },
});

/** `/prevention/activities...` and `/prevention/numbering`. Mounted under `/api/v1`. */
export function activitiesRoutes({ db, cache }: PreventionDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(listRoute, (c) => {
    const { limit, cursor, withdrawn, ...filter } = c.req.valid('query');
    const after = cursor === undefined ? null : readCursor(cursor);
    return cache.respond(c, async (): Promise<ActivitiesResponse> => {
      const meta = { dataVersion: db.version, sample: await activitySample(db, filter), sources: [SOURCE] };
      if (withdrawn === '1') {
        const { items, total } = await withdrawnActivities(db, filter.code ?? null, MOST_WITHDRAWN);
        return { items, events: [], total, byForm: [], next: null, meta };
      }
      const found = await listActivities(db, filter, limit + 1, after);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        events: await listEvents(db, filter),
        total: await totalActivities(db, filter),
        byForm: await countByForm(db, filter),
        next: found.length > limit && last ? writeCursor(last) : null,
        meta,
      };
    });
  });
  router.openapi(oneRoute, async (c) => {
    const detail = await activityDetail(db, c.req.valid('param').id, sightOfCaller(callerOf(c)));
    return c.json(detail, 200, PRIVATE);
  });
  router.openapi(enterRoute, async (c) => {
    const caller = callerOf(c);
    const id = await enterActivity(db, caller, c.req.valid('json'));
    return c.json(await activityDetail(db, id, sightOfCaller(caller)), 201, PRIVATE);
  });
  router.openapi(changeRoute, async (c) => {
    const caller = callerOf(c);
    const { id } = c.req.valid('param');
    const yours = c.req.valid('json');
    try {
      await changeActivity(db, caller, id, yours);
      return c.json(await activityDetail(db, id, sightOfCaller(caller)), 200, PRIVATE);
    } catch (error) {
      if (!(error instanceof ActivityConflictError)) throw error;
      return conflictAnswer(c, error, { current: error.current, yours });
    }
  });
  router.openapi(numberingRoute, async (c) => {
    const { code, day = todayInJakarta() } = c.req.valid('query');
    return c.json(await namedNumbering(db, code, callerOf(c).region, day), 200, PRIVATE);
  });
  router.openapi(patternRoute, async (c) => {
    const given = c.req.valid('json');
    await setPattern(db, callerOf(c), given);
    return c.json({ pattern: given.pattern }, 200, PRIVATE);
  });
  return router;
}

/** A cursor is the start day and id of the last activity shown. */
const writeCursor = (last: { start: string; id: string }) => Buffer.from(`${last.start} ${last.id}`).toString('base64url');

function readCursor(text: string): { start: string; id: string } {
  const match = /^(\d{4}-\d{2}-\d{2}) (.+)$/s.exec(Buffer.from(text, 'base64url').toString('utf8'));
  if (!match?.[1] || !match[2] || !IsoDate.safeParse(match[1]).success) {
    throw new AppError('invalid_request', { id: 'Penanda halaman (cursor) salah.', en: 'Wrong page cursor.' });
  }
  return { start: match[1], id: match[2] };
}
