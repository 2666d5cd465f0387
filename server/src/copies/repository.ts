import type { ColumnType, Queryable, Tx } from '../db/database.ts';
import { DIALECTS } from '../db/dialect.ts';
import { AppError } from '../errors.ts';

/** A table as copies see it: its columns in order. */
export interface CopiedTable {
  name: string;
  columns: { name: string; type: ColumnType }[];
}

/** Tables that are no part of a copy, and why. */
export const NOT_COPIED: Record<string, string> = {
  engine_copies: 'tells how far a copy into this very database has come',
  sessions: 'whoever was signed in when a backup was made, and was signed out since, must not be signed in by restoring it',
  one_time_links: 'a link that was used or replaced since a backup must not open an account again',
  sign_in_failures: 'failed attempts of these minutes, nobody wants them back',
  release_makers: 'which process is making a release at this moment',
};

/** Of these, the tables that a restore empties: what they hold belongs to accounts that are about to be replaced. */
export const OF_THE_MOMENT = ['sessions', 'one_time_links', 'sign_in_failures', 'release_makers'] as const;

/** The engines' names of the column types the product uses. */
const TYPES: Record<string, ColumnType> = {
  varchar: 'varchar',
  'character varying': 'varchar',
  text: 'varchar',
  smallint: 'smallint',
  integer: 'integer',
  bigint: 'bigint',
  double: 'double',
  'double precision': 'double',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  'timestamp without time zone': 'timestamp',
};

/** Types that lose digits as JavaScript values (above 2^53, below the millisecond) and are therefore read as text. */
const AS_TEXT: readonly ColumnType[] = ['bigint', 'timestamp'];

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * All tables of the product as the database itself lists them, so that a table added by a migration is copied without
 * further ado. Throws AppError `conflict` for a column of a type that copies do not know.
 */
export async function listTables(db: Queryable): Promise<CopiedTable[]> {
  const rows = await db.all<{ table_name: string; column_name: string; data_type: string }>(
    `select c.table_name, c.column_name, c.data_type
     from information_schema.columns c
     join information_schema.tables t
       on t.table_catalog = c.table_catalog and t.table_schema = c.table_schema and t.table_name = c.table_name
     where c.table_catalog = current_database() and c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
     order by c.table_name, c.ordinal_position`,
  );
  const tables = new Map<string, CopiedTable>();
  for (const { table_name, column_name, data_type } of rows) {
    if (table_name in NOT_COPIED) continue;
    const type = TYPES[data_type.toLowerCase()];
    if (!type) {
      throw new AppError('conflict', {
        id: `Kolom ${table_name}.${column_name} bertipe ${data_type}, yang tidak dapat disalin. Bila tabel ini bukan bagian PetaRawan, pindahkan ke skema lain.`,
        en: `The column ${table_name}.${column_name} is of type ${data_type}, which cannot be copied. If this table is no part of PetaRawan, move it to another schema.`,
      });
    }
    const table = tables.get(table_name) ?? { name: table_name, columns: [] };
    tables.set(table_name, table);
    table.columns.push({ name: column_name, type });
  }
  return [...tables.values()];
}

/** The statement that reads all rows of a table as plain values without loss. */
export function selectRows({ name, columns }: CopiedTable): string {
  const list = columns.map(({ name: c, type }) =>
    AS_TEXT.includes(type) ? `cast(${quoted(c)} as varchar) as ${quoted(c)}` : quoted(c),
  );
  return `select ${list.join(', ')} from ${quoted(name)}`;
}

/** Columns of a table for `tx.load`. */
export const columnTypes = ({ columns }: CopiedTable): Record<string, ColumnType> =>
  Object.fromEntries(columns.map(({ name, type }) => [name, type]));

/**
 * Said first in a transaction that empties tables: from here to its end those that otherwise only grow can be emptied too.
 * `inPlace` when the tables stay, with their distribution over a cluster.
 */
export async function beginReplacing(tx: Tx, inPlace: boolean): Promise<void> {
  const { replacing, replacingInPlace } = DIALECTS[tx.engine];
  for (const statement of [...replacing, ...(inPlace ? replacingInPlace : [])]) await tx.run(statement);
}

/** Removes all rows; readers go on seeing them until the commit. The transaction began with `beginReplacing`. */
export const emptyTable = (tx: Tx, table: string): Promise<void> => tx.run(`delete from ${quoted(table)}`);

/** Those of `OF_THE_MOMENT` that are there: an older schema has not got them yet. */
export async function tablesOfTheMoment(db: Queryable): Promise<string[]> {
  const rows = await db.all<{ table_name: string }>(
    `select table_name from information_schema.tables
     where table_catalog = current_database() and table_schema = current_schema() order by table_name`,
  );
  return rows.map((r) => r.table_name).filter((name) => OF_THE_MOMENT.some((known) => known === name));
}

/** True when a table has no row. */
export async function isEmpty(db: Queryable, table: string): Promise<boolean> {
  return (await db.all(`select 1 as one from ${quoted(table)} limit 1`)).length === 0;
}

/** Tells the query planner what a table holds after it was filled. */
export const analyzeTable = (tx: Tx, table: string) => tx.run(`analyze ${quoted(table)}`);

/** A sequence and the column it numbers. */
export interface Numbering {
  sequence: string;
  table: string;
  column: string;
}

/** The sequences of the product: those that are the default of a column, which is the rule for all of them. */
export async function listSequences(db: Queryable): Promise<Numbering[]> {
  const rows = await db.all<{ table_name: string; column_name: string; column_default: string }>(
    `select table_name, column_name, column_default from information_schema.columns
     where table_catalog = current_database() and table_schema = current_schema() and column_default like 'nextval(%'
     order by table_name, column_name`,
  );
  return rows.flatMap((r) => {
    const sequence = /^nextval\('(?:"?\w+"?\.)?"?(\w+)"?'/.exec(r.column_default)?.[1];
    return sequence ? [{ sequence, table: r.table_name, column: r.column_name }] : [];
  });
}

/** Lets every sequence continue above the highest number in use. DuckDB cannot set a sequence, so it is counted forward. */
export async function raiseSequences(tx: Tx): Promise<void> {
  for (const { sequence, table, column } of await listSequences(tx)) {
    const [highest] = await tx.all<{ n: number | null }>(`select max(${quoted(column)}) as n from ${quoted(table)}`);
    if (!highest || highest.n === null) continue;
    const [next] = await tx.all<{ n: number }>(`select nextval('${sequence}') as n`);
    const missing = highest.n - (next?.n ?? 0);
    if (missing > 0) {
      await tx.all(`select count(nextval('${sequence}')) as n from generate_series(1, cast($1 as bigint)) as g(i)`, [missing]);
    }
  }
}

/** The views of the product: they stand in a schema of their own, because they are all that the public side reads. */
async function listViews(db: Queryable): Promise<string[]> {
  const rows = await db.all<{ table_name: string }>(
    `select table_name from information_schema.tables
     where table_catalog = current_database() and table_schema = 'published' and table_type = 'VIEW' order by table_name`,
  );
  return rows.map((r) => `published.${quoted(r.table_name)}`);
}

/** Drops all tables, views and sequences of the product, so that an older schema can be made anew. */
export async function dropAll(tx: Tx): Promise<void> {
  const sequences = await listSequences(tx);
  for (const view of await listViews(tx)) await tx.run(`drop view ${view}`);
  for (const { name } of await listTables(tx)) await tx.run(`drop table ${quoted(name)}`);
  for (const name of await tablesOfTheMoment(tx)) await tx.run(`drop table ${quoted(name)}`);
  for (const { sequence } of sequences) await tx.run(`drop sequence ${quoted(sequence)}`);
}

/** The data version as stored. */
export async function readDataVersion(db: Queryable): Promise<number> {
  const [row] = await db.all<{ version: number }>('select version from data_version');
  return row?.version ?? 0;
}

export const writeDataVersion = (tx: Tx, version: number) => tx.run('update data_version set version = $1', [version]);

/** The migrations a database has gone through, in order. */
export const listMigrations = (db: Queryable) =>
  db.all<{ name: string; sha256: string }>('select name, sha256 from migrations order by name');

/** What people would recognise of a database's contents. */
export interface Contents {
  imports: number;
  sampleImports: number;
  /** Start of the latest import, ISO 8601, or null. */
  lastImportAt: string | null;
}

export async function readContents(db: Queryable): Promise<Contents> {
  const [row] = await db.all<{ n: number; samples: number; last: string | null }>(
    'select count(*) as n, count(*) filter (where sample) as samples, max(started_at) as last from imports',
  );
  return { imports: row?.n ?? 0, sampleImports: row?.samples ?? 0, lastImportAt: row?.last ?? null };
}
