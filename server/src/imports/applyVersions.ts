import type { Tx } from '../db/database.ts';
import type { ImportTarget } from './importSpec.ts';
import { rollupColumns, rollupMeasure, shiftRollups } from './rollups.ts';
import { jsonArray, literal, name, sameKey } from './sqlText.ts';

/**
 * Temporary tables that an import works with. `rows`: row_no, problems, content_hash and a column per output; `fresh`: row_no,
 * change; `withdrawn`: keys of the target, null when nothing can be withdrawn.
 */
export interface VersionTables {
  rows: string;
  fresh: string;
  withdrawn: string | null;
}

/** Those of the rows of the file. */
export const FILE_TABLES: VersionTables = { rows: 'judged', fresh: 'fresh', withdrawn: null };

const keyPairs = (target: ImportTarget) =>
  target.key.map((column): [string, string] => [column, target.columns[column] as string]);

/** A value on its way into a column of the target: what stands for nothing there instead of null. */
function stored(target: ImportTarget, column: string, expression: string): string {
  const nothing = target.nothing?.[column];
  if (nothing === undefined) return expression;
  return `coalesce(${expression}, ${typeof nothing === 'number' ? nothing : literal(nothing)})`;
}

/** A row's key as table `withdrawals` keeps it. */
const keyHash = (target: ImportTarget, alias: string) => `md5(${jsonArray(target.key.map((k) => `${alias}.${name(k)}`))})`;

/** The same columns of both sides. */
const sameColumns = (left: string, right: string, columns: string[]) =>
  sameKey(
    left,
    right,
    columns.map((c) => [c, c]),
  );

/**
 * Compares the good rows with the current versions in the target: makes the table `fresh` (row_no, change)
 * with change `new`, `changed` or `unchanged`.
 */
export async function compareVersions(tx: Tx, target: ImportTarget, { rows, fresh } = FILE_TABLES): Promise<void> {
  // The large table is joined from inside and once; an outer join would bring all of a distributed table here.
  await tx.run(
    `create temp table found as
     select j.row_no, c.content_hash from ${rows} j join ${name(target.table)} c on ${sameKey('c', 'j', keyPairs(target))}
     where j.problems = '' and c.superseded_by is null`,
  );
  await tx.run(
    `create temp table ${fresh} as
     select j.row_no, case when c.content_hash is null then 'new' when c.content_hash = j.content_hash then 'unchanged' else 'changed' end as change
     from ${rows} j left join found c on c.row_no = j.row_no where j.problems = ''`,
  );
  await tx.run('drop table found');
}

/** Table `moved` for the roll-ups: selects of signed rows, put together. Makes nothing when the target has none. */
async function collectMoved(tx: Tx, target: ImportTarget, selects: string[], params: number[]): Promise<void> {
  if (target.rollups?.length) await tx.run(`create temp table moved as ${selects.join(' union all ')}`, params);
}

async function shift(tx: Tx, target: ImportTarget): Promise<void> {
  if (!target.rollups?.length) return;
  await shiftRollups(tx, target.rollups);
  await tx.run('drop table moved');
}

/** Columns of the roll-ups and the signed measure; `expression` says where a column of the target comes from. */
function signed(target: ImportTarget, sign: '' | '-', expression: (column: string) => string): string {
  const rollups = target.rollups ?? [];
  const columns = rollupColumns(rollups).map((c) => `${expression(c)} as ${name(c)}`);
  return [...columns, `${sign}cast(${expression(rollupMeasure(rollups))} as bigint) as n`].join(', ');
}

/**
 * Puts new and changed rows into the target as import `id`; earlier versions stay, marked as superseded. So do the current
 * versions of the keys in `withdrawn`, which get no successor.
 */
export async function applyVersions(tx: Tx, target: ImportTarget, id: number, tables = FILE_TABLES): Promise<void> {
  const { rows, fresh, withdrawn } = tables;
  const table = name(target.table);
  const columns = Object.keys(target.columns);
  const kept = (c: string) => `c.${name(c)}`;
  const given = (c: string) => stored(target, c, `j.${name(target.columns[c] ?? c)}`);
  const replaced = `from ${table} c join ${rows} j on ${sameKey('c', 'j', keyPairs(target))} join ${fresh} f on f.row_no = j.row_no
    where f.change = 'changed' and c.superseded_by is null`;
  const brought = `from ${rows} j join ${fresh} f on f.row_no = j.row_no where f.change <> 'unchanged'`;
  const [changed] = await tx.all<{ n: number }>(`select count(*) as n from ${fresh} where change = 'changed'`);
  const taken =
    withdrawn && `from ${table} c join ${withdrawn} w on ${sameColumns('c', 'w', target.key)} where c.superseded_by is null`;
  await collectMoved(
    tx,
    target,
    [
      `select ${signed(target, '', given)} ${brought}`,
      ...(changed?.n ? [`select ${signed(target, '-', kept)} ${replaced}`] : []),
      ...(taken ? [`select ${signed(target, '-', kept)} ${taken}`] : []),
    ],
    [],
  );
  if (changed?.n) {
    await tx.run(
      `update ${table} set superseded_by = cast($1 as bigint) from ${rows} j join ${fresh} f on f.row_no = j.row_no
       where ${sameKey(table, 'j', keyPairs(target))} and ${table}.superseded_by is null and f.change = 'changed'`,
      [id],
    );
  }
  if (withdrawn) {
    await tx.run(
      `update ${table} set superseded_by = cast($1 as bigint) from ${withdrawn} w
       where ${sameColumns(table, 'w', target.key)} and ${table}.superseded_by is null`,
      [id],
    );
    await tx.run(
      `insert into withdrawals (import_id, target, key_hash)
       select cast($1 as bigint), ${literal(target.table)}, ${keyHash(target, 'w')} from ${withdrawn} w`,
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
 * Keys that import `id` brought or withdrew, as table `gone` with what comes after it: the import that superseded its row, and
 * after a withdrawal the next one that brought or withdrew the key; null when the version before is current again.
 */
async function collectGone(tx: Tx, target: ImportTarget, id: number): Promise<void> {
  const table = name(target.table);
  const keys = target.key.map(name).join(', ');
  await tx.run(`create temp table gone as select ${keys}, superseded_by as next_id from ${table} where import_id = $1`, [id]);
  await tx.run(`create temp table taken as select ${keys} from ${table} where superseded_by = $1`, [id]);
  await tx.run(
    `create temp table freed as select ${target.key.map((k) => `t.${name(k)}`).join(', ')}
     from taken t left join gone g on ${sameColumns('g', 't', target.key)} where g.${name(target.key[0] as string)} is null`,
  );
  const [freed] = await tx.all<{ n: number }>('select count(*) as n from freed');
  if (freed?.n) {
    await tx.run(
      `create temp table again as select ${target.key.map((k) => `c.${name(k)}`).join(', ')}, c.import_id
       from ${table} c join freed f on ${sameColumns('c', 'f', target.key)} where c.import_id > $1`,
      [id],
    );
    // A later withdrawal may have ended a version that was itself undone since: it holds for the one before as well.
    await tx.run(
      `insert into again (${keys}, import_id) select ${target.key.map((k) => `f.${name(k)}`).join(', ')}, w.import_id
       from freed f join withdrawals w on w.key_hash = ${keyHash(target, 'f')} where w.target = $1 and w.import_id > $2`,
      [target.table, id],
    );
    const one = target.key.map((k) => `f.${name(k)}`).join(', ');
    await tx.run(
      `insert into gone (${keys}, next_id)
       select ${one}, min(a.import_id) from freed f left join again a on ${sameColumns('a', 'f', target.key)} group by ${one}`,
    );
    await tx.run('drop table again');
  }
  await tx.run('drop table taken; drop table freed');
}

/**
 * Takes import `id` out of the chains of versions: its rows go, the versions before them follow on to whatever
 * superseded them, or are current again; so do the versions it withdrew.
 */
export async function undoVersions(tx: Tx, target: ImportTarget, id: number): Promise<void> {
  const table = name(target.table);
  await collectGone(tx, target, id);
  const kept = (c: string) => `c.${name(c)}`;
  const same = (alias: string) => sameColumns(alias, 'g', target.key);
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
  await tx.run('delete from withdrawals where import_id = $1 and target = $2', [id, target.table]);
  await tx.run('drop table gone');
  await shift(tx, target);
}
