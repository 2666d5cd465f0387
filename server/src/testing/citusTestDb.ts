import type { Db } from '../db/database.ts';
import { distribute } from '../db/postgres/distribute.ts';
import { openPostgres } from '../db/postgres/openPostgres.ts';
import { openOn } from './postgresTestDb.ts';
import { connected, type TestCluster, testDatabase } from './testCluster.ts';

/** Address of the coordinator's superuser. */
function coordinator(): string {
  const url = process.env.CITUS_URL;
  if (!url) throw new Error('no Citus for this test: set CITUS_URL to the address of a coordinator');
  return url;
}

/** `host:port` of each worker: CITUS_WORKERS, or those the coordinator's own database knows. */
async function workers(): Promise<{ host: string; port: number }[]> {
  const named = process.env.CITUS_WORKERS;
  if (named) {
    return named.split(',').map((address) => {
      const url = new URL(`postgres://${address.trim()}`);
      return { host: url.hostname, port: Number(url.port || 5432) };
    });
  }
  return connected(coordinator(), async (client) => {
    const { rows } = await client.query<{ host: string; port: number }>(
      'select nodename as host, nodeport as port from pg_dist_node where groupid <> 0 and isactive order by nodeid',
    );
    if (rows.length === 0)
      throw new Error('the coordinator at CITUS_URL has no workers: add nodes, or set CITUS_WORKERS=host:port,…');
    return rows;
  });
}

/** A Citus cluster: each database exists on the coordinator and on every worker, each with the extension. */
export const CITUS_CLUSTER: TestCluster = {
  async nodes() {
    return [
      coordinator(),
      ...(await workers()).map(({ host, port }) => {
        const url = new URL(coordinator());
        url.hostname = host;
        url.port = String(port);
        return url.href;
      }),
    ];
  },
  async prepare(urls) {
    for (const url of urls) await connected(url, (client) => client.query('create extension citus'));
    const [first] = urls as [string];
    const { hostname, port } = new URL(first);
    await connected(first, async (client) => {
      await client.query('select citus_set_coordinator_host($1, $2)', [hostname, Number(port || 5432)]);
      for (const worker of await workers()) await client.query('select citus_add_node($1, $2)', [worker.host, worker.port]);
    });
    await (await openPostgres(first)).close();
    await distributeTestDatabase(first);
  },
};

/** Distributes the tables of a migrated database as `petarawan db distribute` does. */
async function distributeTestDatabase(url: string): Promise<void> {
  await distribute(url);
}

/** Address of the test database of a path on the coordinator. */
export const citusTestUrl = async (path: string): Promise<string> => (await testDatabase(CITUS_CLUSTER, path)).url;

/** See `openTestDb`. */
export const openCitusTestDb = (path: string): Promise<Db> => openOn(CITUS_CLUSTER, path);
