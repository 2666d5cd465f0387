import type { Queryable, Row, Tx, Value } from '../db/database.ts';
import type { Level } from '../regions/contract.ts';
import type { Activity, PreventionEvent } from './contract.ts';

/** Which activities: in an area (itself and all inside it), touching a period, about an issue. */
export interface ActivityFilter {
  code?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  issue?: string | undefined;
}

/** Length of a code of each level. */
const CODE_LENGTH: Record<Level, number> = { provinsi: 2, kabkota: 5, kecamatan: 8, desa: 13 };

/** `$1..$4` of every query below: area, from, to, issue. An activity counts for a period when any of its days lies in it. */
const WHERE = `(cast($1 as varchar) is null or a.code = $1 or a.code like $1 || '.%')
   and (cast($2 as date) is null or coalesce(a.end_date, a.start_date) >= cast($2 as date))
   and (cast($3 as date) is null or a.start_date <= cast($3 as date))
   and (cast($4 as varchar) is null or a.issue = $4)`;
const parameters = (f: ActivityFilter): Value[] => [f.code ?? null, f.from ?? null, f.to ?? null, f.issue ?? null];

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
    parameters(filter),
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
  const [row] = await db.all<{ n: number }>(`select count(*) as n from activities a where ${WHERE}`, parameters(filter));
  return row?.n ?? 0;
}

/** Whether the filter covers data contoh. */
export async function activitySample(db: Queryable, filter: ActivityFilter): Promise<boolean> {
  const [row] = await db.all<{ sample: boolean }>(
    `select exists (select 1 from activities a join imports i on i.id = a.import_id where i.sample and ${WHERE}) as sample`,
    parameters(filter),
  );
  return row?.sample ?? false;
}

interface ActivityRow extends Row {
  id: string;
  code: string;
  regionName: string | null;
  start: string;
  end: string | null;
  stage: string | null;
  form: string;
  kind: string | null;
  purpose: string | null;
  target: string | null;
  issue: string | null;
  participants: number | null;
  organiser: string | null;
  description: string | null;
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
  const rows = await db.all<ActivityRow>(
    `select a.source_id as id, a.code, r.name as "regionName", a.start_date as "start", a.end_date as "end", a.stage, a.form, a.kind, a.purpose,
       a.target, a.issue, a.participants, a.organiser, a.description, i.sample, i.file, cast(i.started_at as varchar) as "importedAt"
     from activities a left join regions r on r.code = a.code left join imports i on i.id = a.import_id
     where ${WHERE}
       and (cast($5 as date) is null or a.start_date < cast($5 as date) or (a.start_date = cast($5 as date) and a.source_id > $6))
     order by a.start_date desc, a.source_id limit ${Math.trunc(limit)}`,
    [...parameters(filter), after?.start ?? null, after?.id ?? null],
  );
  return rows.map(({ file, importedAt, sample, regionName, ...r }) => ({
    ...r,
    regionName: regionName ?? r.code,
    sample: sample ?? false,
    source:
      file === null
        ? null
        : { name: sample ? 'data contoh' : file, date: importedAt?.slice(0, 10) ?? null, note: sample ? file : null },
  }));
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
