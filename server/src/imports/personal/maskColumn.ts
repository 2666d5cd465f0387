import type { Tx } from '../../db/database.ts';
import { literal, name } from '../sqlText.ts';
import type { MaskCounts } from './maskCounts.ts';
import { sqlMayHoldPersonal } from './mayHoldPersonal.ts';
import type { PersonalSpan } from './personalKind.ts';

/** Distinct texts taken into memory at a time. */
const PAGE = 10_000;

/** A text without its personal data, and what was found by column. */
export type MaskText = (text: string) => { text: string; found: { column: string; spans: PersonalSpan[] }[] };

/** Which texts of which table are looked through. */
export interface TextColumn {
  table: string;
  column: string;
  /** Column and value that narrow the rows. */
  only?: { column: string; value: string };
}

/**
 * Looks through one text column, each distinct text once, and counts what it holds; with `write` the texts are replaced by what
 * `mask` makes of them. Returns the number of distinct texts with personal data.
 */
export async function maskColumn(
  tx: Tx,
  { table, column, only }: TextColumn,
  mask: MaskText,
  counts: MaskCounts,
  write: boolean,
): Promise<number> {
  const where = (alias: string) => (only ? ` and ${alias}${name(only.column)} = ${literal(only.value)}` : '');
  await tx.run(
    `create temp table suspects as
     select row_number() over () as k, s.content, s.times from (
       select ${name(column)} as content, count(*) as times from ${name(table)}
       where ${sqlMayHoldPersonal(name(column))}${where('')} group by ${name(column)}) s`,
  );
  const [size] = await tx.all<{ n: number }>('select count(*) as n from suspects');
  await tx.run('create temp table replaced (old_text varchar, new_text varchar)');
  let texts = 0;
  for (let from = 0; from < (size?.n ?? 0); from += PAGE) {
    const rows: [string, string][] = [];
    for (const row of await tx.all<{ content: string; times: number }>(
      'select content, times from suspects where k > $1 and k <= $2',
      [from, from + PAGE],
    )) {
      const { text, found } = mask(row.content);
      for (const { column: at, spans } of found) counts.add(at, spans, row.times);
      if (text !== row.content) rows.push([row.content, text]);
    }
    texts += rows.length;
    if (write) await tx.load('replaced', { old_text: 'varchar', new_text: 'varchar' }, rows);
  }
  if (write && texts) {
    await tx.run(
      `update ${name(table)} set ${name(column)} = r.new_text from replaced r
       where ${name(table)}.${name(column)} = r.old_text${where(`${name(table)}.`)}`,
    );
  }
  await tx.run('drop table suspects; drop table replaced');
  return texts;
}
