import type pg from 'pg';
import type { Db, Queryable, Row, Snapshot, Tx, Value } from '../database.ts';
import { DIALECTS } from '../dialect.ts';
import { migrate } from '../migrate.ts';
import { copyRows, copyStage } from './copyRows.ts';
import { commitUnknown, engineError, isConnectionLost } from './engineError.ts';
import { Locks } from './locks.ts';
import { CHANNEL, News } from './news.ts';
import { prepareSchema, refuseUnsuitable } from './prepareSchema.ts';
import { Replicas } from './replicas.ts';
import { scan } from './scan.ts';
import { Servers } from './servers.ts';
import { lostWorker } from './workers.ts';

export interface PostgresOptions {
  /** Further servers of the same database: streaming replicas, one of which may be promoted. */
  replicaUrls?: string[];
  /** Connections per server and process; default 8. */
  poolSize?: number;
}

type Client = Pick<pg.ClientBase, 'query'>;

async function rowsOf<T extends Row>(client: Client, sql: string, params: Value[] = []): Promise<T[]> {
  return (await client.query<T>(sql, params)).rows;
}

/** PostgreSQL knows nothing of a temporary table until it is analysed, and then joins it as if it were tiny. */
const MADE = /^\s*create temp table (\w+) as\b/;

function transaction(client: pg.ClientBase): Tx {
  return {
    engine: 'postgres',
    all: (sql, params) => rowsOf(client, sql, params),
    async run(sql, params) {
      await (params?.length ? client.query(sql, params) : client.query(sql));
      const made = MADE.exec(sql)?.[1];
      if (made) await client.query(`analyze ${made}`);
    },
    load: (table, columns, rows) => copyRows(client, table, columns, rows),
    scan: (sql, params = []) => scan(client, sql, params),
    stageCsv: (table, file, format) => copyStage(client, table, file, format),
  };
}

/** A connection of the pool that answers: one that lay idle may be dead without knowing. */
async function livingConnection(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  try {
    await client.query('select 1');
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Runs `work` between `begin` and `commit` on a connection of its own. */
async function inTransaction<T>(
  client: pg.PoolClient,
  begin: string,
  work: () => Promise<T>,
  beforeCommit: () => void,
): Promise<T> {
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work();
    beforeCommit();
    const committed = await client.query('commit').catch((error: unknown) => {
      throw isConnectionLost(error) ? commitUnknown(error) : error;
    });
    if (committed.command !== 'COMMIT') throw new Error('an error inside the transaction was swallowed; it was rolled back');
    return result;
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Opens a PostgreSQL database (or a Citus coordinator): a pool per process, migrations under a lock, commits of other
 * processes heard at once. Statements outside a transaction are repeated when the connection was lost; a transaction is
 * repeated only until it has begun.
 * Throws AppError `unavailable` when it cannot be reached, `conflict` when it is unsuitable (encoding, collation, version).
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Db> {
  const servers = new Servers({ urls: [url, ...(options.replicaUrls ?? [])], poolSize: options.poolSize ?? 8 });
  const locks = new Locks(servers);
  const replicas = new Replicas(servers);
  let version = 0;
  const heard = (next: number) => {
    version = Math.max(version, next);
    replicas.require({ version });
  };
  const news = new News(servers, heard, (client, found) => raise(client, found, version));

  /** An error in the words of the product; a lost worker is named with its provinces. */
  const explain = async (error: unknown): Promise<unknown> => (await lostWorker(servers, error)) ?? engineError(error);

  /** A connection that `begin` has been said on. */
  async function begin<T>(first: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await servers.onPrimary(livingConnection);
    return inTransaction(
      client,
      first,
      () => work(client),
      () => locks.check(),
    );
  }

  const settings = DIALECTS.postgres.write.map((s) => `; ${s}`).join('');
  async function tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      const result = await begin(`begin${settings}`, (client) => work(transaction(client)));
      if (replicas.watching) await notePosition();
      return result;
    } catch (error) {
      throw await explain(error);
    }
  }

  /** Reads that follow a commit must not go to a replica that has not got it yet. */
  async function notePosition(): Promise<void> {
    const [row] = await servers.onPrimary((pool) =>
      rowsOf<{ position: number }>(pool, `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as position`),
    );
    replicas.require({ position: row?.position ?? 0 });
  }

  async function onReader<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
    const replica = replicas.fresh();
    if (replica) {
      try {
        return await work(replica);
      } catch (error) {
        if (!isConnectionLost(error)) throw await explain(error);
        replicas.failed(replica);
      }
    }
    return servers.onPrimary(work).catch(async (error: unknown) => {
      throw await explain(error);
    });
  }

  const queryable: Queryable = {
    engine: 'postgres',
    all: (sql, params) => onReader((pool) => rowsOf(pool, sql, params)),
    async run(sql, params) {
      await tx((t) => t.run(sql, params));
    },
  };

  const db: Db = {
    ...queryable,
    get version() {
      return version;
    },
    get current() {
      return news.current;
    },
    tx,
    async write(work) {
      let next = version;
      const result = await tx(async (t) => {
        const value = await work(t);
        const [row] = await t.all<{ version: number }>('update data_version set version = version + 1 returning version');
        next = row?.version ?? version + 1;
        await t.run('select pg_notify($1, $2)', [CHANNEL, String(next)]);
        return value;
      });
      heard(next);
      return result;
    },
    async snapshot(work) {
      const client = await onReader(livingConnection);
      const snapshot: Snapshot = {
        engine: 'postgres',
        all: (sql, params) => rowsOf(client, sql, params),
        run: async (sql, params) => void (await client.query(sql, params)),
        scan: (sql, params = []) => scan(client, sql, params),
      };
      const first = 'begin isolation level repeatable read, read only';
      return inTransaction(
        client,
        first,
        () => work(snapshot),
        () => undefined,
      ).catch(async (error: unknown) => {
        throw await explain(error);
      });
    },
    exclusive: (name, work) => locks.run(name, work),
    async close() {
      replicas.close();
      await news.close();
      await servers.close();
    },
  };

  try {
    await servers.onPrimary(refuseUnsuitable);
    await locks.run('migrate', async () => {
      await migrate(tx);
      await prepareSchema(servers);
    });
    await news.start();
  } catch (error) {
    await db.close();
    throw await explain(error);
  }
  replicas.start();
  return db;
}

/** A version found after reconnecting that is lower than one known (a promoted replica lacked commits) is raised above it. */
async function raise(client: pg.Client, found: number, known: number): Promise<number> {
  if (found >= known) return found;
  const [row] = await rowsOf<{ version: number }>(
    client,
    'update data_version set version = greatest(version, $1) + 1 returning version',
    [known],
  );
  return row?.version ?? found;
}
