import { listTables } from '../../server/src/copies/repository.ts';
import type { Db } from '../../server/src/db/database.ts';

/**
 * Tables that a refused or a reading request may change by design: the audit log notes reads as well (and proves itself, `audit
 * verify`), sessions note their last use, and refused sign-ins are counted.
 */
const GROWS = /^(?:audit.*|sessions|sign_in_failures)$/;

/** Sum over rows of a 64-bit hash of the whole row: order does not matter, and doubled rows count twice. */
const CHECKSUM = {
  duckdb: 'cast(coalesce(sum(hash(t)), 0) as varchar)',
  postgres: 'cast(coalesce(sum(cast(hashtextextended(cast(t as text), 0) as numeric)), 0) as varchar)',
};

/** The statement that prints a database; its tables stay the same while a test runs. */
const statements = new WeakMap<Db, string>();

async function statementOf(db: Db): Promise<string> {
  const tables = (await listTables(db)).filter(({ name }) => !GROWS.test(name));
  return tables
    .map(({ name }) => `select '${name}' as name, count(*) as rows, ${CHECKSUM[db.engine]} as checksum from "${name}" as t`)
    .join(' union all ');
}

/**
 * Number of rows and checksum of every table but the log: equal exactly when no data in the database have changed. One statement, because
 * it is asked hundreds of times.
 */
export async function databasePrint(db: Db): Promise<Record<string, string>> {
  const statement = statements.get(db) ?? (await statementOf(db));
  statements.set(db, statement);
  const rows = await db.all<{ name: string; rows: number; checksum: string }>(statement);
  return Object.fromEntries(rows.map(({ name, rows: count, checksum }) => [name, `${count} ${checksum}`]));
}
