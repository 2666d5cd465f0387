import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Any number, the same in every test process: who holds it makes the template. */
const TEMPLATE_LOCK = 20_280_214;

/** The nodes of a cluster in which each test database must exist: one server, or a coordinator and its workers. */
export interface TestCluster {
  /** Addresses of superusers; the first node is the one to talk to. */
  nodes(): Promise<string[]>;
  /** Turns a database that exists empty on every node into a migrated one, given its address on each node. */
  prepare(urls: string[]): Promise<void>;
}

/** Databases of one run begin with this, so that the end of the run finds what is left of them. */
const prefix = () => `petarawan_uji_${process.env.PETARAWAN_TEST_RUN ?? 'lepas'}_`;

/** Address of another database on the same server. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Runs `work` on a connection of its own. */
export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  // A server that is stopped under a test must fail the test's next statement, not the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const exists = async (client: Client, name: string) =>
  (await client.query('select 1 from pg_database where datname = $1', [name])).rows.length > 0;

/** The migrated template of this run; made by whichever process needs it first. */
async function ensureTemplate(cluster: TestCluster, nodes: string[]): Promise<string> {
  const template = `${prefix()}templat`;
  await connected(nodes[0] as string, async (first) => {
    if (await exists(first, template)) return;
    await first.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (await exists(first, template)) return;
    const draft = `${template}_baru`;
    for (const node of nodes) {
      await connected(node, async (client) => {
        await client.query(`drop database if exists ${draft} with (force)`);
        await client.query(`create database ${draft} template template0 encoding 'UTF8' lc_collate 'C'`);
      });
    }
    await cluster.prepare(nodes.map((node) => withDatabase(node, draft)));
    // Background workers may still sit in the draft; a template must be alone. The first node is last: its name says "done".
    for (const node of [...nodes].reverse()) {
      await connected(node, async (client) => {
        await client.query(`alter database ${draft} allow_connections false`);
        await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [draft]);
        await client.query(`alter database ${draft} rename to ${template}`);
      });
    }
  });
  return template;
}

const create = async (nodes: string[], template: string, name: string) => {
  for (const node of [...nodes].reverse()) {
    await connected(node, (client) => client.query(`create database ${name} template ${template}`));
  }
};

/** Removes a database from every node, whoever is connected to it. */
async function drop(nodes: string[], name: string): Promise<void> {
  for (const node of nodes) await connected(node, (client) => dropDatabase(client, name));
}

async function dropDatabase(client: Client, name: string): Promise<void> {
  if (!(await exists(client, name))) return;
  // An extension's background worker is let go by no force, and would come back while connections are allowed.
  await client.query(`alter database ${name} allow_connections false`);
  await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [name]);
  await client.query(`drop database if exists ${name} with (force)`);
}

/**
 * A database of its own for a test: a new one for `:memory:`, else the one that belongs to this path in this run.
 * `remove` drops the former and leaves the latter.
 */
export async function testDatabase(cluster: TestCluster, path: string): Promise<{ url: string; remove(): Promise<void> }> {
  const nodes = await cluster.nodes();
  const passing = path === ':memory:';
  const id = passing ? randomBytes(8).toString('hex') : createHash('sha256').update(path).digest('hex').slice(0, 16);
  const name = prefix() + id;
  if (passing || !(await connected(nodes[0] as string, (client) => exists(client, name)))) {
    await create(nodes, await ensureTemplate(cluster, nodes), name);
  }
  return { url: withDatabase(nodes[0] as string, name), remove: async () => (passing ? drop(nodes, name) : undefined) };
}

/** Drops everything this run has left on a cluster. */
export async function dropTestDatabases(cluster: TestCluster): Promise<void> {
  const nodes = await cluster.nodes();
  for (const node of nodes) {
    await connected(node, async (client) => {
      const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
        prefix(),
      ]);
      for (const { datname } of rows) await dropDatabase(client, datname);
    });
  }
}
