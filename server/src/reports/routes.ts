import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../accounts/caller.ts';
import { seenRegions } from '../accounts/seenRegions.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { areaOf, levelFor } from './areaLevel.ts';
import { readCatalogues } from './catalogues.ts';
import {
  CataloguesResponse,
  CountsQuery,
  CountsResponse,
  CoverageQuery,
  CoverageResponse,
  TrendQuery,
  TrendResponse,
} from './contract.ts';
import { countReports } from './countReports.ts';
import { readCoverage } from './coverage.ts';
import { readScope } from './filter.ts';
import { importRoutes } from './importRoutes.ts';
import { reportMeta } from './meta.ts';
import { trendOf } from './trend.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const countsRoute = createRoute({
  method: 'get',
  path: '/reports/counts',
  tags: ['reports'],
  summary: 'Jumlah laporan, temuan dan informasi awal / counts of reports, findings and preliminary information',
  request: { query: CountsQuery },
  responses: { 200: json(CountsResponse, 'Jumlah / counts'), ...problems },
});
const trendRoute = createRoute({
  method: 'get',
  path: '/reports/trend',
  tags: ['reports'],
  summary: 'Tren per hari, minggu atau bulan / trend by day, week or month',
  request: { query: TrendQuery },
  responses: { 200: json(TrendResponse, 'Tren / trend'), ...problems },
});
const cataloguesRoute = createRoute({
  method: 'get',
  path: '/reports/catalogues',
  tags: ['reports'],
  summary: 'Daftar isu, kanal, asal dan status / lists of issues, channels, origins and statuses',
  responses: { 200: json(CataloguesResponse, 'Daftar / lists'), ...problems },
});
const coverageRoute = createRoute({
  method: 'get',
  path: '/reports/coverage',
  tags: ['reports'],
  summary: 'Cakupan: siapa yang sudah melapor / coverage: who has reported',
  request: { query: CoverageQuery },
  responses: { 200: json(CoverageResponse, 'Cakupan / coverage'), ...problems },
});

/** Counts, trends, coverage and the files they come from. Mounted under `/api/v1`. */
export function reportsRoutes(deps: Deps): OpenAPIHono {
  const { db, cache } = deps;
  const router = createRouter();
  router.openapi(countsRoute, async (c) => {
    const query = c.req.valid('query');
    const seen = seenRegions(sightOfCaller(callerOf(c)));
    return cache.respond(c, async (): Promise<CountsResponse> => {
      const by = [...new Set(query.by ?? [])];
      const level = by.includes('region') ? levelFor(query) : null;
      const scope = await readScope(db, query, areaOf(query), seen);
      return { by, level, ...(await countReports(db, by, level, scope)), meta: await reportMeta(db, 'reports', seen) };
    });
  });
  router.openapi(trendRoute, async (c) => {
    const query = c.req.valid('query');
    const seen = seenRegions(sightOfCaller(callerOf(c)));
    return cache.respond(c, async (): Promise<TrendResponse> => {
      const scope = await readScope(db, query, query.code ?? null, seen);
      return {
        interval: query.interval,
        code: scope.code,
        points: await trendOf(db, query.interval, scope),
        meta: await reportMeta(db, 'reports', seen),
      };
    });
  });
  router.openapi(cataloguesRoute, (c) => cache.respond(c, () => readCatalogues(db)));
  router.openapi(coverageRoute, async (c) => {
    const query = c.req.valid('query');
    const seen = seenRegions(sightOfCaller(callerOf(c)));
    return cache.respond(c, async (): Promise<CoverageResponse> => {
      const level = levelFor(query);
      const { from, to, code } = await readScope(db, { from: query.from, to: query.to }, areaOf(query), seen);
      return { level, rows: await readCoverage(db, level, code, from, to), meta: await reportMeta(db, 'coverage', seen) };
    });
  });
  router.route('/', importRoutes(deps));
  return router;
}
