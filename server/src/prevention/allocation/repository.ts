import type { Queryable, Row, Tx } from '../../db/database.ts';
import type { AllocationAnswer, AllocationInput } from './contract.ts';

/** A kept allocation without question and answer; an empty code = the whole country. */
export interface StoredRun extends Row {
  id: number;
  title: string;
  code: string;
  place: string;
  status: AllocationAnswer['status'];
  chosen: number;
  author: string;
  made_at: string;
  data_version: number;
}

const COLUMNS = 'id, title, code, place, status, chosen, author, made_at, data_version';

/** Kept allocations, newest first: of an area and all inside it (null = everywhere), of which those are seen that lie in `seen` (null = all). */
export function listRuns(
  db: Queryable,
  code: string | null,
  seen: readonly string[] | null,
  limit: number,
): Promise<StoredRun[]> {
  const mine = (seen ?? []).map((_, i) => `code = $${i + 2} or code like $${i + 2} || '.%'`);
  const sight = seen === null ? 'true' : mine.length === 0 ? 'false' : `(${mine.join(' or ')})`;
  return db.all<StoredRun>(
    `select ${COLUMNS} from allocation_runs
     where (cast($1 as varchar) is null or code = $1 or code like $1 || '.%') and ${sight}
     order by id desc limit ${Math.trunc(limit)}`,
    [code, ...(seen ?? [])],
  );
}

/** One kept allocation with question and answer; null when there is none. */
export async function findRun(
  db: Queryable,
  id: number,
): Promise<{ run: StoredRun; input: AllocationInput; answer: AllocationAnswer } | null> {
  const [row] = await db.all<StoredRun & { input: string; answer: string }>(
    `select ${COLUMNS}, input, answer from allocation_runs where id = $1`,
    [id],
  );
  if (!row) return null;
  const { input, answer, ...run } = row;
  return { run, input: JSON.parse(input) as AllocationInput, answer: JSON.parse(answer) as AllocationAnswer };
}

/** The next free number. The caller holds the lock of the runs. */
export async function nextRun(tx: Tx): Promise<number> {
  const [row] = await tx.all<{ id: number }>('select coalesce(max(id), 0) + 1 as id from allocation_runs');
  return row?.id ?? 1;
}

/** Keeps a run. The caller holds the lock of the runs. */
export async function insertRun(tx: Tx, run: StoredRun, input: AllocationInput, answer: AllocationAnswer): Promise<void> {
  await tx.run(`insert into allocation_runs (${COLUMNS}, input, answer) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [
    run.id,
    run.title,
    run.code,
    run.place,
    run.status,
    run.chosen,
    run.author,
    run.made_at,
    run.data_version,
    JSON.stringify(input),
    JSON.stringify(answer),
  ]);
}
