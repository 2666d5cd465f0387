import type { Tx } from '../db/database.ts';
import type { ImportTarget } from './importSpec.ts';
import { jsonArray, jsonObject, literal, name, sameKey } from './sqlText.ts';

/** Columns of a table with their SQL types, in order. */
async function tableColumns(tx: Tx, table: string): Promise<Map<string, string>> {
  const rows = await tx.all<{ column_name: string; data_type: string }>(
    `select column_name, data_type from information_schema.columns
     where table_name = $1 and table_schema = current_schema() order by ordinal_position`,
    [table],
  );
  return new Map(rows.map((r) => [r.column_name, r.data_type]));
}

const keyPairs = (target: ImportTarget): [string, string][] =>
  target.key.map((column) => [column, target.columns[column] as string]);

/** An output as the table would hold it. */
const cast = (target: ImportTarget, types: Map<string, string>, column: string) =>
  `cast(j.${name(target.columns[column] as string)} as ${types.get(column)})`;

/** Compares the good rows of `judged` with the target: makes table `fresh` (row_no, change) as `compareVersions` does. */
export async function compareRows(tx: Tx, target: ImportTarget): Promise<void> {
  const types = await tableColumns(tx, target.table);
  const rest = Object.keys(target.columns).filter((c) => !target.key.includes(c));
  const differs = rest.map((c) => `c.${name(c)} is distinct from ${cast(target, types, c)}`).join(' or ') || 'false';
  await tx.run(
    `create temp table fresh as
     select j.row_no, case when c.${name(target.key[0] as string)} is null then 'new' when ${differs} then 'changed' else 'unchanged' end as change
     from judged j left join ${name(target.table)} c on ${sameKey('c', 'j', keyPairs(target))} where j.problems = ''`,
  );
}

/** Writes new and changed rows into the target and keeps every state they had in `import_rows`. */
export async function applyRows(tx: Tx, target: ImportTarget, id: number): Promise<void> {
  const table = name(target.table);
  const types = await tableColumns(tx, target.table);
  const columns = Object.keys(target.columns);
  const rest = columns.filter((c) => !target.key.includes(c));
  const owned = types.has('import_id');
  const state = (alias: string) => jsonObject(Object.fromEntries([...types.keys()].map((c) => [c, `${alias}.${name(c)}`])));
  const key = (alias: string) => jsonArray(target.key.map((c) => `${alias}.${name(c)}`));
  const same = sameKey('c', 'j', keyPairs(target));
  // A row without history was loaded or written outside of imports: what it said is kept as import 0.
  await tx.run(
    `insert into import_rows (import_id, target, key_text, row_json)
     select 0, ${literal(target.table)}, ${key('c')}, ${state('c')}
     from ${table} c join judged j on ${same} join fresh f on f.row_no = j.row_no and f.change = 'changed'
     where not exists (select 1 from import_rows r where r.target = ${literal(target.table)} and r.key_text = ${key('c')})`,
  );
  const sets = [
    ...rest.map((c) => `${name(c)} = ${cast(target, types, c)}`),
    ...(owned ? ['import_id = cast($1 as bigint)'] : []),
  ];
  if (sets.length) {
    await tx.run(
      // A table kept on every node of a cluster is changed from a subquery only, never from a local table itself.
      `update ${table} set ${sets.join(', ')}
       from (select x.* from judged x join fresh f on f.row_no = x.row_no and f.change = 'changed') j
       where ${sameKey(table, 'j', keyPairs(target))}`,
      owned ? [id] : [],
    );
  }
  await tx.run(
    `insert into ${table} (${[...columns, ...(owned ? ['import_id'] : [])].map(name).join(', ')})
     select ${columns.map((c) => cast(target, types, c)).join(', ')}${owned ? ', cast($1 as bigint)' : ''}
     from judged j join fresh f on f.row_no = j.row_no where f.change = 'new'`,
    owned ? [id] : [],
  );
  await tx.run(
    `insert into import_rows (import_id, target, key_text, row_json)
     select cast($1 as bigint), ${literal(target.table)}, ${key('c')}, ${state('c')}
     from ${table} c join judged j on ${same} join fresh f on f.row_no = j.row_no and f.change <> 'unchanged'`,
    [id],
  );
}

/**
 * Takes the states of import `id` away. A row whose latest state that was goes back to the state before, exactly,
 * or goes when there is none. A row that somebody edited by hand since stays as they left it.
 */
export async function undoRows(tx: Tx, target: ImportTarget, id: number): Promise<void> {
  const table = name(target.table);
  const types = await tableColumns(tx, target.table);
  const keyText = jsonArray(target.key.map((c) => `${table}.${name(c)}`));
  await tx.run(
    `create temp table reverted as
     select mine.key_text, max(older.import_id) as before_id
     from import_rows mine left join import_rows older
       on older.target = mine.target and older.key_text = mine.key_text and older.import_id < mine.import_id
     where mine.import_id = $1 and mine.target = $2
       and not exists (select 1 from import_rows later where later.target = mine.target and later.key_text = mine.key_text and later.import_id > mine.import_id)
     group by mine.key_text`,
    [id, target.table],
  );
  const untouched = types.has('edited_by') ? ` and ${table}.edited_by is null` : '';
  await tx.run(`delete from ${table} where ${keyText} in (select key_text from reverted where before_id is null)${untouched}`);
  // Converted first, compared by plain columns: a table kept on every node of a cluster takes no function of its columns.
  await tx.run(
    `create temp table restored as
     select ${[...types].map(([c, type]) => `cast((s.state ->> ${literal(c)}) as ${type}) as ${name(c)}`).join(', ')}
     from (select cast(o.row_json as json) as state from reverted v
           join import_rows o on o.target = $1 and o.key_text = v.key_text and o.import_id = v.before_id) s`,
    [target.table],
  );
  const rest = [...types.keys()].filter((c) => !target.key.includes(c));
  if (rest.length) {
    await tx.run(
      `update ${table} set ${rest.map((c) => `${name(c)} = s.${name(c)}`).join(', ')} from (select * from restored) s
       where ${target.key.map((c) => `${table}.${name(c)} = s.${name(c)}`).join(' and ')}${untouched}`,
    );
  }
  await tx.run('delete from import_rows where import_id = $1 and target = $2', [id, target.table]);
  await tx.run('drop table reverted; drop table restored');
}
