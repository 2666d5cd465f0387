import type { ColumnType, Row, Tx, Value } from '../db/database.ts';
import type { ImportRule, ImportSpec } from './importSpec.ts';
import type { KnownValues } from './knownValues.ts';
import { ruleAnswer } from './ruleAnswer.ts';
import type { Answers } from './ruleTables.ts';
import { name, sqlType } from './sqlText.ts';

/** Up to so many values are written by one statement: loading takes several, which cost more than a few values do. */
const FEW = 400;

/**
 * The same as `ruleTables` for a small file, whose rows are taken into memory at once: most statements cost more than these rows. Makes
 * table `answers` (row_no, problems of all rules, outputs of all rules), one row for each of `staged`.
 */
export async function ruleRows(tx: Tx, { rules }: ImportSpec, known: KnownValues): Promise<Answers> {
  const inputs = [...new Set(rules.flatMap((rule) => rule.inputs))];
  const staged = await tx.all(`select ${['row_no', ...inputs.map(name)].join(', ')} from staged order by row_no`);
  const answers: Value[][][] = rules.map((rule, k) => {
    known.say(k + 1, rules.length);
    return answersOf(rule, staged, known);
  });
  const rows = staged.map((row, i): Value[] => {
    const said = answers.map((of) => of[i] ?? []);
    const problems = said.flatMap(([text]) => (text === null || text === undefined ? [] : [text]));
    return [row.row_no as Value, problems.length ? problems.join(',') : null, ...said.flatMap(([, ...values]) => values)];
  });
  const outputs = Object.assign({}, ...rules.map((rule) => rule.outputs)) as Record<string, ColumnType>;
  const types: Record<string, ColumnType> = { row_no: 'bigint', problems: 'varchar', ...outputs };
  const columns = Object.entries(types).map(([c, t]) => `${name(c)} ${sqlType(t)}`);
  await tx.run(`create temp table answers (${columns.join(', ')})`);
  if (rows.length * columns.length <= FEW) await insertFew(tx, 'answers', types, rows);
  else await tx.load('answers', types, rows);
  return {
    joins: 'join answers a on a.row_no = s.row_no',
    problems: ['a.problems'],
    outputs: Object.keys(outputs).map((o) => `a.${name(o)}`),
    tables: ['answers'],
  };
}

/** What a rule says of each row; it is asked once for each distinct combination of its inputs. */
function answersOf(rule: ImportRule, staged: readonly Row[], known: KnownValues): Value[][] {
  const asked = new Map<string, { answer: Value[]; rows: number }>();
  const answers = staged.map((row) => {
    const raw = rule.inputs.map((column) => (row[column] as string | null) || null);
    const key = JSON.stringify(raw);
    const one = asked.get(key) ?? { answer: ruleAnswer(rule, raw, asked.size + 1, known), rows: 0 };
    asked.set(key, one);
    one.rows++;
    return one.answer;
  });
  known.countGroups([...asked.values()].map(({ rows }) => rows));
  return answers;
}

/** Writes answers into a table in one statement, each value made from text as `tx.load` makes it. */
async function insertFew(tx: Tx, table: string, types: Record<string, ColumnType>, rows: Value[][]): Promise<void> {
  if (rows.length === 0) return;
  const casts = Object.values(types).map(sqlType);
  const lines = rows.map((_, r) => `(${casts.map((type, i) => `cast($${r * casts.length + i + 1} as ${type})`).join(', ')})`);
  const values = rows.flat().map((value) => (value === null ? null : String(value)));
  await tx.run(`insert into ${table} values ${lines.join(', ')}`, values);
}
