import type { Tx } from '../db/database.ts';
import type { ImportTarget } from './importSpec.ts';
import { rebuildRollups } from './rollups.ts';
import { name, sameKey } from './sqlText.ts';

const keyPairs = (target: ImportTarget, right = (column: string) => target.columns[column] as string): [string, string][] =>
  target.key.map((column) => [column, right(column)]);

/**
 * Compares the good rows of `judged` with the current versions in the target: makes table `fresh` (row_no, change)
 * with change `new`, `changed` or `unchanged`.
 */
export async function compareVersions(tx: Tx, target: ImportTarget): Promise<void> {
  await tx.run(
    `create temp table fresh as
     select j.row_no, case when c.content_hash is null then 'new' when c.content_hash = j.content_hash then 'unchanged' else 'changed' end as change
     from judged j left join ${name(target.table)} c on ${sameKey('c', 'j', keyPairs(target))} and c.superseded_by is null
     where j.problems = ''`,
  );
}

const parts = (target: ImportTarget) => new Set((target.rollups ?? []).map((r) => r.part));

/** Puts new and changed rows into the target as import `id`; earlier versions stay, marked as superseded. */
export async function applyVersions(tx: Tx, target: ImportTarget, id: number): Promise<void> {
  const table = name(target.table);
  const columns = Object.keys(target.columns);
  const same = sameKey('c', 'j', keyPairs(target));
  for (const part of parts(target)) {
    const output = name(target.columns[part] as string);
    await tx.run(
      `create temp table touched as
       select j.${output} as part from judged j join fresh f on f.row_no = j.row_no where f.change <> 'unchanged'
       union
       select c.${name(part)} as part from ${table} c join judged j on ${same} join fresh f on f.row_no = j.row_no
       where f.change = 'changed' and c.superseded_by is null`,
    );
  }
  const [changed] = await tx.all<{ n: number }>(`select count(*) as n from fresh where change = 'changed'`);
  if (changed?.n) {
    await tx.run(
      `update ${table} set superseded_by = cast($1 as bigint) from judged j join fresh f on f.row_no = j.row_no
       where ${sameKey(table, 'j', keyPairs(target))} and ${table}.superseded_by is null and f.change = 'changed'`,
      [id],
    );
  }
  await tx.run(
    `insert into ${table} (import_id, content_hash, ${columns.map(name).join(', ')})
     select cast($1 as bigint), j.content_hash, ${columns.map((c) => `j.${name(target.columns[c] as string)}`).join(', ')}
     from judged j join fresh f on f.row_no = j.row_no where f.change <> 'unchanged'`,
    [id],
  );
  await finish(tx, target);
}

async function finish(tx: Tx, target: ImportTarget): Promise<void> {
  if (parts(target).size === 0) return;
  await rebuildRollups(tx, target);
  await tx.run('drop table touched');
}

/**
 * Takes import `id` out of the chains of versions: its rows go, the versions before them follow on to whatever
 * superseded them, or are current again.
 */
export async function undoVersions(tx: Tx, target: ImportTarget, id: number): Promise<void> {
  const table = name(target.table);
  for (const part of parts(target)) {
    await tx.run(
      `create temp table touched as select distinct ${name(part)} as part from ${table} where import_id = $1 or superseded_by = $1`,
      [id],
    );
  }
  await tx.run(
    `create temp table gone as select ${target.key.map(name).join(', ')}, superseded_by as next_id from ${table} where import_id = $1`,
    [id],
  );
  await tx.run(
    `update ${table} set superseded_by = g.next_id from gone g
     where ${target.key.map((k) => `${table}.${name(k)} = g.${name(k)}`).join(' and ')} and ${table}.superseded_by = $1`,
    [id],
  );
  await tx.run(`delete from ${table} where import_id = $1`, [id]);
  await tx.run('drop table gone');
  await finish(tx, target);
}
