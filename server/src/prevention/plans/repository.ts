import type { Queryable, Row, Tx, Value } from '../../db/database.ts';
import type { PlanContent, PlanStatus, PlanStep } from './contract.ts';

/** Head of a plan as stored; empty texts stand for nothing. */
export interface StoredPlan extends Row {
  id: number;
  code: string;
  title: string;
  election: string;
  starts: string;
  ends: string;
  owner: string;
  status: PlanStatus;
  version: number;
  budget: number | null;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
  submitted_by: string;
  approved_version: number;
  approved_by: string;
  approved_at: string;
  approved_reason: string;
  approved_alone: boolean;
}

/** One saved state, without its content. */
export interface StoredVersion extends Row {
  plan_id: number;
  version: number;
  status: PlanStatus;
  step: PlanStep;
  author: string;
  made_at: string;
  reason: string;
  added: number;
  changed: number;
  removed: number;
  head_changed: boolean;
}

const COLUMNS = `id, code, title, election, starts, ends, owner, status, version, budget, created_by, created_at, updated_by, updated_at,
  submitted_by, approved_version, approved_by, approved_at, approved_reason, approved_alone`;
const NAMES = COLUMNS.split(',').map((name) => name.trim());
const VERSION_COLUMNS = 'plan_id, version, status, step, author, made_at, reason, added, changed, removed, head_changed';

/** The plan of an id; null when there is none. */
export async function findPlan(db: Queryable, id: number): Promise<StoredPlan | null> {
  const [row] = await db.all<StoredPlan>(`select ${COLUMNS} from plans where id = $1`, [id]);
  return row ?? null;
}

/** The content of one version; null when there is no such version. */
export async function findContent(db: Queryable, id: number, version: number): Promise<PlanContent | null> {
  const [row] = await db.all<{ content: string }>('select content from plan_versions where plan_id = $1 and version = $2', [
    id,
    version,
  ]);
  return row ? (JSON.parse(row.content) as PlanContent) : null;
}

/** What the versions from one number on held, by their number. */
export async function findContents(db: Queryable, id: number, from: number): Promise<Map<number, PlanContent>> {
  const rows = await db.all<{ version: number; content: string }>(
    'select version, content from plan_versions where plan_id = $1 and version >= cast($2 as integer)',
    [id, from],
  );
  return new Map(rows.map(({ version, content }) => [version, JSON.parse(content) as PlanContent]));
}

/** All versions, newest first, or the one of a number. */
export function listVersions(db: Queryable, id: number, version: number | null = null): Promise<StoredVersion[]> {
  return db.all<StoredVersion>(
    `select ${VERSION_COLUMNS} from plan_versions where plan_id = $1 and (cast($2 as integer) is null or version = $2)
     order by version desc`,
    [id, version],
  );
}

/** The next free number for a plan or a comment. The caller holds the lock of the plans. */
export async function nextId(tx: Tx, table: 'plans' | 'plan_comments'): Promise<number> {
  const [row] = await tx.all<{ id: number }>(`select coalesce(max(id), 0) + 1 as id from ${table}`);
  return row?.id ?? 1;
}

/**
 * Stores a state: a new row of the versions; head and items replace those before. The caller holds the lock of the plans.
 */
export async function putPlan(tx: Tx, plan: StoredPlan, version: StoredVersion, content: PlanContent): Promise<void> {
  await tx.run('delete from plans where id = $1', [plan.id]);
  await tx.run(
    `insert into plans (${COLUMNS}) values (${NAMES.map((_, i) => `$${i + 1}`).join(', ')})`,
    NAMES.map((name) => plan[name] as Value),
  );
  await tx.run(
    `insert into plan_versions (${VERSION_COLUMNS}, content) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [...VERSION_COLUMNS.split(',').map((name) => version[name.trim()] as Value), JSON.stringify(content)],
  );
  await tx.run('delete from plan_items where plan_id = $1', [plan.id]);
  await tx.load(
    'plan_items',
    {
      plan_id: 'bigint',
      item_order: 'integer',
      item_key: 'varchar',
      code: 'varchar',
      issue: 'varchar',
      measure: 'varchar',
      title: 'varchar',
      status: 'varchar',
      starts: 'varchar',
      ends: 'varchar',
      cost: 'bigint',
      staff: 'integer',
      activities: 'integer',
    },
    content.items.map((item, i) => [
      plan.id,
      i,
      item.key,
      item.code,
      item.issue,
      item.measure ?? '',
      item.title,
      item.status,
      item.from ?? '',
      item.to ?? '',
      item.cost,
      item.staff,
      item.activities.length,
    ]),
  );
}
