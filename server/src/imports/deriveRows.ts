import type { Tx } from '../db/database.ts';
import { applyVersions, compareVersions, type VersionTables } from './applyVersions.ts';
import type { DerivedCounts } from './contract.ts';
import { foreign, outside, problemSql } from './guardScope.ts';
import type { DerivedTarget, ImportSpec } from './importSpec.ts';
import { columnsOf, insideRegions } from './insideRegions.ts';
import { rowHash } from './rowHash.ts';
import { literal, name, sameKey } from './sqlText.ts';
import { keyColumns } from './targetKey.ts';

/** What deriving needs to know of the import at hand. */
export interface DeriveOptions {
  /** Where rows may lie; null = everywhere. */
  within: readonly string[] | null;
  /** The import whose quarantined rows are re-admitted. */
  readmitOf: number | null;
  /** Whether table `missing` holds keys of rows that are withdrawn. */
  whole: boolean;
}

/** A derived target at work in an import; `tables` are null when the file gives no rows of it. */
export interface Derived {
  derived: DerivedTarget;
  tables: VersionTables | null;
}

const TWICE = {
  id: 'Baris ini menghasilkan catatan yang sudah dihasilkan baris lain, dengan isi yang berbeda. Hapus salah satu atau beri tanda pengenal lain.',
  en: 'This row makes a record that another row makes too, with different content. Remove one or give it another identifier.',
};

const tablesOf = (k: number): VersionTables => ({
  rows: `derived_${k}`,
  fresh: `derived_fresh_${k}`,
  withdrawn: `derived_gone_${k}`,
});
const pairs = (derived: DerivedTarget) =>
  derived.target.key.map((c): [string, string] => [c, derived.target.columns[c] as string]);

/**
 * Makes the rows that follow from the new and changed rows of `judged`, compares them with what is stored and finds those to
 * withdraw: tables `derived_<k>`, `derived_fresh_<k>` and `derived_gone_<k>` for every derived target. Rows of the file whose derived
 * rows may not be written get a problem and leave `fresh`.
 */
export async function deriveRows(tx: Tx, spec: ImportSpec, options: DeriveOptions): Promise<Derived[]> {
  const list: Derived[] = [];
  for (const [k, derived] of (spec.derived ?? []).entries()) {
    // Most files give no such rows: nothing is made of them, and without an owner nothing can be withdrawn.
    const idle = !derived.owner && (await tx.all(`select 1 as found from (${given(derived)}) d limit 1`)).length === 0;
    if (!idle) await select(tx, derived, tablesOf(k).rows);
    list.push({ derived, tables: idle ? null : tablesOf(k) });
  }
  const busy = list.flatMap(({ derived, tables }) => (tables ? [{ derived, tables }] : []));
  if (busy.length === 0) return list;
  await tx.run('create temp table refused (row_no bigint, problem varchar)');
  for (const { derived, tables } of busy) await refuse(tx, spec, derived, tables.rows, options);
  const [refused] = await tx.all<{ n: number }>('select count(*) as n from refused');
  if (refused?.n) {
    await tx.run(
      `update judged set problems = r.problem from (select row_no, min(problem) as problem from refused group by row_no) r
       where r.row_no = judged.row_no`,
    );
    await tx.run('delete from fresh where row_no in (select row_no from refused)');
    for (const { tables } of busy) await tx.run(`delete from ${tables.rows} where file_row in (select row_no from refused)`);
  }
  await tx.run('drop table refused');
  for (const { derived, tables } of busy) {
    await compareVersions(tx, derived.target, tables);
    await findGone(tx, spec, derived, tables, options.whole);
  }
  return list;
}

/** What new and changed rows of the file give of a derived target, as a SELECT. */
function given({ target, select: sql }: DerivedTarget): string {
  const outputs = [...new Set(Object.values(target.columns))].map(name);
  return `select d.row_no as file_row, ${outputs.map((o) => `d.${o}`).join(', ')}
    from (${sql()}) d join fresh x on x.row_no = d.row_no where x.change <> 'unchanged'`;
}

/** The rows of one derived target as table `rows`, each once, numbered. */
async function select(tx: Tx, derived: DerivedTarget, rows: string): Promise<void> {
  const { target } = derived;
  const keys = target.key.map((c) => name(target.columns[c] as string)).join(', ');
  await tx.run(
    `create temp table made as
     select m.*, ${rowHash(target, 'm')} as content_hash from (${given(derived)}) m`,
  );
  // What says the same under the same key is one row, brought by the first row of the file.
  await tx.run(
    `create temp table ${rows} as
     select row_number() over () as row_no, '' as problems, m.*
     from (select distinct on (${keys}, content_hash) * from made order by ${keys}, content_hash, file_row) m`,
  );
  await tx.run('drop table made');
}

/** Notes in `refused` the rows of the file whose derived rows may not be written, with the reason. */
async function refuse(
  tx: Tx,
  spec: ImportSpec,
  derived: DerivedTarget,
  rows: string,
  { within, readmitOf }: DeriveOptions,
): Promise<void> {
  const { target } = derived;
  const column = keyColumns(spec).join(', ');
  const keys = target.key.map((c) => name(target.columns[c] as string));
  const note = (reason: string, from: string, params: number[] = []) =>
    tx.run(`insert into refused select distinct d.file_row, ${reason} from ${from}`, params);
  const current = `${rows} d join ${name(target.table)} c on ${sameKey('c', 'd', pairs(derived))} and c.superseded_by is null`;
  await note(
    problemSql(column, 'null', TWICE),
    `${rows} d join (select ${keys.join(', ')}, min(file_row) as first_row from ${rows} group by ${keys.join(', ')} having count(*) > 1) t
     on ${keys.map((key) => `t.${key} = d.${key}`).join(' and ')} where d.file_row > t.first_row`,
  );
  // One row of the file that contradicts itself has no first.
  await note(
    problemSql(column, 'null', TWICE),
    `(select file_row from ${rows} group by file_row, ${keys.join(', ')} having count(*) > 1) d`,
  );
  if (readmitOf !== null) {
    await note(problemSql(column, 'null', TWICE), `${current} where c.import_id = $1 and c.content_hash <> d.content_hash`, [
      readmitOf,
    ]);
  }
  if (within === null || !target.place) return;
  await note(
    problemSql(target.place.column, 'null', outside(within)),
    `${rows} d where not coalesce(${insideRegions(target.place, within, columnsOf('d', target.columns))}, false)`,
  );
  const elsewhere = `not coalesce(${insideRegions(target.place, within, columnsOf('c'))}, false)`;
  await note(problemSql(column, 'null', foreign(within)), `${current} where c.content_hash <> d.content_hash and ${elsewhere}`);
  if (derived.owner) {
    await note(
      problemSql(column, 'null', foreign(within)),
      `(select j.row_no as file_row from judged j join fresh f on f.row_no = j.row_no
         join ${name(target.table)} c on c.${name(derived.owner.column)} = j.${name(derived.owner.from)}
        where f.change <> 'unchanged' and c.superseded_by is null and ${elsewhere}) d`,
    );
  }
}

/** Keys of current derived rows whose row of the file no longer gives them, or is withdrawn. */
async function findGone(
  tx: Tx,
  spec: ImportSpec,
  derived: DerivedTarget,
  { rows, withdrawn }: VersionTables,
  whole: boolean,
): Promise<void> {
  const { target, owner } = derived;
  const table = name(target.table);
  const keys = target.key.map((c) => `c.${name(c)}`).join(', ');
  if (!owner) {
    await tx.run(`create temp table ${withdrawn} as select ${keys} from ${table} c where false`);
    return;
  }
  const main = Object.entries(spec.target.columns).find(([, output]) => output === owner.from)?.[0];
  const ended =
    whole && main
      ? ` union select c.${name(main)} from ${name(spec.target.table)} c join missing m
          on ${sameKey(
            'c',
            'm',
            spec.target.key.map((k) => [k, k]),
          )} where c.superseded_by is null`
      : '';
  await tx.run(
    `create temp table owners as select j.${name(owner.from)} as owner from judged j join fresh f on f.row_no = j.row_no
     where f.change <> 'unchanged'${ended}`,
  );
  await tx.run(
    `create temp table owned as select ${keys} from ${table} c join (select distinct owner from owners) o
     on o.owner = c.${name(owner.column)} where c.superseded_by is null`,
  );
  await tx.run(
    `create temp table ${withdrawn} as select ${target.key.map((c) => `w.${name(c)}`).join(', ')} from owned w
     left join ${rows} d on ${sameKey('w', 'd', pairs(derived))} where d.row_no is null`,
  );
  await tx.run('drop table owners; drop table owned');
}

/** How many derived rows of each target are new, changed, unchanged and withdrawn. */
export async function countDerived(tx: Tx, list: Derived[]): Promise<DerivedCounts[]> {
  const counts: DerivedCounts[] = [];
  for (const { derived, tables } of list) {
    const found = tables
      ? await tx.all<{ change: string; n: number }>(
          `select change, count(*) as n from ${tables.fresh} group by change
           union all select ${literal('withdrawn')}, count(*) from ${tables.withdrawn}`,
        )
      : [];
    const of = (change: string) => found.find((f) => f.change === change)?.n ?? 0;
    counts.push({
      table: derived.target.table,
      new: of('new'),
      changed: of('changed'),
      unchanged: of('unchanged'),
      withdrawn: of('withdrawn'),
    });
  }
  return counts;
}

/** Writes what `deriveRows` prepared as part of import `id`. */
export async function applyDerived(tx: Tx, list: Derived[], id: number, counts: DerivedCounts[]): Promise<void> {
  for (const [k, { derived, tables }] of list.entries()) {
    const { new: fresh, changed, withdrawn } = counts[k] as DerivedCounts;
    if (tables && fresh + changed + withdrawn > 0) await applyVersions(tx, derived.target, id, tables);
  }
}

/** Removes the temporary tables of `deriveRows`. */
export async function dropDerived(tx: Tx, list: Derived[]): Promise<void> {
  for (const { tables } of list) {
    if (tables) await tx.run(`drop table ${tables.rows}; drop table ${tables.fresh}; drop table ${tables.withdrawn}`);
  }
}
