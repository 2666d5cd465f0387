import type { Tx } from '../db/database.ts';
import type { ImportTarget } from './importSpec.ts';
import { name } from './sqlText.ts';

/**
 * Rebuilds the parts of a target's roll-ups that are listed in table `touched` (one column `part`),
 * so that each equals a fresh group-by over the current rows.
 */
export async function rebuildRollups(tx: Tx, target: ImportTarget): Promise<void> {
  for (const rollup of target.rollups ?? []) {
    const group = rollup.group.map(name).join(', ');
    await tx.run(`delete from ${name(rollup.table)} where ${name(rollup.part)} in (select part from touched)`);
    const [source, measure, current] = rollup.from
      ? [name(rollup.from), 'n', '']
      : [name(target.table), name(rollup.sum), 'superseded_by is null and '];
    await tx.run(
      `insert into ${name(rollup.table)} (${group}, n)
       select ${group}, sum(${measure}) from ${source} where ${current}${name(rollup.part)} in (select part from touched)
       group by ${group} order by ${group}`,
    );
  }
}
