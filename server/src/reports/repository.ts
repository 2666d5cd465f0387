import type { Db, Queryable, Row, Tx, Value } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import type { Level } from '../regions/contract.ts';
import { ancestorsOf, codeToNumber, isWithin, levelOf } from '../regions/regionCode.ts';
import { type CoverageStatus, ORIGINS, type OriginCounts } from './contract.ts';
import { CoverageBook, type CoverageReport } from './coverageBook.ts';
import { readyCube } from './cube/keptCube.ts';
import { sumCube } from './cube/sumCube.ts';
import type { Scope } from './filter.ts';
import { NOTHING } from './nothing.ts';
import { dayConditions, type PeriodSource, periodSources } from './periodSources.ts';

/** An entry of table `issues` or `channels` with its synonyms. */
export interface CatalogueRow {
  code: string;
  num: number;
  name_id: string;
  name_en: string;
  description_id: string | null;
  description_en: string | null;
  words: string[];
}

/** Entries in the order of their numbers. */
export function listCatalogue(db: Queryable, catalogue: 'issues' | 'channels'): Promise<CatalogueRow[]> {
  return keptPerVersion(db, `catalogue ${catalogue}`, () => readCatalogue(db, catalogue));
}

async function readCatalogue(db: Queryable, catalogue: 'issues' | 'channels'): Promise<CatalogueRow[]> {
  const rows = await db.all<Omit<CatalogueRow, 'words'> & Record<string, string | number | null>>(
    `select * from ${catalogue} order by num`,
  );
  const words = await db.all<{ code: string; word: string }>('select code, word from catalogue_words where catalogue = $1', [
    catalogue,
  ]);
  return rows.map((r) => ({ ...r, words: words.filter((w) => w.code === r.code).map((w) => w.word) }));
}

/** Writes entries over those of the same number; others stay. Synonyms of the catalogue are replaced. */
export async function upsertCatalogue(tx: Tx, catalogue: 'issues' | 'channels', rows: CatalogueRow[]): Promise<void> {
  const columns = ['code', 'num', 'name_id', 'name_en', 'description_id', 'description_en'] as const;
  for (const row of rows) {
    await tx.run(`delete from ${catalogue} where num = $1 and code <> $2`, [row.num, row.code]);
    await tx.run(
      `insert into ${catalogue} (${columns.join(', ')}) values ($1, $2, $3, $4, $5, $6)
       on conflict (code) do update set ${columns
         .slice(1)
         .map((c) => `${c} = excluded.${c}`)
         .join(', ')}`,
      columns.map((c) => row[c]),
    );
  }
  await tx.run('delete from catalogue_words where catalogue = $1', [catalogue]);
  await tx.load(
    'catalogue_words',
    { catalogue: 'varchar', code: 'varchar', word: 'varchar' },
    rows.flatMap((r) => r.words.map((w) => [catalogue, r.code, w])),
  );
}

/** What counts can be grouped by. */
export type CountColumn =
  | 'prov'
  | 'kab'
  | 'kec'
  | 'desa'
  | 'issue'
  | 'channel'
  | 'status'
  | 'month'
  | 'election'
  | 'day'
  | 'week';

const AREA_COLUMN: Record<Level, CountColumn> = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec', desa: 'desa' };

/** Which tables hold what a question needs: the smallest roll-ups by month, the one by day, or the reports themselves. */
function sourcesFor(columns: CountColumn[], scope: Scope): PeriodSource[] {
  const area = scope.code === null ? null : AREA_COLUMN[levelOf(scope.code)];
  const needs = (c: CountColumn) => columns.includes(c) || area === c;
  const days = dayConditions(scope.from, scope.to);
  if (needs('desa')) return [{ table: 'reports', conditions: ['superseded_by is null', ...days] }];
  const issue = needs('issue') || scope.issue !== null;
  const kind = needs('channel') || needs('status') || scope.channel !== null || scope.status !== null;
  const precise = needs('kab') || needs('kec');
  if (needs('day') || needs('week') || (kind && precise) || (needs('kec') && issue)) {
    return [{ table: 'report_counts', conditions: days }];
  }
  const months = kind ? 'report_kinds' : needs('kec') ? 'report_places' : 'report_months';
  return periodSources(months, 'report_counts', scope.from, scope.to);
}

/** A line of sums: the columns asked for, and reports by origin. */
export type CountSum = Row & OriginCounts;

/**
 * Sums of reports inside a scope by columns, origins side by side. `week` is the Monday of the week. A place column is
 * null where the place is less precise.
 */
export async function sumCounts(db: Queryable, columns: CountColumn[], scope: Scope): Promise<CountSum[]> {
  const cube = await readyCube(db);
  return (cube && sumCube(cube, columns, scope)) ?? sumCountsIn(db, columns, scope);
}

/** The same sums, asked in SQL. */
export async function sumCountsIn(db: Queryable, columns: CountColumn[], scope: Scope): Promise<CountSum[]> {
  const where: string[] = [];
  const params: Value[] = [];
  if (scope.election !== null) {
    params.push(scope.election);
    where.push('election = $1');
  }
  for (const column of ['issue', 'channel', 'origin', 'status'] as const) {
    const list = scope[column];
    if (list) where.push(`${column} in (${list.map(Math.trunc).join(', ')})`);
  }
  if (scope.code !== null) where.push(`${AREA_COLUMN[levelOf(scope.code)]} = ${codeToNumber(scope.code)}`);
  const selected = columns.map((c) => (c === 'week' ? `cast(date_trunc('week', day) as date) as week` : c));
  const group = [...columns, 'origin'].join(', ');
  // Each part is added up by itself: a distributed database does that where the rows lie.
  const parts = sourcesFor(columns, scope).map(({ table, conditions }) => {
    const all = [...conditions, ...where];
    const measure = table === 'reports' ? 'quantity' : 'n';
    const rows = `${table}${all.length ? ` where ${all.join(' and ')}` : ''}`;
    return `select ${[...selected, 'origin'].join(', ')}, sum(${measure}) as n from ${rows} group by ${group}`;
  });
  const origins = ORIGINS.map((o, i) => `cast(coalesce(sum(case when origin = ${i + 1} then n end), 0) as bigint) as ${o}`);
  // Grouping by origin first and turning the few sums round afterwards takes half the time of conditional sums.
  const sums = await db.all<CountSum>(
    `select ${[...columns, ...origins].join(', ')}
     from (${parts.join(' union all ')}) y
     ${columns.length ? `group by ${columns.join(', ')}` : ''}`,
    params,
  );
  for (const column of ['prov', 'kab', 'kec', 'election'] as const) {
    if (columns.includes(column)) for (const sum of sums) if (sum[column] === NOTHING[column]) sum[column] = null;
  }
  return sums;
}

/** Regions of a level in force today, by code; inside `within` when given (itself included). */
export function listAreas(db: Queryable, level: Level, within: string | null): Promise<{ code: string; name: string }[]> {
  if (within === null) return areaIndex(db, level);
  return keptPerVersion(db, `areas ${level} ${within}`, async () =>
    (await areaIndex(db, level)).filter((a) => isWithin(a.code, within)),
  );
}

/** All regions of a level. */
export function areaIndex(db: Queryable, level: Level): Promise<{ code: string; name: string }[]> {
  return keptPerVersion(db, `areas ${level}`, () =>
    db.all<{ code: string; name: string }>(
      'select code, name from regions where level = $1 and (valid_to is null or valid_to >= current_date) order by code',
      [level],
    ),
  );
}

/** Name of a region, null when there is none of that code. */
export function areaName(db: Queryable, code: string): Promise<string | null> {
  return keptPerVersion(db, `name ${code}`, async () => {
    const [row] = await db.all<{ name: string }>('select name from regions where code = $1', [code]);
    return row?.name ?? null;
  });
}

/** True for an election of the calendar, or one that reports belong to. */
export function electionKnown(db: Queryable, id: string): Promise<boolean> {
  return keptPerVersion(db, `election ${id}`, async () => {
    const rows = await db.all(
      'select 1 as known from elections where id = $1 union all select 1 as known from (select election from report_months where election = $1 limit 1) r',
      [id],
    );
    return rows.length > 0;
  });
}

/** Coverage reports whose period touches the days from `from` to `to` (inclusive, null = open). */
const inPeriod = `(cast($1 as date) is null or period_end >= cast($1 as date)) and (cast($2 as date) is null or period_start <= cast($2 as date))`;

/** Length of the codes of a level: `19.04.02` has 8 characters. */
const CODE_LENGTH: Record<Level, number> = { provinsi: 2, kabkota: 5, kecamatan: 8, desa: 13 };

/** More coverage reports than this are not kept in memory but asked in SQL. */
const MOST_COVERAGE = 4_000_000;

/** All coverage reports of the present data; null inside a transaction, or when they are too many. */
export function coverageBook(db: Queryable & Partial<Db>): Promise<CoverageBook | null> {
  const snapshot = db.snapshot?.bind(db) as Db['snapshot'] | undefined;
  if (!snapshot) return Promise.resolve(null);
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
            max(case when status <> 'belum_lapor' then 1 else 0 end) as reported,
            max(case when status in ('lapor_lengkap', 'nihil') then 1 else 0 end) as complete,
            min(case when length(code) = ${length} then case when status = 'belum_lapor' then 1 else 0 end end) as silent
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

/** Where figures come from: imports of a kind that are not undone, by channel. */
export function listSources(
  db: Queryable,
  kind: string,
): Promise<{ channel: string | null; sample: boolean; last: string; files: number }[]> {
  return keptPerVersion(db, `sources ${kind}`, () =>
    db.all<{ channel: string | null; sample: boolean; last: string; files: number }>(
      `select channel, sample, cast(max(started_at) as varchar) as last, count(*) as files from imports
       where kind = $1 and undone_at is null and new_count + changed_count > 0 group by channel, sample order by channel nulls last, sample`,
      [kind],
    ),
  );
}

/** True when figures of a kind of import include synthetic rows ("data contoh"). */
export async function sampleFlag(db: Queryable, kind = 'reports'): Promise<boolean> {
  return (await listSources(db, kind)).some((s) => s.sample);
}
