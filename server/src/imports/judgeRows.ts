import type { Tx } from '../db/database.ts';
import type { ImportSpec } from './importSpec.ts';
import type { KnownValues } from './knownValues.ts';
import { rowHash } from './rowHash.ts';
import { problemsText } from './ruleAnswer.ts';
import { ruleRows } from './ruleRows.ts';
import { ruleTables } from './ruleTables.ts';
import { literal, name } from './sqlText.ts';
import { keyOutputs } from './targetKey.ts';

/** A file of up to so many rows is judged outside of the database. */
const SMALL_FILE = 1_000;

const REQUIRED = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };
const NO_KEY = { id: 'Isian yang mengenali baris ini kosong.', en: 'The value that identifies this row is empty.' };

/**
 * Turns table `staged` into table `judged`: row_no, one typed column per output and pass-through column,
 * `content_hash` over the target's columns, and `problems` (JSON objects joined by commas, '' when the row is good).
 * `rows` says how many there are in `staged`; `known` holds what earlier corrections say, and counts the rows it helped.
 */
export async function judgeRows(tx: Tx, spec: ImportSpec, rows: number, known: KnownValues): Promise<void> {
  const { joins, problems, outputs, tables } = await (rows <= SMALL_FILE ? ruleRows : ruleTables)(tx, spec, known);
  const passed = spec.passThrough.map((p) => `s.${name(p.column)}`);
  const empty = spec.passThrough
    .filter((p) => p.required)
    .map((p) => {
      const text = problemsText([{ column: p.column, value: null, reason: REQUIRED, suggestion: null }]);
      return `case when s.${name(p.column)} is null then ${literal(text)} end`;
    });
  await tx.run(
    `create temp table judged as
     select j.*, ${rowHash(spec.target, 'j')} as content_hash
     from (select s.row_no, ${[...passed, ...outputs].join(', ')}, concat_ws(',', ${['s.defect', ...empty, ...problems].join(', ')}) as problems
           from staged s ${joins}) j`,
  );
  await tx.run(tables.map((table) => `drop table ${table}`).join('; '));
  await quarantineWithoutKey(tx, spec);
}

async function quarantineWithoutKey(tx: Tx, spec: ImportSpec): Promise<void> {
  const keys = keyOutputs(spec);
  const text = problemsText([{ column: keys.join(', '), value: null, reason: NO_KEY, suggestion: null }]);
  await tx.run(
    `update judged set problems = $1 where problems = '' and (${keys.map((k) => `${name(k)} is null`).join(' or ')})`,
    [text],
  );
}
