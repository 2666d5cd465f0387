import { seenRegions } from '../../accounts/seenRegions.ts';
import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import type { Meta } from '../../http/contract.ts';
import type { CountRow, CoverageRow, Origin, OriginCounts } from '../../reports/contract.ts';
import { addCounts, countReports, noCounts } from '../../reports/countReports.ts';
import { areasReported, readCoverage } from '../../reports/coverage.ts';
import { readScope, type Scope } from '../../reports/filter.ts';
import { reportMeta, shapesOf } from '../../reports/meta.ts';
import { type FilterPeriod, filterPeriod } from '../calendar.ts';
import type { LayerQuery } from '../contract.ts';
import { joinedCounts, joinedCoverage, membersOf } from '../joined.ts';
import { type LayerRate, layerRate } from '../layerRate.ts';
import type { LayerScope } from '../layerScope.ts';
import { type SeenPart, seenPart } from '../seenPart.ts';
import { findingsOnly, supervisionRate } from '../supervisionRate.ts';
import { type FormerReports, withoutPredecessors } from '../withoutPredecessors.ts';

/** What is summed when the filter names no origin; preliminary information only when it is chosen. */
export const DEFAULT_ORIGINS: readonly Origin[] = ['laporan', 'temuan'];

/** Reports of the areas of a scope, with what is known of who was looking. Everything about reports that is drawn or tested starts here. */
export interface CountedAreas {
  seen: SeenPart;
  period: FilterPeriod;
  /** The filter without its origins: each area shows them apart. */
  filter: Scope;
  /** Origins that are summed. */
  origins: readonly Origin[];
  /** By code of the drawn area; one that is not listed has none. */
  counts: ReadonlyMap<string, OriginCounts>;
  /** Of everything inside the scope that is seen, placed or not. */
  total: OriginCounts;
  unplaced: OriginCounts;
  /** Coverage of the drawn areas, pooled where they consist of several. */
  watched: CoverageRow[];
  /** Areas of today that somebody reported for in the period; only there is zero a finding. */
  reported: ReadonlySet<string>;
  rate: LayerRate;
  meta: Meta;
  /** Reports of areas that were divided since; null when there are none. */
  former: FormerReports | null;
}

/** Counts the reports of a filter by area, as far as the sight reaches. Throws AppError `invalid_request`, `not_found` for the filter. */
export async function countAreas(db: Db, scope: LayerScope, query: LayerQuery, sight: Sight): Promise<CountedAreas> {
  const byRecords = query.denominator === 'pengawasan';
  const origins = byRecords ? findingsOnly(query) : (query.origin ?? DEFAULT_ORIGINS);
  const period = await filterPeriod(db, query);
  const filter = await readScope(db, { ...query, origin: undefined }, scope.parent?.code ?? null, seenRegions(sight));
  const seen = seenPart(scope, sight);
  const { from, to } = period.window;
  const [counted, coverage, reported, rate, meta] = await Promise.all([
    Promise.all(seen.roots.map((code) => countReports(db, ['region'], scope.level, { ...filter, code }))),
    Promise.all(seen.roots.map((root) => readCoverage(db, scope.level, root, from, to))),
    seen.roots.length ? areasReported(db, scope.level, from, to) : new Set<string>(),
    byRecords ? supervisionRate(db, scope, seen, filter) : layerRate(db, scope, query, period),
    reportMeta(db, 'reports', seen.regions, shapesOf(filter)),
  ]);
  const { counts, total, unplaced } = placed(counted, seen);
  const former = scope.boundariesAt === null ? await withoutPredecessors(db, scope, seen, filter, query, counts, unplaced) : null;
  return {
    seen,
    period,
    filter,
    origins,
    counts: joinedCounts(seen.areas, counts),
    total,
    unplaced,
    watched: joinedCoverage(seen.areas, coverage.flat()),
    reported,
    rate,
    meta,
    former,
  };
}

/** Counts by area of today's list; reports of former codes have no place on the map either. */
function placed(
  counted: readonly { rows: readonly CountRow[]; unplaced: OriginCounts }[],
  { areas }: SeenPart,
): { counts: Map<string, OriginCounts>; total: OriginCounts; unplaced: OriginCounts } {
  const known = new Set(areas.flatMap(membersOf));
  const counts = new Map<string, OriginCounts>();
  const total = noCounts();
  const nowhere = noCounts();
  for (const { unplaced } of counted) addCounts(nowhere, unplaced);
  for (const { code = '', laporan, temuan, informasi_awal } of counted.flatMap((c) => c.rows)) {
    const row = { laporan, temuan, informasi_awal };
    if (known.has(code)) {
      counts.set(code, row);
      addCounts(total, row);
    } else addCounts(nowhere, row);
  }
  addCounts(total, nowhere);
  return { counts, total, unplaced: nowhere };
}
