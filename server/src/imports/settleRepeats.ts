import type { Tx } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import type { ImportSpec } from './importSpec.ts';
import { problemsText } from './ruleAnswer.ts';
import { name } from './sqlText.ts';
import { keyColumns, keyOutputs } from './targetKey.ts';

const ROW_MARK = '{row}';

/**
 * Takes repeated keys out of `judged`: a later row that says the same is removed, one that says something else
 * gets a problem naming the first row. Answers how many rows were removed.
 */
export async function settleRepeats(tx: Tx, spec: ImportSpec): Promise<number> {
  const keys = keyOutputs(spec).map(name);
  await tx.run(
    `create temp table repeated as
     select ${keys.join(', ')}, min(row_no) as first_row from judged where problems = '' group by ${keys.join(', ')} having count(*) > 1`,
  );
  const [first] = await tx.all('select 1 as found from repeated limit 1');
  if (!first) {
    await tx.run('drop table repeated');
    return 0;
  }
  await tx.run(
    `create temp table repeats as
     select j.row_no, d.first_row, case when j.content_hash = f.content_hash then 1 else 0 end as same
     from judged j join repeated d on ${keys.map((k) => `d.${k} = j.${k}`).join(' and ')} join judged f on f.row_no = d.first_row
     where j.problems = '' and j.row_no > d.first_row`,
  );
  const [same] = await tx.all<{ n: number }>('select count(*) as n from repeats where same = 1');
  await tx.run(
    `update judged set problems = replace($1, $2, cast(r.first_row as varchar)) from repeats r where r.row_no = judged.row_no and r.same = 0`,
    [repeatProblem(keyColumns(spec).join(', '), spec.repeatHint), ROW_MARK],
  );
  await tx.run('delete from judged where row_no in (select row_no from repeats where same = 1)');
  await tx.run('drop table repeated; drop table repeats');
  return same?.n ?? 0;
}

function repeatProblem(column: string, hint?: Text): string {
  return problemsText([
    {
      column,
      value: null,
      reason: {
        id: `Sama dengan baris ${ROW_MARK} di berkas ini, tetapi isinya berbeda. Hapus salah satu atau beri tanda pengenal lain.${hint ? ` ${hint.id}` : ''}`,
        en: `The same as row ${ROW_MARK} of this file, but with different content. Remove one or give it another identifier.${hint ? ` ${hint.en}` : ''}`,
      },
      suggestion: null,
    },
  ]);
}
