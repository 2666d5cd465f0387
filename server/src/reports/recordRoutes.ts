import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../accounts/caller.ts';
import { seenRegions } from '../accounts/seenRegions.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { areaOf, levelFor } from './areaLevel.ts';
import { ContentQuery, ContentResponse } from './content/contract.ts';
import { countContent } from './content/countContent.ts';
import { DisputesQuery, DisputesResponse } from './disputes/contract.ts';
import { countDisputes } from './disputes/countDisputes.ts';
import { CONTENT_KINDS, PLATFORMS } from './doors/contentWords.ts';
import { DISPUTE_STATUSES } from './doors/disputeStatuses.ts';
import { readScope } from './filter.ts';
import { reportMeta } from './meta.ts';
import { SupervisionQuery, SupervisionResponse } from './supervision/contract.ts';
import { countSupervision } from './supervision/countSupervision.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const disputesRoute = createRoute({
  method: 'get',
  path: '/reports/disputes',
  tags: ['reports'],
  summary: 'Permohonan sengketa; tidak pernah dijumlahkan dengan laporan / disputes, never added to reports',
  request: { query: DisputesQuery },
  responses: { 200: json(DisputesResponse, 'Permohonan / applications'), ...problems },
});
const contentRoute = createRoute({
  method: 'get',
  path: '/reports/content',
  tags: ['reports'],
  summary: 'Konten internet menurut platform dan jenis / internet content by platform and kind',
  request: { query: ContentQuery },
  responses: { 200: json(ContentResponse, 'Konten / content'), ...problems },
});
const supervisionRoute = createRoute({
  method: 'get',
  path: '/reports/supervision',
  tags: ['reports'],
  summary: 'Hasil pengawasan: TPS yang melapor, LHP, indikator / supervision: polling stations reported, records, indicators',
  request: { query: SupervisionQuery },
  responses: { 200: json(SupervisionResponse, 'Pengawasan / supervision'), ...problems },
});

const named = ({ code, name }: { code: string; name: { id: string; en: string } }) => ({ code, name });

/** What channels bring that is no case: disputes, content, records of supervision. */
export function recordRoutes({ db, cache }: Deps): OpenAPIHono {
  const router = createRouter();
  router.openapi(disputesRoute, async (c) => {
    const query = c.req.valid('query');
    const seen = seenRegions(sightOfCaller(callerOf(c)));
    return cache.respond(c, async (): Promise<DisputesResponse> => {
      const by = [...new Set(query.by ?? (['region', 'status'] as const))];
      const level = by.includes('region') ? levelFor(query) : null;
      const scope = await readScope(db, query, areaOf(query), seen);
      return {
        by,
        level,
        ...(await countDisputes(db, by, level, scope)),
        statuses: DISPUTE_STATUSES.map(named),
        meta: await reportMeta(db, 'reports', seen, ['sengketa']),
      };
    });
  });
  router.openapi(contentRoute, async (c) => {
    const query = c.req.valid('query');
    const seen = seenRegions(sightOfCaller(callerOf(c)));
    return cache.respond(c, async (): Promise<ContentResponse> => {
      const by = [...new Set(query.by ?? (['platform', 'kind'] as const))];
      const scope = await readScope(db, query, query.code ?? null, seen);
      return {
        by,
        ...(await countContent(db, by, scope)),
        platforms: PLATFORMS.map(named),
        kinds: CONTENT_KINDS.map(named),
        meta: await reportMeta(db, 'reports', seen, ['konten']),
      };
    });
  });
  router.openapi(supervisionRoute, async (c) => {
    const query = c.req.valid('query');
    const seen = seenRegions(sightOfCaller(callerOf(c)));
    return cache.respond(c, async (): Promise<SupervisionResponse> => {
      const level = levelFor(query);
      const scope = await readScope(db, query, areaOf(query), seen);
      return {
        level,
        ...(await countSupervision(db, level, scope)),
        meta: await reportMeta(db, 'reports', seen, ['pengawasan_tps', 'lhp']),
      };
    });
  });
  return router;
}
