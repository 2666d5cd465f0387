import type { Queryable, Row, Tx, Value } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import type { Level } from '../regions/contract.ts';
import { codeAtLevel, codeToNumber, isWithin, levelOf } from '../regions/regionCode.ts';
import { inForce } from '../regions/repository.ts';
import { ORIGINS, type OriginCounts } from './contract.ts';
import { readyCube } from './cube/keptCube.ts';
import { sumRegions } from './cube/sumRegions.ts';
import type { Scope } from './filter.ts';
import { NOTHING } from './nothing.ts';
import { dayConditions, type PeriodSource, periodSources } from './periodSources.ts';
import { scopeRegions } from './scopeRegions.ts';
import { COUNTED, PUBLISHED_OFFSET } from './uncounted.ts';

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

/** Places of parameters for so many rows at once: `($1, $2), ($3, $4)`. */
const valuesOf = (rows: number, columns: number): string =>
  Array.from(
    { length: rows },
    (_, row) => `(${Array.from({ length: columns }, (_, column) => `$${row * columns + column + 1}`).join(', ')})`,
  ).join(', ');

/** Writes entries over those of the same number; others stay. Synonyms of the catalogue are replaced. */
export async function upsertCatalogue(tx: Tx, catalogue: 'issues' | 'channels', rows: CatalogueRow[]): Promise<void> {
  const columns = ['code', 'num', 'name_id', 'name_en', 'description_id', 'description_en'] as const;
  const listed = (from: number) => rows.map((_, i) => `$${from + i + 1}`).join(', ');
  await tx.run(`delete from ${catalogue} where num in (${listed(0)}) and code not in (${listed(rows.length)})`, [
    ...rows.map((row) => row.num),
    ...rows.map((row) => row.code),
  ]);
  await tx.run(
    `insert into ${catalogue} (${columns.join(', ')}) values ${valuesOf(rows.length, columns.length)}
     on conflict (code) do update set ${columns
       .slice(1)
       .map((c) => `${c} = excluded.${c}`)
       .join(', ')}`,
    rows.flatMap((row) => columns.map((c) => row[c])),
  );
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
  const areas = scopeRegions(scope)?.map((code) => AREA_COLUMN[levelOf(code)]) ?? [];
  const needs = (c: CountColumn) => columns.includes(c) || areas.includes(c);
  const days = dayConditions(scope.from, scope.to);
  // Published aggregates are in no roll-up (`uncounted.ts`).
  if (scope.published) return [{ table: 'reports', conditions: ['superseded_by is null', `not (${COUNTED})`, ...days] }];
  if (needs('desa')) return [{ table: 'reports', conditions: ['superseded_by is null', COUNTED, ...days] }];
  const issue = needs('issue') || scope.issue !== null;
  const kind = needs('channel') || needs('status') || scope.channel !== null || scope.status !== null;
  const precise = needs('kab') || needs('kec');
  if (needs('day') || needs('week') || (kind && precise) || (needs('kec') && issue)) {
    return [{ table: 'report_counts', conditions: days }];
  }
  const months = kind ? 'report_kinds' : needs('kec') ? 'report_places' : 'report_months';
  return periodSources(months, 'report_counts', scope.from, scope.to);
}

/** Condition on the place columns for what lies inside the regions of a scope; null for the whole country. */
export function insideRegions(scope: Pick<Scope, 'code' | 'codes'>): string | null {
  const regions = scopeRegions(scope);
  if (regions === null) return null;
  const levels = new Map<CountColumn, number[]>();
  for (const code of regions) {
    const column = AREA_COLUMN[levelOf(code)];
    levels.set(column, [...(levels.get(column) ?? []), codeToNumber(code)]);
  }
  const parts = [...levels].map(([column, codes]) =>
    codes.length === 1 ? `${column} = ${codes[0]}` : `${column} in (${codes.join(', ')})`,
  );
  return parts.length === 0 ? 'false' : parts.length === 1 ? (parts[0] as string) : `(${parts.join(' or ')})`;
}

/** A line of sums: the columns asked for, and reports by origin. */
export type CountSum = Row & OriginCounts;

/**
 * Sums of reports inside a scope by columns, origins side by side. `week` is the Monday of the week. A place column is
 * null where the place is less precise.
 */
export async function sumCounts(db: Queryable, columns: CountColumn[], scope: Scope): Promise<CountSum[]> {
  const cube = scope.published ? null : await readyCube(db);
  return (cube && sumRegions(cube, columns, scope)) ?? sumCountsIn(db, columns, scope);
}

/** The same sums, asked in SQL. */
export async function sumCountsIn(db: Queryable, columns: CountColumn[], scope: Scope): Promise<CountSum[]> {
  const offset = scope.published ? PUBLISHED_OFFSET : 0;
  const where: string[] = [];
  const params: Value[] = [];
  if (scope.election !== null) {
    params.push(scope.election);
    where.push('election = $1');
  }
  for (const column of ['issue', 'channel', 'origin', 'status'] as const) {
    const list = scope[column]?.map((number) => Math.trunc(column === 'origin' ? number + offset : number));
    if (list) where.push(`${column} in (${list.join(', ')})`);
  }
  const inside = insideRegions(scope);
  if (inside !== null) where.push(inside);
  const selected = columns.map((c) => (c === 'week' ? `cast(date_trunc('week', day) as date) as week` : c));
  const group = [...columns, 'origin'].join(', ');
  // Each part is added up by itself: a distributed database does that where the rows lie.
  const parts = sourcesFor(columns, scope).map(({ table, conditions }) => {
    const all = [...conditions, ...where];
    const measure = table === 'reports' ? 'quantity' : 'n';
    const rows = `${table}${all.length ? ` where ${all.join(' and ')}` : ''}`;
    return `select ${[...selected, 'origin'].join(', ')}, sum(${measure}) as n from ${rows} group by ${group}`;
  });
  const origins = ORIGINS.map(
    (o, i) => `cast(coalesce(sum(case when origin = ${i + 1 + offset} then n end), 0) as bigint) as ${o}`,
  );
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
    db.all<{ code: string; name: string }>(`select code, name from regions where level = $1 and ${inForce()} order by code`, [
      level,
    ]),
  );
}

/** Name of a region, null when there is none of that code. */
export function areaName(db: Queryable, code: string): Promise<string | null> {
  return keptPerVersion(db, `name ${code}`, async () => {
    const [row] = await db.all<{ name: string }>('select name from regions where code = $1', [code]);
    return row?.name ?? null;
  });
}

/** True for an election of the calendar, or one that reports belong to; of these only reports inside `regions` (null = all) count. */
export function electionKnown(db: Queryable, id: string, regions: readonly string[] | null = null): Promise<boolean> {
  if (regions !== null) return electionKnownIn(db, id, regions);
  return keptPerVersion(db, `election ${id}`, async () => {
    const rows = await db.all(
      'select 1 as known from elections where id = $1 union all select 1 as known from (select election from report_months where election = $1 limit 1) r',
      [id],
    );
    return rows.length > 0;
  });
}

async function electionKnownIn(db: Queryable, id: string, regions: readonly string[]): Promise<boolean> {
  if ((await db.all('select 1 as known from elections where id = $1', [id])).length > 0) return true;
  const rest = { from: null, to: null, issue: null, channel: null, origin: null, status: null };
  const sums = await Promise.all(regions.map((code) => sumCounts(db, [], { election: id, ...rest, code })));
  return sums.flat().some((sum) => ORIGINS.some((origin) => sum[origin] > 0));
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

/** Condition on table `reports` for what lies inside a region. */
function reportsInside(code: string): string {
  const level = levelOf(code);
  // The province tells a distributed database where the rows lie.
  const prov = codeToNumber(codeAtLevel(code, 'provinsi') as string);
  return `prov = ${prov} and ${AREA_COLUMN[level]} = ${codeToNumber(code)}`;
}

/** Where the figures of a region come from: the imports that brought what stands there now, by channel. */
export function listSourcesIn(
  db: Queryable,
  kind: 'reports' | 'coverage',
  code: string,
): Promise<{ channel: string | null; sample: boolean; last: string; files: number }[]> {
  return keptPerVersion(db, `sources ${kind} ${code}`, async () => {
    const brought =
      kind === 'reports'
        ? await db.all<{ id: number }>(
            `select distinct import_id as id from reports where superseded_by is null and ${reportsInside(code)}`,
          )
        : await db.all<{ id: number }>(
            `select distinct import_id as id from coverage where import_id is not null and (code = $1 or code like $1 || '.%')`,
            [code],
          );
    if (brought.length === 0) return [];
    return db.all<{ channel: string | null; sample: boolean; last: string; files: number }>(
      `select channel, sample, cast(max(started_at) as varchar) as last, count(*) as files from imports
       where id in (${brought.map((r) => Math.trunc(r.id)).join(', ')})
       group by channel, sample order by channel nulls last, sample`,
    );
  });
}

/** True when figures of a kind of import include synthetic rows ("data contoh"). */
export async function sampleFlag(db: Queryable, kind = 'reports'): Promise<boolean> {
  return (await listSources(db, kind)).some((s) => s.sample);
}
