import type { Queryable, Tx } from '../db/database.ts';
import type { Fingerprint } from './tableChecksum.ts';

/** A table that an earlier run has copied. */
export interface CopyRecord extends Fingerprint {
  table: string;
  sourceVersion: number;
}

/**
 * True when this database is the target of a copy that has not come to its end. The table of progress is the mark: it
 * exists from the first moment of a copy to its last.
 */
export async function hasUnfinishedCopy(db: Queryable): Promise<boolean> {
  const rows = await db.all(
    `select table_name from information_schema.tables
     where table_catalog = current_database() and table_schema = current_schema() and table_name = 'engine_copies'`,
  );
  return rows.length > 0;
}

/** Marks a database as the target of a copy. */
export const beginCopy = (tx: Tx) =>
  tx.run(
    `create table if not exists engine_copies (table_name varchar primary key, row_count bigint not null,
       checksum varchar not null, source_version bigint not null, done_at timestamp not null)`,
  );

/** Removes the mark: the copy is whole. */
export const endCopy = (tx: Tx) => tx.run('drop table engine_copies');

export async function listCopyRecords(db: Queryable): Promise<CopyRecord[]> {
  const rows = await db.all<{ table_name: string; row_count: number; checksum: string; source_version: number }>(
    'select table_name, row_count, checksum, source_version from engine_copies order by table_name',
  );
  return rows.map((r) => ({ table: r.table_name, rows: r.row_count, checksum: r.checksum, sourceVersion: r.source_version }));
}

/** Notes a table as copied; belongs into the transaction that copies it. */
export const writeCopyRecord = (tx: Tx, record: CopyRecord) =>
  tx.run(
    `insert into engine_copies (table_name, row_count, checksum, source_version, done_at) values ($1, $2, $3, $4, cast($5 as timestamp))
     on conflict (table_name) do update set row_count = excluded.row_count, checksum = excluded.checksum,
       source_version = excluded.source_version, done_at = excluded.done_at`,
    [record.table, record.rows, record.checksum, record.sourceVersion, new Date().toISOString().replace('Z', '')],
  );

/** Connections of other PetaRawan processes to this PostgreSQL database; the caller's own go by another name. */
export async function otherConnections(db: Queryable): Promise<string[]> {
  if (db.engine !== 'postgres') return [];
  const rows = await db.all<{ address: string }>(
    `select distinct coalesce(host(client_addr), 'local') as address from pg_stat_activity
     where datname = current_database() and application_name = 'petarawan' order by address`,
  );
  return rows.map((r) => r.address);
}
