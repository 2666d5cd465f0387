import type { Row, Tx } from '../db/database.ts';
import { jsonObject, name } from './sqlText.ts';

/** So many rows are put into JSON outside of the database: an expression over all columns costs more than they do. */
const FEW = 200;
const COLUMNS = { row_no: 'bigint', values_json: 'varchar', problems_json: 'varchar' } as const;

/** Sets the failing rows of `judged` apart, with their values in `staged` as they stood: makes table `rejected` and answers how many there are. */
export async function collectRejected(tx: Tx, columns: readonly string[]): Promise<number> {
  // Few rows usually fail: told so, the engine keeps them in memory and runs past the file, not the other way round.
  await tx.run(`create temp table failing as select row_no, problems from judged where problems <> ''`);
  const [failing] = await tx.all<{ n: number }>('select count(*) as n from failing');
  const rows = failing?.n ?? 0;
  if (rows > FEW) {
    const values = jsonObject(Object.fromEntries(columns.map((c) => [c, `s.${name(c)}`])));
    await tx.run(
      `create temp table rejected as
       select f.row_no, ${values} as values_json, '[' || f.problems || ']' as problems_json
       from failing f join staged s on s.row_no = f.row_no`,
    );
  } else {
    await tx.run('create temp table rejected (row_no bigint, values_json varchar, problems_json varchar)');
    if (rows) await loadFew(tx, columns);
  }
  await tx.run('drop table failing');
  return rows;
}

async function loadFew(tx: Tx, columns: readonly string[]): Promise<void> {
  const shown = columns.map((c, i) => `s.${name(c)} as v${i}`).join(', ');
  const failing = await tx.all<Row & { row_no: number; problems: string }>(
    `select f.row_no, f.problems, ${shown} from failing f join staged s on s.row_no = f.row_no order by f.row_no`,
  );
  const rows = failing.map((row) => {
    const values = Object.fromEntries(columns.map((c, i) => [c, row[`v${i}`] ?? null]));
    return [row.row_no, JSON.stringify(values), `[${row.problems}]`];
  });
  await tx.load('rejected', COLUMNS, rows);
}
