import type { Tx } from '../db/database.ts';
import type { ImportTarget } from './importSpec.ts';
import { rollupColumns, rollupMeasure, shiftRollups } from './rollups.ts';
import { literal, name, sameKey } from './sqlText.ts';

const keyPairs = (target: ImportTarget) =>
  target.key.map((column): [string, string] => [column, target.columns[column] as string]);

/** A value on its way into a column of the target: what stands for nothing there instead of null. */
function stored(target: ImportTarget, column: string, expression: string): string {
  const nothing = target.nothing?.[column];
  if (nothing === undefined) return expression;
  return `coalesce(${expression}, ${typeof nothing === 'number' ? nothing : literal(nothing)})`;
}

/**
 * Compares the good rows of `judged` with the current versions in the target: makes table `fresh` (row_no, change)
 * with change `new`, `changed` or `unchanged`.
 */
export async function compareVersions(tx: Tx, target: ImportTarget): Promise<void> {
  // The large table is joined from inside and once; an outer join would bring all of a distributed table here.
  await tx.run(
    `create temp table found as
     select j.row_no, c.content_hash from judged j join ${name(target.table)} c on ${sameKey('c', 'j', keyPairs(target))}
     where j.problems = '' and c.superseded_by is null`,
  );
  await tx.run(
    `create temp table fresh as
     select j.row_no, case when c.content_hash is null then 'new' when c.content_hash = j.content_hash then 'unchanged' else 'changed' end as change
     from judged j left join found c on c.row_no = j.row_no where j.problems = ''`,
  );
  await tx.run('drop table found');
}

/** Table `moved` for the roll-ups: selects of signed rows, put together. Makes nothing when the target has none. */
async function collectMoved(tx: Tx, target: ImportTarget, selects: string[], params: number[]): Promise<void> {
  if (target.rollups?.length) await tx.run(`create temp table moved as ${selects.join(' union all ')}`, params);
}

async function shift(tx: Tx, target: ImportTarget): Promise<void> {
  if (!target.rollups?.length) return;
  await shiftRollups(tx, target);
  await tx.run('drop table moved');
}

/** Columns of the roll-ups and the signed measure; `expression` says where a column of the target comes from. */
function signed(target: ImportTarget, sign: '' | '-', expression: (column: string) => string): string {
  const columns = rollupColumns(target).map((c) => `${expression(c)} as ${name(c)}`);
  return [...columns, `${sign}cast(${expression(rollupMeasure(target))} as bigint) as n`].join(', ');
}

/** Puts new and changed rows into the target as import `id`; earlier versions stay, marked as superseded. */
export async function applyVersions(tx: Tx, target: ImportTarget, id: number): Promise<void> {
  const table = name(target.table);
  const columns = Object.keys(target.columns);
  const kept = (c: string) => `c.${name(c)}`;
  const given = (c: string) => stored(target, c, `j.${name(target.columns[c] as string)}`);
  const replaced = `from ${table} c join judged j on ${sameKey('c', 'j', keyPairs(target))} join fresh f on f.row_no = j.row_no
    where f.change = 'changed' and c.superseded_by is null`;
  const brought = `from judged j join fresh f on f.row_no = j.row_no where f.change <> 'unchanged'`;
  const [changed] = await tx.all<{ n: number }>(`select count(*) as n from fresh where change = 'changed'`);
  const before = changed?.n ? [`select ${signed(target, '-', kept)} ${replaced}`] : [];
  await collectMoved(tx, target, [`select ${signed(target, '', given)} ${brought}`, ...before], []);
  if (changed?.n) {
    await tx.run(
      `update ${table} set superseded_by = cast($1 as bigint) from judged j join fresh f on f.row_no = j.row_no
       where ${sameKey(table, 'j', keyPairs(target))} and ${table}.superseded_by is null and f.change = 'changed'`,
      [id],
    );
  }
  await tx.run(
    `insert into ${table} (import_id, content_hash, ${columns.map(name).join(', ')})
     select cast($1 as bigint), j.content_hash, ${columns.map(given).join(', ')} ${brought}`,
    [id],
  );
  await shift(tx, target);
}

/**
 * Takes import `id` out of the chains of versions: its rows go, the versions before them follow on to whatever
 * superseded them, or are current again.
 */
export async function undoVersions(tx: Tx, target: ImportTarget, id: number): Promise<void> {
  const table = name(target.table);
  await tx.run(
    `create temp table gone as select ${target.key.map(name).join(', ')}, superseded_by as next_id from ${table} where import_id = $1`,
    [id],
  );
  const kept = (c: string) => `c.${name(c)}`;
  const same = (alias: string) => target.key.map((k) => `${alias}.${name(k)} = g.${name(k)}`).join(' and ');
  await collectMoved(
    tx,
    target,
    [
      `select ${signed(target, '-', kept)} from ${table} c where c.import_id = $1 and c.superseded_by is null`,
      `select ${signed(target, '', kept)} from ${table} c join gone g on ${same('c')} where c.superseded_by = $1 and g.next_id is null`,
    ],
    [id],
  );
  await tx.run(`update ${table} set superseded_by = g.next_id from gone g where ${same(table)} and ${table}.superseded_by = $1`, [
    id,
  ]);
  await tx.run(`delete from ${table} where import_id = $1`, [id]);
  await tx.run('drop table gone');
  await shift(tx, target);
}
