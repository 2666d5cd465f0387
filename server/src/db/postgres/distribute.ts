import type pg from 'pg';
import { AppError } from '../../errors.ts';
import { Servers } from './servers.ts';

/** Large tables and their roll-ups: one shard holds all of a province, so its questions go to one place. */
export const DISTRIBUTED = [
  'reports',
  'report_counts',
  'report_months',
  'report_places',
  'report_kinds',
  'status_events',
  'supervision_records',
] as const;
/** Column they are distributed by; 0 = without place. */
const KEY = 'prov';
/** Small tables that any shard may be joined with. */
export const REFERENCE = [
  'regions',
  'region_lineage',
  'denominators',
  'elections',
  'stages',
  'issues',
  'channels',
  'catalogue_words',
] as const;

export interface DistributeOptions {
  /** Workers to add, `host:port`; those the coordinator knows already stay. */
  workers?: string[];
  /** Address under which the workers reach the coordinator, `host:port`; default as in the URL. */
  coordinator?: string;
  /** Number of shards; default 32. Only used when the tables are first distributed. */
  shards?: number;
}

/** How a table lies in the cluster, and whether this run moved it. */
export interface TablePlacement {
  table: string;
  kind: 'distributed' | 'reference';
  done: 'now' | 'before';
}

export interface Distribution {
  workers: string[];
  tables: TablePlacement[];
}

/**
 * Makes a migrated database on a Citus coordinator a distributed one: report tables by province code, co-located with their
 * roll-ups; regions and catalogues on every node. What is done already stays as it is, so it can be run again at any time,
 * also after it was interrupted. Rows that exist are moved.
 * Throws AppError `conflict` without Citus or without a worker.
 */
export async function distribute(url: string, options: DistributeOptions = {}): Promise<Distribution> {
  const servers = new Servers({ urls: [url], poolSize: 1 });
  const client = await servers.dedicated();
  try {
    await requireCitus(client);
    // Two who distribute at once would both find the tables undone.
    await client.query(`select pg_advisory_lock(hashtextextended('petarawan.distribute', 0))`);
    const workers = await addNodes(client, new URL(url), options);
    const placed = await placements(client);
    const tables: TablePlacement[] = [];
    for (const table of REFERENCE)
      tables.push(await place(client, placed, table, 'reference', `create_reference_table('${table}')`));
    const [first, ...rest] = DISTRIBUTED;
    const shards = Math.trunc(options.shards ?? 32);
    tables.push(
      await place(
        client,
        placed,
        first,
        'distributed',
        `create_distributed_table('${first}', '${KEY}', colocate_with => 'none', shard_count => ${shards})`,
      ),
    );
    for (const table of rest) {
      tables.push(
        await place(
          client,
          placed,
          table,
          'distributed',
          `create_distributed_table('${table}', '${KEY}', colocate_with => '${first}')`,
        ),
      );
    }
    return { workers, tables };
  } finally {
    await client.end().catch(() => undefined);
    await servers.close();
  }
}

/** True for a coordinator whose report tables are distributed. */
export async function isDistributed(servers: Servers): Promise<boolean> {
  return servers.onPrimary(async (pool) => {
    const { rows } = await pool.query<{ known: boolean }>(`select to_regclass('pg_dist_partition') is not null as known`);
    if (!rows[0]?.known) return false;
    const tables = await pool.query(`select 1 from pg_dist_partition where logicalrelid = to_regclass('reports')`);
    return tables.rows.length > 0;
  });
}

async function requireCitus(client: pg.Client): Promise<void> {
  try {
    await client.query('create extension if not exists citus');
  } catch (cause) {
    throw new AppError(
      'conflict',
      {
        id: `Citus tidak tersedia di server ini: ${(cause as Error).message}. Pasang Citus dan muat dengan shared_preload_libraries = 'citus'.`,
        en: `Citus is not available on this server: ${(cause as Error).message}. Install Citus and load it with shared_preload_libraries = 'citus'.`,
      },
      { cause },
    );
  }
}

/** `host:port`, also of IPv6 hosts in brackets. */
function address(text: string): { host: string; port: number } {
  const match = /^(.+?)(?::(\d+))?$/.exec(text.trim());
  const port = Number(match?.[2] ?? 5432);
  if (!match?.[1] || port < 1 || port > 65535) {
    throw new AppError('invalid_request', {
      id: `Bukan alamat node: ${text}. Tulis host:port.`,
      en: `Not the address of a node: ${text}. Write host:port.`,
    });
  }
  return { host: match[1], port };
}

async function addNodes(client: pg.Client, url: URL, options: DistributeOptions): Promise<string[]> {
  const own = options.coordinator ? address(options.coordinator) : { host: url.hostname, port: Number(url.port || 5432) };
  const known = await nodes(client);
  if (!known.some((n) => n.coordinator)) await client.query('select citus_set_coordinator_host($1, $2)', [own.host, own.port]);
  for (const { host, port } of (options.workers ?? []).map(address)) {
    await client.query('select citus_add_node($1, $2)', [host, port]);
  }
  const workers = (await nodes(client)).filter((n) => !n.coordinator).map((n) => `${n.host}:${n.port}`);
  if (workers.length === 0) {
    throw new AppError('conflict', {
      id: 'Koordinator Citus belum memiliki worker. Tambahkan dengan --worker host:port.',
      en: 'The Citus coordinator has no worker yet. Add one with --worker host:port.',
    });
  }
  return workers;
}

async function nodes(client: pg.Client): Promise<{ host: string; port: number; coordinator: boolean }[]> {
  const { rows } = await client.query<{ host: string; port: number; coordinator: boolean }>(
    'select nodename as host, nodeport as port, groupid = 0 as coordinator from pg_dist_node where isactive order by nodeid',
  );
  return rows;
}

/** Tables the cluster knows, with their kind. */
async function placements(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; kind: string }>(
    'select cast(table_name as varchar) as name, citus_table_type as kind from citus_tables',
  );
  return new Map(rows.map((r) => [r.name, r.kind]));
}

async function place(
  client: pg.Client,
  placed: Map<string, string>,
  table: string,
  kind: TablePlacement['kind'],
  call: string,
): Promise<TablePlacement> {
  const before = placed.get(table) === kind;
  if (!before) await client.query(`select ${call}`);
  // The rows were copied into shards; the old ones would only take room. An earlier run may not have come so far.
  await client.query(`select truncate_local_data_after_distributing_table('${table}')`);
  return { table, kind, done: before ? 'before' : 'now' };
}
