import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../accounts/caller.ts';
import { seenRegions } from '../accounts/seenRegions.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { askedPlace } from './askedPlace.ts';
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
import { countsThen } from './countsThen.ts';
import { coverageRoutes } from './coverage/routes.ts';
import { readCoverage } from './coverage.ts';
import { trendWithDelay } from './delay/trendWithDelay.ts';
import { entryRoutes } from './entries/routes.ts';
import { importRoutes } from './importRoutes.ts';
import type { IntakeDeps } from './intakeDeps.ts';
import { ladderRoutes } from './ladder/routes.ts';
import { reportMeta, shapesOf } from './meta.ts';
import { recordRoutes } from './recordRoutes.ts';
import { scopeRegions } from './scopeRegions.ts';
import { withoutChannels } from './withoutChannels.ts';

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
export function reportsRoutes(deps: Deps & IntakeDeps): OpenAPIHono {
  const { db, cache } = deps;
  const router = createRouter();
  router.openapi(countsRoute, async (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async (): Promise<CountsResponse> => {
      const by = [...new Set(query.by ?? [])];
      const { scope, group, at, level: levelAsked } = await askedPlace(db, query, query, sight);
      const level = by.includes('region') ? levelAsked() : null;
      const { rows, unplaced } = await countReports(db, by, level, scope);
      return {
        by,
        level,
        rows: at !== null && level !== null ? await countsThen(db, rows, level, at) : rows,
        unplaced,
        group,
        boundariesAt: at,
        meta: await reportMeta(db, 'reports', seenRegions(sight), shapesOf(scope)),
      };
    });
  });
  router.openapi(trendRoute, async (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    const seen = seenRegions(sight);
    return cache.respond(c, async (): Promise<TrendResponse> => {
      const { scope: place, group } = await askedPlace(db, query, { code: query.code, group: query.group }, sight);
      const scope = await withoutChannels(db, place, query.without);
      return {
        group,
        ...(await trendWithDelay(db, { interval: query.interval, date: query.date, scope, seen })),
        meta: await reportMeta(db, 'reports', seen, shapesOf(scope)),
      };
    });
  });
  router.openapi(cataloguesRoute, (c) => cache.respond(c, () => readCatalogues(db)));
  router.openapi(coverageRoute, async (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async (): Promise<CoverageResponse> => {
      const place = await askedPlace(db, { from: query.from, to: query.to }, query, sight);
      const level = place.level();
      const { from, to } = place.scope;
      const regions = scopeRegions(place.scope) ?? [null];
      const rows = (await Promise.all(regions.map((code) => readCoverage(db, level, code, from, to)))).flat();
      return { level, rows, group: place.group, meta: await reportMeta(db, 'coverage', seenRegions(sight)) };
    });
  });
  router.route('/', coverageRoutes(deps));
  router.route('/', recordRoutes(deps));
  router.route('/', importRoutes(deps));
  router.route('/', ladderRoutes(deps));
  router.route('/', entryRoutes(deps));
  return router;
}
