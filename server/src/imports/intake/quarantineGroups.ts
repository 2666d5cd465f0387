import type { Queryable } from '../../db/database.ts';
import type { RowProblem } from '../contract.ts';
import { importRecord } from '../importRecord.ts';
import type { QuarantineGroup, RegionCandidate } from './contract.ts';

/** So many different sets of problems are looked through; the rest are single rows. */
const READ = 5_000;
const SHOWN = 200;

interface Combination extends Record<string, string | number> {
  problems_json: string;
  n: number;
  first_id: number;
}

interface Found {
  problem: RowProblem;
  rows: number;
  example: number;
}

const keyOf = (p: RowProblem) => JSON.stringify([p.column, p.value, p.reason.id, p.suggestion]);

/**
 * Waiting rows of an import by what is wrong with them: the same problem of the same value together, largest group first. `candidates`
 * answers which regions may be meant.
 */
export async function quarantineGroups(
  db: Queryable,
  importId: number,
  candidates: (problem: RowProblem, values: Record<string, string | null>) => RegionCandidate[],
): Promise<{ waiting: number; groups: QuarantineGroup[]; rest: number }> {
  const { undone_at } = await importRecord(db, importId);
  if (undone_at !== null) return { waiting: 0, groups: [], rest: 0 };
  const where = 'where import_id = $1 and admitted_by is null';
  const [count] = await db.all<{ n: number }>(`select count(*) as n from quarantine ${where}`, [importId]);
  const combinations = await db.all<Combination>(
    `select problems_json, count(*) as n, min(id) as first_id from quarantine ${where}
     group by problems_json order by n desc, first_id limit ${READ}`,
    [importId],
  );
  const waiting = count?.n ?? 0;
  let rest = waiting - combinations.reduce((sum, c) => sum + c.n, 0);
  const found = new Map<string, Found>();
  for (const { problems_json, n, first_id } of combinations) {
    for (const problem of JSON.parse(problems_json) as RowProblem[]) {
      const key = keyOf(problem);
      const known = found.get(key);
      if (known) known.rows += n;
      else found.set(key, { problem, rows: n, example: first_id });
    }
  }
  const largest = [...found.values()].sort((a, b) => b.rows - a.rows || a.example - b.example);
  const shown = largest.slice(0, SHOWN);
  for (const { rows } of largest.slice(SHOWN)) rest += rows;
  const examples = await exampleRows(
    db,
    shown.map((g) => g.example),
  );
  return {
    waiting,
    rest,
    groups: shown.map(({ problem, rows, example }) => {
      const row = examples.get(example) ?? { id: example, row: 0, values: {} };
      return { ...problem, rows, example: row, candidates: candidates(problem, row.values) };
    }),
  };
}

async function exampleRows(db: Queryable, ids: number[]): Promise<Map<number, QuarantineGroup['example']>> {
  if (ids.length === 0) return new Map();
  const rows = await db.all<{ id: number; row_no: number; values_json: string }>(
    `select id, row_no, values_json from quarantine where id in (${ids.map(Math.trunc).join(', ')})`,
  );
  return new Map(
    rows.map((r) => [r.id, { id: r.id, row: r.row_no, values: JSON.parse(r.values_json) as Record<string, string | null> }]),
  );
}
