import type { Tx } from '../db/database.ts';
import type { ImportSummary } from './contract.ts';
import type { Decision, ImportRule } from './importSpec.ts';
import { name } from './sqlText.ts';
import { ValueAliases } from './valueAliases.ts';

type Recognised = ImportSummary['recognised'];

/**
 * Asks rules with the help of earlier corrections: only where a rule refuses a value is it asked again with what the value was
 * remembered to mean, and only a good answer counts. Rows that can be read as they stand are never touched.
 */
export class KnownValues {
  private readonly aliases: ValueAliases;
  private readonly told: (done: number, of: number) => void;
  /** Combinations of the rule at hand that were understood so: number -> alias. */
  private helped = new Map<number, Omit<Recognised[number], 'rows'>>();
  private readonly counts = new Map<string, Recognised[number]>();

  /** `told` hears which rule of how many is asked. */
  constructor(aliases = new ValueAliases([]), told: (done: number, of: number) => void = () => undefined) {
    this.aliases = aliases;
    this.told = told;
  }

  say(done: number, of: number): void {
    this.told(done, of);
  }

  /** The rule's answer for combination `n`. */
  decide(rule: ImportRule, raw: (string | null)[], n: number): Decision {
    const first = rule.decide(raw);
    if ('values' in first && first.note) {
      const { column, value, text } = first.note;
      this.helped.set(n, { column, value, note: text });
    }
    if ('values' in first || this.aliases.list.length === 0) return first;
    let decision: Decision = first;
    let inputs = raw;
    // One step per problem at most: a province and a kabupaten may both have been remembered.
    for (let step = 0; step < rule.inputs.length; step++) {
      const problems = 'problem' in decision ? [decision.problem] : 'problems' in decision ? decision.problems : [];
      const found = problems.map((p) => this.aliases.applied(rule, inputs, p.column)).find((a) => a !== null);
      if (!found) return first;
      inputs = found.raw;
      decision = rule.decide(inputs);
      if ('values' in decision) {
        this.helped.set(n, found.alias);
        return decision;
      }
    }
    return first;
  }

  /** Counts the rows of the combinations just decided, while table `combinations` of the rule is there. */
  async countRows(tx: Tx, rule: ImportRule): Promise<void> {
    if (this.helped.size === 0) return;
    const same = rule.inputs.map((column, i) => `c.i${i} = coalesce(s.${name(column)}, '')`).join(' and ');
    const numbers = [...this.helped.keys()].map(Math.trunc).join(', ');
    const rows = await tx.all<{ n: number; rows: number }>(
      `select c.n, count(*) as rows from combinations c join staged s on ${same} where c.n in (${numbers}) group by c.n`,
    );
    this.add(rows);
  }

  /** The same where it is known how many rows each combination has, from the first on. */
  countGroups(rows: readonly number[]): void {
    this.add([...this.helped.keys()].map((n) => ({ n, rows: rows[n - 1] ?? 0 })));
  }

  private add(rows: readonly { n: number; rows: number }[]): void {
    for (const { n, rows: count } of rows) {
      const alias = this.helped.get(n);
      if (!alias) continue;
      const key = `${alias.column}\n${alias.value}`;
      const sum = (this.counts.get(key)?.rows ?? 0) + count;
      this.counts.set(key, { ...alias, rows: sum });
    }
    this.helped = new Map();
  }

  /** What was understood, most rows first, equally many by column and value: the database answers in no order. */
  recognised(): Recognised {
    const key = ({ column, value }: Recognised[number]) => `${column}\n${value}`;
    return [...this.counts.values()].sort((a, b) => b.rows - a.rows || (key(a) < key(b) ? -1 : 1));
  }
}
