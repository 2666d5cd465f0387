import type { Tx } from '../db/database.ts';
import { readTargets } from './importRecord.ts';
import type { ImportTarget, SettledColumn } from './importSpec.ts';
import { rollupColumns, rollupMeasure, shiftRollups } from './rollups.ts';
import { name, sameKey } from './sqlText.ts';

/** Rules of the tables that an import filled, also those that came after it; each once. */
async function settledColumns(tx: Tx, targets: ImportTarget[]): Promise<SettledColumn[]> {
  const kept = await tx.all<{ target_json: string }>(
    `select distinct target_json from imports where strpos(target_json, '"settles"') > 0`,
  );
  // What is imported now says it last.
  const all = [...kept.flatMap((r) => readTargets(r.target_json)), ...targets].flatMap((t) => t.settles ?? []);
  const touched = new Set(targets.map((t) => t.table));
  const found = new Map<string, SettledColumn>();
  for (const s of all) if (touched.has(s.table) || touched.has(s.by)) found.set(`${s.table}.${s.column}`, s);
  return [...found.values()];
}

const pairs = (keys: string[]) => keys.map((k): [string, string] => [k, k]);

/**
 * Settled columns of what an import touches, in two steps: `collect` notes the keys of its rows and of those it ended (after
 * applying it, before undoing it), `settle` then brings the column of these rows and its roll-ups up to date and answers how many
 * rows of other imports changed. Costs nothing but a question while the table that the column follows is empty.
 */
export class SettleColumns {
  private readonly rules: SettledColumn[];

  private constructor(rules: SettledColumn[]) {
    this.rules = rules;
  }

  static async collect(tx: Tx, targets: ImportTarget[], id: number): Promise<SettleColumns> {
    const rules: SettledColumn[] = [];
    for (const rule of await settledColumns(tx, targets)) {
      const [any] = await tx.all(`select 1 as found from ${name(rule.by)} limit 1`);
      if (!any) continue;
      const keys = rule.key.map(name).join(', ');
      const touched = targets.filter((t) => t.table === rule.table || t.table === rule.by);
      await tx.run(
        `create temp table touched_${rules.length} as
         select ${keys} from ${name(rule.table)} where false`,
      );
      for (const { table } of touched) {
        await tx.run(
          `insert into touched_${rules.length} select distinct ${keys} from ${name(table)} where import_id = $1 or superseded_by = $1`,
          [id],
        );
      }
      rules.push(rule);
    }
    return new SettleColumns(rules);
  }

  async settle(tx: Tx, id: number): Promise<number> {
    let others = 0;
    for (const [k, rule] of this.rules.entries()) {
      others += await settleOne(tx, rule, `touched_${k}`, id);
      await tx.run(`drop table touched_${k}`);
    }
    return others;
  }
}

async function settleOne(tx: Tx, rule: SettledColumn, touched: string, id: number): Promise<number> {
  const { key, column, given, by, value, latest, unless, rollups } = rule;
  const table = name(rule.table);
  const keys = (alias: string) => key.map((c) => `${alias}.${name(c)}`).join(', ');
  const group = rollupColumns(rollups);
  const kept = [...new Set([...group, rollupMeasure(rollups), column, given])].filter((c) => c !== '' && !key.includes(c));
  await tx.run(`create temp table asked as select distinct ${keys('t')} from ${touched} t`);
  // Each side is read by itself: the two are not joined by the column a distributed table is spread by.
  await tx.run(
    `create temp table present as select ${keys('c')}, c.import_id, ${kept.map((c) => `c.${name(c)}`).join(', ')}
     from ${table} c join asked a on ${sameKey('c', 'a', pairs(key))} where c.superseded_by is null`,
  );
  await tx.run(
    `create temp table said as select e.* from ${name(by)} e join asked a on ${sameKey('e', 'a', pairs(key))} where e.superseded_by is null`,
  );
  await tx.run(
    `create temp table last_said as select ${key.map(name).join(', ')}, ${name(value)} as said from (
       select s.*, row_number() over (partition by ${key.map(name).join(', ')} order by ${latest.map((o) => `${o} desc`).join(', ')}) as nth
       from said s) x where nth = 1`,
  );
  const own = `coalesce(p.${name(given)}, p.${name(column)})`;
  const further = unless.map(([said, given]) => `(w.said = ${said} and ${own} = ${given})`).join(' or ') || 'false';
  await tx.run(
    `create temp table wanted as select p.*, ${own} as own,
       case when w.said is null or ${further} then ${own} else w.said end as want
     from present p left join last_said w on ${sameKey('w', 'p', pairs(key))}`,
  );
  await tx.run(`delete from wanted where want = ${name(column)}`);
  const [count] = await tx.all<{ n: number; others: number }>(
    `select count(*) as n, count(*) filter (where import_id <> $1) as others from wanted`,
    [id],
  );
  if (count?.n) {
    const after = (c: string) => (c === column ? 'want' : name(c));
    const measure = name(rollupMeasure(rollups));
    await tx.run(
      `create temp table moved as
       select ${group.map(name).join(', ')}, -cast(${measure} as bigint) as n from wanted
       union all
       select ${group.map((c) => `${after(c)} as ${name(c)}`).join(', ')}, cast(${measure} as bigint) as n from wanted`,
    );
    await tx.run(
      `update ${table} set ${name(column)} = w.want, ${name(given)} = case when w.want <> w.own then w.own end from wanted w
       where ${sameKey(table, 'w', pairs(key))} and ${table}.superseded_by is null`,
    );
    await shiftRollups(tx, rollups);
    await tx.run('drop table moved');
  }
  await tx.run('drop table asked; drop table present; drop table said; drop table last_said; drop table wanted');
  return count?.others ?? 0;
}
