import type { Queryable, Row, Tx, Value } from '../../db/database.ts';

/** A row of `activities`. */
export interface ActivityRow extends Row {
  source_id: string;
  code: string;
  start_date: string;
  end_date: string | null;
  stage: string | null;
  form: string;
  kind: string | null;
  purpose: string | null;
  target: string | null;
  issue: string | null;
  participants: number | null;
  organiser: string | null;
  cost: number | null;
  description: string | null;
  follow_up: string | null;
  import_id: number | null;
  number: string | null;
  evidence: string | null;
  office: string | null;
  running: number | null;
  place: string | null;
  plan_id: number | null;
  plan_item: string | null;
  entered_by: string | null;
  entered_at: string | null;
  edited_by: string | null;
  edited_at: string | null;
  version: number | null;
}

const COLUMNS = [
  'source_id',
  'code',
  'start_date',
  'end_date',
  'stage',
  'form',
  'kind',
  'purpose',
  'target',
  'issue',
  'participants',
  'organiser',
  'cost',
  'description',
  'follow_up',
  'import_id',
  'number',
  'evidence',
  'office',
  'running',
  'place',
  'plan_id',
  'plan_item',
  'entered_by',
  'entered_at',
  'edited_by',
  'edited_at',
  'version',
] as const;
const DATES: ReadonlySet<string> = new Set(['start_date', 'end_date']);
const slot = (column: string, i: number) => (DATES.has(column) ? `cast($${i + 1} as date)` : `$${i + 1}`);

/** The row of an id; null when there is none (or it was withdrawn). */
export async function findActivity(db: Queryable, id: string): Promise<ActivityRow | null> {
  const [row] = await db.all<ActivityRow>(`select ${COLUMNS.join(', ')} from activities where source_id = $1`, [id]);
  return row ?? null;
}

/** Adds a row. */
export const insertActivity = (tx: Tx, row: ActivityRow): Promise<void> =>
  tx.run(
    `insert into activities (${COLUMNS.join(', ')}) values (${COLUMNS.map(slot).join(', ')})`,
    COLUMNS.map((c): Value => row[c]),
  );

/** Writes all columns of a row that is there. */
export const updateActivity = (tx: Tx, row: ActivityRow): Promise<void> => {
  const columns = COLUMNS.filter((c) => c !== 'source_id');
  return tx.run(
    `update activities set ${columns.map((c, i) => `${c} = ${slot(c, i)}`).join(', ')} where source_id = $${columns.length + 1}`,
    [...columns.map((c): Value => row[c]), row.source_id],
  );
};

/** Takes a row out of the register; its states stay in `activity_versions`. */
export const removeActivity = (tx: Tx, id: string): Promise<void> => tx.run('delete from activities where source_id = $1', [id]);

/** A state that the form made. */
export interface StoredVersion extends Row {
  source_id: string;
  version: number;
  step: string;
  code: string;
  content: string;
  author: string;
  reason: string;
  made_at: string;
}
const VERSION_COLUMNS = 'source_id, version, step, code, content, author, reason, made_at';

/** States of an activity, oldest first. */
export const listActivityVersions = (db: Queryable, id: string): Promise<StoredVersion[]> =>
  db.all<StoredVersion>(`select ${VERSION_COLUMNS} from activity_versions where source_id = $1 order by version`, [id]);

export const addActivityVersion = (tx: Tx, v: StoredVersion): Promise<void> =>
  tx.run(`insert into activity_versions (${VERSION_COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
    v.source_id,
    v.version,
    v.step,
    v.code,
    v.content,
    v.author,
    v.reason,
    v.made_at,
  ]);

/** SQL: the last state of each activity that a form touched, `l`. */
const LAST = `(select v.* from activity_versions v join (select source_id, max(version) as version from activity_versions group by source_id) m
  on m.source_id = v.source_id and m.version = v.version) l`;

/** Withdrawn activities in an area (null = everywhere), latest first; `total` says how many there are without the limit. */
export const listWithdrawn = (
  db: Queryable,
  code: string | null,
  limit: number,
): Promise<(StoredVersion & { total: number })[]> =>
  db.all<StoredVersion & { total: number }>(
    `select ${VERSION_COLUMNS}, count(*) over () as total from ${LAST} where l.step = 'withdrawn' and (cast($1 as varchar) is null or l.code = $1 or l.code like $1 || '.%')
     order by made_at desc, source_id limit ${Math.trunc(limit)}`,
    [code],
  );

/** A number that is taken. */
export interface TakenNumber extends Row {
  id: string;
  number: string;
  running: number | null;
  day: string;
}

/**
 * Numbers of an office: of what was entered there, and of imported activities in its area (a province's only those known by the province
 * alone); of withdrawn ones too, because a number is not given twice.
 */
export const takenNumbers = (db: Queryable, office: string): Promise<TakenNumber[]> => {
  const inside = office.length === 2 ? 'a.code = $1' : `(a.code = $1 or a.code like $1 || '.%')`;
  return db.all<TakenNumber>(
    `select a.source_id as id, a.number, a.running, cast(a.start_date as varchar) as day from activities a
     where a.number is not null and (a.office = $1 or (a.office is null and ${inside}))
     union all
     select l.source_id, (cast(l.content as json) ->> 'number'), cast((cast(l.content as json) ->> 'running') as integer),
       (cast(l.content as json) ->> 'start_date')
     from ${LAST} where l.step = 'withdrawn' and (cast(l.content as json) ->> 'office') = $1
       and (cast(l.content as json) ->> 'number') is not null`,
    [office],
  );
};

/** Patterns of some offices (empty = the whole country). */
export async function numberingPatterns(db: Queryable, offices: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.all<{ office: string; pattern: string }>(
    `select office, pattern from activity_numbering where office in (${offices.map((_, i) => `$${i + 1}`).join(', ')})`,
    [...offices],
  );
  return new Map(rows.map((r) => [r.office, r.pattern]));
}

export async function putPattern(tx: Tx, office: string, pattern: string, author: string, at: string): Promise<void> {
  await tx.run('delete from activity_numbering where office = $1', [office]);
  await tx.run('insert into activity_numbering (office, pattern, author, set_at) values ($1, $2, $3, $4)', [
    office,
    pattern,
    author,
    at,
  ]);
}

/** Rows of the file being imported that a form has touched and that say something else than the register, with who touched them last. */
export const touchedRows = (
  tx: Tx,
  columns: Readonly<Record<string, string>>,
): Promise<{ row_no: number; id: string; code: string; step: string; author: string; made_at: string }[]> => {
  const differs = Object.entries(columns)
    .filter(([column]) => column !== 'source_id')
    .map(([column, output]) => `a.${column} is distinct from j.${output}`)
    .join(' or ');
  return tx.all(
    `select j.row_no, l.source_id as id, coalesce(a.code, l.code) as code, l.step, l.author, l.made_at
     from judged j join ${LAST} on l.source_id = j.source_id left join activities a on a.source_id = j.source_id
     where j.problems = '' and (a.source_id is null or ${differs})`,
  );
};

/** An activity that names the plan it carries out, and the item where it names one. */
export interface PlannedActivity extends Row {
  plan: number;
  item: string | null;
  id: string;
  code: string;
}
/** All activities that name a plan, in the order of their days. */
export const plannedActivities = (db: Queryable): Promise<PlannedActivity[]> =>
  db.all<PlannedActivity>(
    `select plan_id as plan, plan_item as item, source_id as id, code from activities where plan_id is not null
     order by start_date, source_id`,
  );
