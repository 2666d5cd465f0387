import type { ColumnType, Row, Tx, Value } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import type { RowProblem } from './contract.ts';
import type { ImportRule, ImportSpec, ImportTarget, RuleProblem } from './importSpec.ts';
import type { KnownValues } from './knownValues.ts';
import { literal, name } from './sqlText.ts';

/** Combinations taken into memory at a time. */
const PAGE = 20_000;
/** Up to so many answers of a rule are written by one statement: loading takes several, which cost more than a few rows do. */
const FEW = 50;
/** In files of up to so many rows the combinations are put together outside of the database: most statements cost more than these rows. */
const SMALL_FILE = 1_000;

const REQUIRED = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };
const NO_KEY = { id: 'Isian yang mengenali baris ini kosong.', en: 'The value that identifies this row is empty.' };

/** A problem as JSON text without brackets, so that several can be joined with commas. */
const problemsText = (problems: RowProblem[]) => problems.map((p) => JSON.stringify(p)).join(',');

function withValue(problem: RuleProblem, rule: ImportRule, raw: (string | null)[]): RowProblem {
  const at = rule.inputs.indexOf(problem.column);
  return {
    column: problem.column,
    value: at < 0 ? null : (raw[at] ?? null),
    reason: problem.reason,
    suggestion: problem.suggestion,
  };
}

/** One line of a rule's table: number, problems (null when none), outputs. */
function* decisions(rule: ImportRule, combinations: Row[], known: KnownValues): Generator<Value[]> {
  const outputs = Object.keys(rule.outputs);
  for (const row of combinations) {
    const raw = rule.inputs.map((_, i) => (row[`i${i}`] as string) || null);
    const decision = known.decide(rule, raw, row.n as number);
    if ('values' in decision) yield [row.n as number, null, ...outputs.map((o) => decision.values[o] ?? null)];
    else {
      const problems = 'problem' in decision ? [decision.problem] : decision.problems;
      yield [row.n as number, problemsText(problems.map((p) => withValue(p, rule, raw))), ...outputs.map(() => null)];
    }
  }
}

/** Asks a rule about every distinct combination of its inputs; makes table `rule_<k>` (inputs i0…, problems, outputs). */
async function runRule(tx: Tx, rule: ImportRule, k: number, known: KnownValues): Promise<void> {
  const inputs = inputsOf(rule).join(', ');
  await tx.run(
    rule.inputs.length
      ? `create temp table combinations as select row_number() over () as n, c.* from (select distinct ${inputs} from staged) c`
      : 'create temp table combinations as select 1 as n',
  );
  const types: Record<string, ColumnType> = { n: 'bigint', problems: 'varchar', ...rule.outputs };
  const columns = Object.entries(types).map(([c, t]) => `${name(c)} ${sqlType(t)}`);
  await tx.run(`create temp table decided (${columns.join(', ')})`);
  for (let from = 0; ; from += PAGE) {
    const page = await tx.all('select * from combinations where n > $1 and n <= $2', [from, from + PAGE]);
    if (page.length <= FEW) await insertFew(tx, 'decided', types, [...decisions(rule, page, known)]);
    else await tx.load('decided', types, decisions(rule, page, known));
    if (page.length < PAGE) break;
  }
  await known.countRows(tx, rule);
  const outputs = Object.keys(rule.outputs)
    .map((o) => `, d.${name(o)}`)
    .join('');
  const keys = rule.inputs.map((_, i) => `c.i${i}, `).join('');
  await tx.run(
    `create temp table rule_${k} as select ${keys}d.problems${outputs} from combinations c join decided d on d.n = c.n`,
  );
  await tx.run('drop table combinations; drop table decided');
}

const inputsOf = (rule: ImportRule) => rule.inputs.map((column, i) => `coalesce(${name(column)}, '') as i${i}`);

/** The same as `runRule` for a small file, in three statements. */
async function runSmallRule(tx: Tx, rule: ImportRule, k: number, known: KnownValues): Promise<void> {
  const keys = rule.inputs.map((_, i) => `i${i}`);
  const groups = keys.length
    ? await tx.all<Row & { rows: number }>(
        `select ${keys.join(', ')}, count(*) as rows from (select ${inputsOf(rule).join(', ')} from staged) c group by ${keys.join(', ')}`,
      )
    : [{ rows: 1 }];
  const combinations: Row[] = groups.map((group, i) => ({ ...group, n: i + 1 }));
  const answers = [...decisions(rule, combinations, known)].map(([, ...answer], i) => [
    ...keys.map((key) => combinations[i]?.[key] ?? null),
    ...answer,
  ]);
  known.countGroups(groups.map((group) => group.rows));
  const texts = Object.fromEntries([...keys, 'problems'].map((c) => [c, 'varchar' as const]));
  const types: Record<string, ColumnType> = { ...texts, ...rule.outputs };
  const columns = Object.entries(types).map(([c, t]) => `${name(c)} ${sqlType(t)}`);
  await tx.run(`create temp table rule_${k} (${columns.join(', ')})`);
  if (answers.length <= FEW) await insertFew(tx, `rule_${k}`, types, answers);
  else await tx.load(`rule_${k}`, types, answers);
}

/** Writes answers into a table in one statement, each value made from text as `tx.load` makes it. */
async function insertFew(tx: Tx, table: string, types: Record<string, ColumnType>, rows: Value[][]): Promise<void> {
  if (rows.length === 0) return;
  const casts = Object.values(types).map(sqlType);
  const lines = rows.map((_, r) => `(${casts.map((type, i) => `cast($${r * casts.length + i + 1} as ${type})`).join(', ')})`);
  const values = rows.flat().map((value) => (value === null ? null : String(value)));
  await tx.run(`insert into ${table} values ${lines.join(', ')}`, values);
}

const sqlType = (type: ColumnType) => (type === 'double' ? 'double precision' : type);

/**
 * Turns table `staged` into table `judged`: row_no, one typed column per output and pass-through column,
 * `content_hash` over the target's columns, and `problems` (JSON objects joined by commas, '' when the row is good).
 * `rows` says how many there are in `staged`; `known` holds what earlier corrections say, and counts the rows it helped.
 */
export async function judgeRows(tx: Tx, spec: ImportSpec, rows: number, known: KnownValues): Promise<void> {
  for (const [k, rule] of spec.rules.entries()) {
    known.say(k + 1, spec.rules.length);
    await (rows <= SMALL_FILE ? runSmallRule : runRule)(tx, rule, k, known);
  }
  const joins = spec.rules.map((rule, k) =>
    rule.inputs.length
      ? `left join rule_${k} r${k} on ${rule.inputs.map((column, i) => `r${k}.i${i} = coalesce(s.${name(column)}, '')`).join(' and ')}`
      : `cross join rule_${k} r${k}`,
  );
  const outputs = spec.rules.flatMap((rule, k) => Object.keys(rule.outputs).map((o) => `r${k}.${name(o)}`));
  const passed = spec.passThrough.map((p) => `s.${name(p.column)}`);
  const empty = spec.passThrough
    .filter((p) => p.required)
    .map((p) => {
      const text = problemsText([{ column: p.column, value: null, reason: REQUIRED, suggestion: null }]);
      return `case when s.${name(p.column)} is null then ${literal(text)} end`;
    });
  const problems = ['s.defect', ...empty, ...spec.rules.map((_, k) => `r${k}.problems`)].join(', ');
  await tx.run(
    `create temp table judged as
     select j.*, ${contentHash(spec)} as content_hash
     from (select s.row_no, ${[...passed, ...outputs].join(', ')}, concat_ws(',', ${problems}) as problems
           from staged s ${joins.join(' ')}) j`,
  );
  await tx.run(spec.rules.map((_, k) => `drop table rule_${k}`).join('; '));
  await quarantineWithoutKey(tx, spec);
}

/** Hash of what the row says: twelve digits of an md5 are plenty (and kept inline by DuckDB), for they are only compared with other versions of the same row. */
const contentHash = ({ target }: ImportSpec) => rowHash(target, 'j');

/** The hash of a row of `alias`, a table whose columns are called like the outputs. */
export function rowHash(target: ImportTarget, alias: string): string {
  return hashOf(target, (output) => `${alias}.${name(output)}`);
}

/** Computes the hashes in `judged` again, after outputs were changed. */
export async function hashJudged(tx: Tx, spec: ImportSpec): Promise<void> {
  await tx.run(`update judged set content_hash = ${rowHash(spec.target, 'judged')}`);
}

/** The same hash from the columns of a stored version; a version whose text was changed in place gets it anew. */
export function storedHash(target: ImportTarget): string {
  const { settles } = target;
  return hashOf(target, (_, column) => {
    // A settled column holds what follows from other rows; the hash is over what the row's own file said.
    if (settles?.table === target.table && settles.column === column) return `coalesce(${name(settles.given)}, ${name(column)})`;
    const nothing = target.nothing?.[column];
    if (nothing === undefined) return name(column);
    return `nullif(${name(column)}, ${typeof nothing === 'number' ? nothing : literal(nothing)})`;
  });
}

/** Outputs joined in their order; those of later columns follow with their names, and only where they have a value. */
function hashOf(target: ImportTarget, expression: (output: string, column: string) => string): string {
  const later = target.later ?? [];
  const columns = Object.entries(target.columns);
  const seen = new Set<string>();
  const first: string[] = [];
  for (const [column, output] of columns) {
    if (later.includes(column) || seen.has(output)) continue;
    seen.add(output);
    first.push(`coalesce(cast(${expression(output, column)} as varchar), chr(30))`);
  }
  const rest = columns
    .filter(([column]) => later.includes(column))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([column, output]) => `${literal(`${column}=`)} || cast(${expression(output, column)} as varchar)`);
  return `left(md5(concat_ws(chr(31), ${[...first, ...rest].join(', ')})), 12)`;
}

/** Output columns that make up the key of the target. */
export const keyOutputs = (spec: ImportSpec) => spec.target.key.map((column) => spec.target.columns[column] as string);

async function quarantineWithoutKey(tx: Tx, spec: ImportSpec): Promise<void> {
  const keys = keyOutputs(spec);
  const text = problemsText([{ column: keys.join(', '), value: null, reason: NO_KEY, suggestion: null }]);
  await tx.run(
    `update judged set problems = $1 where problems = '' and (${keys.map((k) => `${name(k)} is null`).join(' or ')})`,
    [text],
  );
}

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

/** Key as the user knows it: input columns of the rules that make it. */
export function keyColumns(spec: ImportSpec): string[] {
  const outputs = keyOutputs(spec);
  const inputs = outputs.flatMap((o) => spec.rules.find((r) => o in r.outputs)?.inputs ?? [o]);
  return [...new Set(inputs)];
}

const ROW_MARK = '{row}';

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
