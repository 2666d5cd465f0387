import type { Tx } from '../db/database.ts';
import type { RowProblem } from './contract.ts';
import type { ImportSpec } from './importSpec.ts';
import { name, sameKey } from './sqlText.ts';

const REPEATED: RowProblem = {
  column: '',
  value: null,
  reason: {
    id: 'Baris lain dari berkas yang sama sudah diimpor dengan tanda pengenal ini. Beri tanda pengenal lain.',
    en: 'Another row of the same file was already imported under this identifier. Give it another identifier.',
  },
  suggestion: null,
};

/**
 * A row that was quarantined because another row of its file has the same key must not overwrite that row when it is
 * re-admitted: it gets its problem back and leaves table `fresh`.
 */
export async function guardReadmission(tx: Tx, spec: ImportSpec, importId: number): Promise<void> {
  const { target } = spec;
  const owned = await tx.all(`select 1 from information_schema.columns where table_name = $1 and column_name = 'import_id'`, [
    target.table,
  ]);
  if (owned.length === 0) return;
  const keys = target.key.map((column): [string, string] => [column, target.columns[column] as string]);
  const current = target.history === 'versions' ? ' and c.superseded_by is null' : '';
  await tx.run(
    `create temp table clashes as
     select f.row_no from fresh f join judged j on j.row_no = f.row_no
     join ${name(target.table)} c on ${sameKey('c', 'j', keys)}${current}
     where f.change = 'changed' and c.import_id = $1`,
    [importId],
  );
  const column = keys.map(([, output]) => output).join(', ');
  await tx.run('update judged set problems = $1 where row_no in (select row_no from clashes)', [
    JSON.stringify({ ...REPEATED, column }),
  ]);
  await tx.run('delete from fresh where row_no in (select row_no from clashes)');
  await tx.run('drop table clashes');
}
