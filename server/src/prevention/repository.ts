import type { Queryable, Row, Tx, Value } from '../db/database.ts';
import type { Level } from '../regions/contract.ts';
import type { ActivityRow } from './activities/repository.ts';
import { shownActivity } from './activities/shownActivity.ts';
import type { Activity, PreventionEvent } from './contract.ts';

/** Which activities: in an area (itself and all inside it), touching a period, about an issue. */
export interface ActivityFilter {
  code?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  issue?: string | undefined;
  form?: string | undefined;
  kind?: string | undefined;
  /** Those that carry out items of this plan. */
  plan?: number | undefined;
  /** How it came in. */
  via?: 'impor' | 'formulir' | undefined;
}

/** Length of a code of each level. */
const CODE_LENGTH: Record<Level, number> = { provinsi: 2, kabkota: 5, kecamatan: 8, desa: 13 };

/** `$1..$8` of every query of activities below: area, from, to, issue, form, kind, plan, way in. An activity counts for a period when any of its days lies in it. */
const WHERE = `(cast($1 as varchar) is null or a.code = $1 or a.code like $1 || '.%')
   and (cast($2 as date) is null or coalesce(a.end_date, a.start_date) >= cast($2 as date))
   and (cast($3 as date) is null or a.start_date <= cast($3 as date))
   and (cast($4 as varchar) is null or a.issue = $4)
   and (cast($5 as varchar) is null or a.form = $5) and (cast($6 as varchar) is null or a.kind = $6)
   and (cast($7 as bigint) is null or a.plan_id = cast($7 as bigint))
   and (cast($8 as varchar) is null or ($8 = 'impor' and a.import_id is not null) or ($8 = 'formulir' and a.import_id is null))`;
/** `$1..$4` of a query of events. */
const parameters = (f: ActivityFilter): Value[] => [f.code ?? null, f.from ?? null, f.to ?? null, f.issue ?? null];
const activityParameters = (f: ActivityFilter): Value[] => [
  ...parameters(f),
  f.form ?? null,
  f.kind ?? null,
  f.plan ?? null,
  f.via ?? null,
];

/** Activities per area of `level`; activities whose place is less precise are counted under `unplaced`. */
export async function countActivities(
  db: Queryable,
  level: Level,
  filter: ActivityFilter,
): Promise<{ counts: Map<string, number>; unplaced: number }> {
  const length = CODE_LENGTH[level];
  const rows = await db.all<{ code: string | null; n: number }>(
    `select case when length(a.code) >= ${length} then substr(a.code, 1, ${length}) end as code, count(*) as n
     from activities a where ${WHERE} group by 1`,
    activityParameters(filter),
  );
  const counts = new Map<string, number>();
  let unplaced = 0;
  for (const r of rows) {
    if (r.code === null) unplaced = r.n;
    else counts.set(r.code, r.n);
  }
  return { counts, unplaced };
}

/** How many activities the filter covers. */
export async function totalActivities(db: Queryable, filter: ActivityFilter): Promise<number> {
  const [row] = await db.all<{ n: number }>(`select count(*) as n from activities a where ${WHERE}`, activityParameters(filter));
  return row?.n ?? 0;
}

/** How many activities of each form the filter covers, most first. */
export const countByForm = (db: Queryable, filter: ActivityFilter): Promise<{ form: string; count: number }[]> =>
  db.all(
    `select a.form, count(*) as "count" from activities a where ${WHERE} group by a.form order by 2 desc, 1`,
    activityParameters(filter),
  );

/** Whether the filter covers data contoh. */
export async function activitySample(db: Queryable, filter: ActivityFilter): Promise<boolean> {
  const [row] = await db.all<{ sample: boolean }>(
    `select exists (select 1 from activities a join imports i on i.id = a.import_id where i.sample and ${WHERE}) as sample`,
    activityParameters(filter),
  );
  return row?.sample ?? false;
}

interface ListedRow extends ActivityRow {
  regionName: string | null;
  sample: boolean | null;
  file: string | null;
  importedAt: string | null;
}

/** Activities, latest first; `after` continues behind the last one of the page before (`start id`). */
export async function listActivities(
  db: Queryable,
  filter: ActivityFilter,
  limit: number,
  after: { start: string; id: string } | null = null,
): Promise<Activity[]> {
  const rows = await db.all<ListedRow>(
    `select a.*, r.name as "regionName", i.sample, i.file, cast(i.started_at as varchar) as "importedAt"
     from activities a left join regions r on r.code = a.code left join imports i on i.id = a.import_id
     where ${WHERE}
       and (cast($9 as date) is null or a.start_date < cast($9 as date) or (a.start_date = cast($9 as date) and a.source_id > $10))
     order by a.start_date desc, a.source_id limit ${Math.trunc(limit)}`,
    [...activityParameters(filter), after?.start ?? null, after?.id ?? null],
  );
  return rows.map(({ file, importedAt, sample, regionName, ...row }) =>
    shownActivity(row as ActivityRow, regionName, file === null ? null : { file, sample: sample ?? false, importedAt }),
  );
}

/** Name of a region, and the import that brought a row. */
export async function activityOrigin(db: Queryable, row: Pick<ActivityRow, 'code' | 'import_id'>) {
  const [region] = await db.all<{ name: string }>('select name from regions where code = $1', [row.code]);
  const [from] = await db.all<{ file: string; sample: boolean; importedAt: string }>(
    'select file, sample, cast(started_at as varchar) as "importedAt" from imports where id = $1',
    [row.import_id],
  );
  return { regionName: region?.name ?? null, from: from ?? null };
}

interface EventRow extends Row {
  id: string;
  code: string;
  regionName: string | null;
  date: string;
  kind: string;
  programme: string | null;
  title_id: string;
  title_en: string;
  place: string | null;
  participants: number | null;
  issues: string | null;
  source: string;
  source_date: string | null;
  note: string | null;
}

/** Published events, latest first. */
export async function listEvents(db: Queryable, filter: ActivityFilter): Promise<PreventionEvent[]> {
  const rows = await db.all<EventRow>(
    `select e.id, e.code, r.name as "regionName", e.event_date as "date", e.kind, e.programme, e.title_id, e.title_en, e.place, e.participants,
       e.issues, e.source, e.source_date, e.note
     from prevention_events e left join regions r on r.code = e.code
     where (cast($1 as varchar) is null or e.code = $1 or e.code like $1 || '.%')
       and (cast($2 as date) is null or e.event_date >= cast($2 as date))
       and (cast($3 as date) is null or e.event_date <= cast($3 as date))
       and (cast($4 as varchar) is null or '|' || coalesce(e.issues, '') || '|' like '%|' || $4 || '|%')
     order by e.event_date desc, e.id`,
    parameters(filter),
  );
  return rows.map((r) => ({
    id: r.id,
    code: r.code,
    regionName: r.regionName ?? r.place ?? r.code,
    date: r.date,
    kind: r.kind,
    programme: r.programme,
    title: { id: r.title_id, en: r.title_en },
    place: r.place,
    participants: r.participants,
    issues: r.issues ? r.issues.split('|') : [],
    source: { name: r.source, date: r.source_date, note: r.note },
  }));
}

/** Replaces all published events; rows in the order of the columns. */
export async function replaceEvents(tx: Tx, events: Value[][]): Promise<void> {
  await tx.run('delete from prevention_events');
  await tx.load(
    'prevention_events',
    {
      id: 'varchar',
      code: 'varchar',
      event_date: 'date',
      kind: 'varchar',
      programme: 'varchar',
      title_id: 'varchar',
      title_en: 'varchar',
      place: 'varchar',
      participants: 'integer',
      issues: 'varchar',
      source: 'varchar',
      source_date: 'varchar',
      note: 'varchar',
    },
    events,
  );
}
