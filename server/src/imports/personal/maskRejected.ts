import type { Row, Tx } from '../../db/database.ts';
import { type RejectedRow, readRejected } from '../importRecord.ts';
import { MaskCounts } from './maskCounts.ts';
import { maskPersonal } from './maskPersonal.ts';
import { maskProblem } from './maskProblem.ts';
import { sqlMayHoldPersonal } from './mayHoldPersonal.ts';

const PAGE = 5_000;

/** Values of a row, by column, without personal data. */
export function maskValues(values: Record<string, string | null>, counts: MaskCounts, times = 1): Record<string, string | null> {
  const masked: Record<string, string | null> = {};
  for (const [column, value] of Object.entries(values)) {
    const found = value === null ? null : maskPersonal(value);
    if (found) counts.add(column, found.spans, times);
    masked[column] = found?.text ?? null;
  }
  return masked;
}

/**
 * Takes personal data out of table `rejected`: a row that fails is kept as it stood, also in columns of codes, dates and
 * numbers that no good row keeps as text. Answers what was masked.
 */
export async function maskRejected(tx: Tx): Promise<MaskCounts> {
  const counts = new MaskCounts();
  const likely = `${sqlMayHoldPersonal('values_json')} or ${sqlMayHoldPersonal('problems_json')}`;
  await tx.run('create temp table masked_rows (row_no bigint, values_json varchar, problems_json varchar)');
  let found = 0;
  for (let last = -1; ; ) {
    const page = await tx.all<RejectedRow & Row>(
      `select row_no, values_json, problems_json from rejected where row_no > $1 and (${likely}) order by row_no limit ${PAGE}`,
      [last],
    );
    if (page.length === 0) break;
    const rows = page.flatMap((row) => {
      const { values, problems } = readRejected(row);
      const [v, p] = [JSON.stringify(maskValues(values, counts)), JSON.stringify(problems.map(maskProblem))];
      return v === row.values_json && p === row.problems_json ? [] : [[row.row_no, v, p]];
    });
    await tx.load('masked_rows', { row_no: 'bigint', values_json: 'varchar', problems_json: 'varchar' }, rows);
    found += rows.length;
    last = page.at(-1)?.row_no ?? last;
  }
  if (found) {
    await tx.run(
      `update rejected set values_json = m.values_json, problems_json = m.problems_json
       from masked_rows m where m.row_no = rejected.row_no`,
    );
  }
  await tx.run('drop table masked_rows');
  return counts;
}
