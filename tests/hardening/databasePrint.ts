import { listTables } from '../../server/src/copies/repository.ts';
import type { Db } from '../../server/src/db/database.ts';

/**
 * Tables that a refused or a reading request may change by design: the audit log notes reads as well (and proves itself, `audit
 * verify`), sessions note their last use, and refused sign-ins are counted.
 */
const GROWS = /^(?:audit.*|sessions|sign_in_failures)$/;

/** A 64-bit hash of the whole row; their sum does not depend on the order, and doubled rows count twice. */
const HASH = { duckdb: 'hash(t)', postgres: 'cast(hashtextextended(cast(t as text), 0) as numeric)' };

/** The statement that prints a database; its tables stay the same while a test runs. */
const statements = new WeakMap<Db, string>();

async function statementOf(db: Db): Promise<string> {
  const tables = (await listTables(db)).filter(({ name }) => !GROWS.test(name));
  // Rows first, sums of all of them afterwards: a sum for each table takes twice as long to plan.
  const rows = tables.map(({ name }) => `select '${name}' as name, ${HASH[db.engine]} as hash from "${name}" as t`);
  return `select name, count(*) as rows, cast(sum(hash) as varchar) as checksum from (${rows.join(' union all ')}) as x group by name`;
}

/**
 * Number of rows and checksum of every table that has rows, but the log: equal exactly when no data in the database have changed. One
 * statement, because it is asked hundreds of times.
 */
export async function databasePrint(db: Db): Promise<Record<string, string>> {
  const statement = statements.get(db) ?? (await statementOf(db));
  statements.set(db, statement);
  const rows = await db.all<{ name: string; rows: number; checksum: string }>(statement);
  return Object.fromEntries(rows.map(({ name, rows: count, checksum }) => [name, `${count} ${checksum}`]));
}
