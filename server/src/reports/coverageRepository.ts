import type { Db, Queryable, Row } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import type { Level } from '../regions/contract.ts';
import { ancestorsOf } from '../regions/regionCode.ts';
import type { CoverageStatus } from './contract.ts';
import { CoverageBook, type CoverageReport } from './coverageBook.ts';
import { areaIndex } from './repository.ts';

/** Coverage reports whose period touches the days from `from` to `to` (inclusive, null = open). */
const inPeriod = `(cast($1 as date) is null or period_end >= cast($1 as date)) and (cast($2 as date) is null or period_start <= cast($2 as date))`;

/** Length of the codes of a level: `19.04.02` has 8 characters. */
const CODE_LENGTH: Record<Level, number> = { provinsi: 2, kabkota: 5, kecamatan: 8, desa: 13 };

/** More coverage reports than this are not kept in memory but asked in SQL. */
const MOST_COVERAGE = 4_000_000;

/** All coverage reports of the present data; null inside a transaction, while nothing kept is known to be true, or when they are too many. */
export function coverageBook(db: Queryable & Partial<Db>): Promise<CoverageBook | null> {
  const snapshot = db.snapshot?.bind(db) as Db['snapshot'] | undefined;
  if (!snapshot || db.current === false) return Promise.resolve(null);
  return keptPerVersion(db, 'coverage', () =>
    snapshot(async (s) => {
      const [size] = await s.all<{ n: number }>('select count(*) as n from coverage');
      if ((size?.n ?? 0) > MOST_COVERAGE) return null;
      const reports: CoverageReport[] = [];
      for await (const rows of s.scan('select code, period_start, period_end, status from coverage')) {
        for (const row of rows) reports.push(row as unknown as CoverageReport);
      }
      return new CoverageBook(reports);
    }),
  );
}

/** The areas somebody reported for, asked in SQL: see `areasReported`. */
export async function areasReportedIn(db: Queryable, level: Level, from: string | null, to: string | null): Promise<Set<string>> {
  const length = CODE_LENGTH[level];
  const rows = await db.all<{ area: string; reported: number; complete: number; silent: number | null }>(
    `select left(code, ${length}) as area,
            max(case when status in ('belum_lapor', 'tidak_terjangkau') then 0 else 1 end) as reported,
            max(case when status in ('lapor_lengkap', 'nihil') then 1 else 0 end) as complete,
            min(case when length(code) = ${length} then case when status in ('belum_lapor', 'tidak_terjangkau') then 1 else 0 end end) as silent
     from coverage where ${inPeriod} group by left(code, ${length})`,
    [from, to],
  );
  const reported = new Set<string>();
  const silent = new Set<string>();
  const completeAround = new Set<string>();
  for (const row of rows) {
    if (row.area.length < length) {
      if (row.complete === 1) completeAround.add(row.area);
    } else if (row.reported === 1) reported.add(row.area);
    else if (row.silent === 1) silent.add(row.area);
  }
  if (completeAround.size === 0) return reported;
  for (const { code } of await areaIndex(db, level)) {
    // An area that was asked itself and kept silent is not spoken for by a complete report around it.
    if (!silent.has(code) && ancestorsOf(code).some((a) => completeAround.has(a))) reported.add(code);
  }
  return reported;
}

export interface CoverageCount extends Row {
  code: string;
  status: CoverageStatus;
  n: number;
}

/** Numbers of coverage reports per reporting area and status in a period. */
export function countCoverage(db: Queryable, from: string | null, to: string | null): Promise<CoverageCount[]> {
  return db.all<CoverageCount>(`select code, status, count(*) as n from coverage where ${inPeriod} group by code, status`, [
    from,
    to,
  ]);
}

/** Numbers of periods that were reported on by any area of the same provinsi and level, as `19/5` (provinsi, length of code). */
export async function countPeriods(db: Queryable, from: string | null, to: string | null): Promise<Map<string, number>> {
  const rows = await db.all<{ prov: string; size: number; n: number }>(
    `select prov, size, count(*) as n from (
       select distinct left(code, 2) as prov, length(code) as size, period_start, period_end from coverage where ${inPeriod}
     ) p group by prov, size`,
    [from, to],
  );
  return new Map(rows.map((r) => [`${r.prov}/${r.size}`, r.n]));
}
