import type { Tx } from '../db/database.ts';
import type { ImportRollup } from './importSpec.ts';
import { name } from './sqlText.ts';

/** Columns of the target that any of its roll-ups needs. */
export const rollupColumns = (rollups: ImportRollup[]) => [...new Set(rollups.flatMap((r) => r.group))];

/** What a target adds up: the same for all of its roll-ups. */
export const rollupMeasure = (rollups: ImportRollup[]) => rollups[0]?.sum ?? '';

/** Two rows of the same group. */
const sameGroup = (left: string, right: string, rollup: ImportRollup) =>
  rollup.group.map((c) => `${left}.${name(c)} = ${right}.${name(c)}`).join(' and ');

/**
 * Brings roll-ups up to date with table `moved` (the columns of `rollupColumns` and `n`: what was added,
 * negative for what was taken away), so that each equals a fresh group-by over the current rows without the groups that
 * add up to zero. Costs as much as was moved, not as much as there is.
 */
export async function shiftRollups(tx: Tx, rollups: ImportRollup[]): Promise<void> {
  for (const rollup of rollups) {
    const table = name(rollup.table);
    const group = rollup.group.map(name).join(', ');
    await tx.run(`create temp table delta as select ${group}, sum(n) as n from moved group by ${group} having sum(n) <> 0`);
    await tx.run(
      `create temp table merged as
       select ${group}, sum(n) as n from (
         select ${group}, n from delta
         union all
         select ${rollup.group.map((c) => `r.${name(c)}`).join(', ')}, r.n from ${table} r join delta d on ${sameGroup('r', 'd', rollup)}
       ) x group by ${group} having sum(n) <> 0`,
    );
    await tx.run(`delete from ${table} using delta d where ${sameGroup(table, 'd', rollup)}`);
    await tx.run(`insert into ${table} (${group}, n) select ${group}, n from merged order by ${group}`);
    await tx.run('drop table delta; drop table merged');
  }
}
