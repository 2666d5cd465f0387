import type { Db } from '../db/database.ts';
import { openPostgres } from '../db/postgres/openPostgres.ts';
import { type TestCluster, testDatabase } from './testCluster.ts';

/** The PostgreSQL that tests run on: address of a superuser in PETARAWAN_TEST_POSTGRES. */
export const POSTGRES_CLUSTER: TestCluster = {
  async nodes() {
    const url = process.env.PETARAWAN_TEST_POSTGRES;
    if (!url) {
      throw new Error(
        'no PostgreSQL for this test: run it with `npx vitest run --project postgres`, or set PETARAWAN_TEST_POSTGRES',
      );
    }
    return [url];
  },
  async prepare(urls) {
    for (const url of urls) await (await openPostgres(url)).close();
  },
};

/** Address of the test database of a path, made if need be; for tests that start a server or another process on it. */
export const postgresTestUrl = async (path: string): Promise<string> => (await testDatabase(POSTGRES_CLUSTER, path)).url;

/** See `openTestDb`. */
export const openPostgresTestDb = (path: string): Promise<Db> => openOn(POSTGRES_CLUSTER, path);

/** Opens the test database of a path; closing the Db drops it when it is a passing one. */
export async function openOn(cluster: TestCluster, path: string): Promise<Db> {
  const { url, remove } = await testDatabase(cluster, path);
  const db = await openPostgres(url);
  // Getters of the adapter (version, current) must stay alive, so the Db is not copied.
  const close = db.close.bind(db);
  db.close = async () => {
    await close();
    await remove();
  };
  return db;
}
