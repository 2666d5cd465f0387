import { listTables } from '../../server/src/copies/repository.ts';
import { fingerprint } from '../../server/src/copies/scanTable.ts';
import type { Db } from '../../server/src/db/database.ts';

/**
 * Tables that a refused or a reading request may change by design: the audit log notes reads as well (and proves itself, `audit
 * verify`), sessions note their last use, and refused sign-ins are counted.
 */
const GROWS = /^(?:audit.*|sessions|sign_in_failures)$/;

/** Number of rows and checksum of every table but the log: equal exactly when no data in the database have changed. */
export async function databasePrint(db: Db): Promise<Record<string, string>> {
  const print: Record<string, string> = {};
  const tables = (await listTables(db)).filter(({ name }) => !GROWS.test(name));
  await db.snapshot(async (snapshot) => {
    for (const table of tables) {
      const { rows, checksum } = await fingerprint(snapshot, table);
      print[table.name] = `${rows} ${checksum}`;
    }
  });
  return print;
}
