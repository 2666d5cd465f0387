import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../accounts/caller.ts';
import { seenRegions } from '../accounts/seenRegions.ts';
import { AppError } from '../errors.ts';
import { IsoDate } from '../http/contract.ts';
import { createRouter, problems } from '../http/router.ts';
import { readScope } from '../reports/filter.ts';
import { reportMeta } from '../reports/meta.ts';
import { preventionCatalogue } from './catalogue.ts';
import { ActivitiesQuery, ActivitiesResponse, PreventionCatalogue } from './contract.ts';
import type { PreventionDeps } from './deps.ts';
import { MarksQuery, MarksResponse } from './marks/contract.ts';
import { judgeMarks } from './marks/judgeMarks.ts';
import { listMarks } from './marks/listMarks.ts';
import { activitySample, listActivities, listEvents, totalActivities } from './repository.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const activitiesRoute = createRoute({
  method: 'get',
  path: '/prevention/activities',
  tags: ['prevention'],
  summary:
    'Kegiatan pencegahan, terbaru dahulu, dan peristiwa yang diberitakan / prevention activities, latest first, and published events',
  request: { query: ActivitiesQuery },
  responses: { 200: json(ActivitiesResponse, 'Kegiatan / activities'), ...problems },
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
  summary: 'Kosakata Form Cegah, program dan langkah per isu / vocabulary, programmes and measures per issue',
  responses: { 200: json(PreventionCatalogue, 'Katalog / catalogue'), ...problems },
});

/** Each part of prevention has a folder of its own with contract and routes. */
const PARTS: ((deps: PreventionDeps) => OpenAPIHono)[] = [];

/** `/prevention/...`. Mounted under `/api/v1`. */
export function preventionRoutes(deps: PreventionDeps): OpenAPIHono {
  const { db, cache } = deps;
  const router = createRouter();
  for (const part of PARTS) router.route('/', part(deps));
  router.openapi(activitiesRoute, (c) => {
    const { limit, cursor, ...filter } = c.req.valid('query');
    const after = cursor === undefined ? null : readCursor(cursor);
    return cache.respond(c, async (): Promise<ActivitiesResponse> => {
      const found = await listActivities(db, filter, limit + 1, after);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        events: await listEvents(db, filter),
        total: await totalActivities(db, filter),
        next: found.length > limit && last ? writeCursor(last) : null,
        meta: {
          dataVersion: db.version,
          sample: await activitySample(db, filter),
          sources: [{ name: 'Form Cegah (activities import)', date: null, note: 'jumlah kegiatan bukan ukuran keberhasilan' }],
        },
      };
    });
  });
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

/** A cursor is the start day and id of the last activity shown. */
const writeCursor = (last: { start: string; id: string }) => Buffer.from(`${last.start} ${last.id}`).toString('base64url');

function readCursor(text: string): { start: string; id: string } {
  const match = /^(\d{4}-\d{2}-\d{2}) (.+)$/s.exec(Buffer.from(text, 'base64url').toString('utf8'));
  if (!match?.[1] || !match[2] || !IsoDate.safeParse(match[1]).success) {
    throw new AppError('invalid_request', { id: 'Penanda halaman (cursor) salah.', en: 'Wrong page cursor.' });
  }
  return { start: match[1], id: match[2] };
}
