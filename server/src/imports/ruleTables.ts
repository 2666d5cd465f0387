import type { ColumnType, Row, Tx, Value } from '../db/database.ts';
import type { ImportRule, ImportSpec } from './importSpec.ts';
import type { KnownValues } from './knownValues.ts';
import { ruleAnswer } from './ruleAnswer.ts';
import { name, sqlType } from './sqlText.ts';

/** Combinations taken into memory at a time. */
const PAGE = 20_000;

/** Where answers of rules stand: what `staged s` is joined with, and the columns of problems and of outputs. */
export interface Answers {
  joins: string;
  problems: string[];
  outputs: string[];
  /** Names of the tables. */
  tables: string[];
}

/**
 * Asks every rule about each distinct combination of its inputs in table `staged`; makes a table `rule_<k>` for each (inputs i0…, problems,
 * outputs). As much as there are combinations is looked at, never all rows at once.
 */
export async function ruleTables(tx: Tx, { rules }: ImportSpec, known: KnownValues): Promise<Answers> {
  for (const [k, rule] of rules.entries()) {
    known.say(k + 1, rules.length);
    await runRule(tx, rule, k, known);
  }
  const joins = rules.map((rule, k) =>
    rule.inputs.length
      ? `left join rule_${k} r${k} on ${rule.inputs.map((column, i) => `r${k}.i${i} = coalesce(s.${name(column)}, '')`).join(' and ')}`
      : `cross join rule_${k} r${k}`,
  );
  return {
    joins: joins.join(' '),
    problems: rules.map((_, k) => `r${k}.problems`),
    outputs: rules.flatMap((rule, k) => Object.keys(rule.outputs).map((o) => `r${k}.${name(o)}`)),
    tables: rules.map((_, k) => `rule_${k}`),
  };
}

/** Asks a rule about every distinct combination of its inputs; makes table `rule_<k>` (inputs i0…, problems, outputs). */
async function runRule(tx: Tx, rule: ImportRule, k: number, known: KnownValues): Promise<void> {
  const inputs = rule.inputs.map((column, i) => `coalesce(${name(column)}, '') as i${i}`).join(', ');
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
    await tx.load('decided', types, decisions(rule, page, known));
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

/** One line of a rule's table: number, problems (null when none), outputs. */
function* decisions(rule: ImportRule, combinations: Row[], known: KnownValues): Generator<Value[]> {
  for (const row of combinations) {
    const raw = rule.inputs.map((_, i) => (row[`i${i}`] as string) || null);
    yield [row.n as number, ...ruleAnswer(rule, raw, row.n as number, known)];
  }
}
