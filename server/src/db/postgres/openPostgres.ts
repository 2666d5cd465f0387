import type pg from 'pg';
import { AppError } from '../../errors.ts';
import type { Db, Queryable, Row, Snapshot, Tx, Value } from '../database.ts';
import { DIALECTS } from '../dialect.ts';
import { migrate } from '../migrate.ts';
import { copyRows, copyStage } from './copyRows.ts';
import { distribute, isDistributed } from './distribute.ts';
import { commitUnknown, engineError, isConnectionLost, isReplayConflict } from './engineError.ts';
import { Locks } from './locks.ts';
import { CHANNEL, News } from './news.ts';
import { prepareSchema, refuseUnsuitable } from './prepareSchema.ts';
import { Replicas } from './replicas.ts';
import { scan } from './scan.ts';
import { refuseStandby, Servers } from './servers.ts';
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

/** A connection to the server that takes writes: one that lay idle may be dead, or its server demoted, without knowing. */
async function livingConnection(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  try {
    await refuseStandby(client);
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
  const replicas = new Replicas(servers);
  let version = 0;
  let distributed = false;
  /** Server and timeline that the version was last read from. */
  let origin = '';
  const heard = (next: number) => {
    version = Math.max(version, next);
    replicas.require({ version });
  };
  const news = new News(servers, heard, async (client, found) => {
    const [row] = await rowsOf<{ timeline: string }>(client, 'select left(pg_walfile_name(pg_current_wal_lsn()), 8) as timeline');
    const now = `${servers.primary} ${row?.timeline}`;
    const moved = origin !== '' && origin !== now;
    origin = now;
    // Another server, or the same on another timeline, may have lost commits and given their numbers to others.
    return moved || found < version ? raise(client, version) : found;
  });
  // What others committed before they let go of a lock must be known before its work begins.
  const locks = new Locks(servers, async (client) => {
    const [row] = await rowsOf<{ version: number; position: number }>(client, POSITION).catch(() => []);
    if (row) {
      heard(row.version);
      replicas.require({ position: row.position });
    }
  });

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

  /** Reads that follow a commit must not go to a replica that has not got it yet. Never fails: the commit is done. */
  async function notePosition(): Promise<void> {
    replicas.doubt(true);
    try {
      const [row] = await servers.onPrimary((pool) => rowsOf<{ position: number }>(pool, POSITION));
      replicas.require({ position: row?.position ?? 0 });
      replicas.doubt(false);
    } catch {
      // Until a later commit's position is known the primary answers.
    }
  }

  async function onReader<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
    const replica = replicas.fresh();
    const ask = async (pool: pg.Pool, last: boolean): Promise<{ answer: T } | null> => {
      try {
        return { answer: await work(pool) };
      } catch (error) {
        if (last || !(isConnectionLost(error) || isReplayConflict(error))) throw error;
        if (!isReplayConflict(error)) replicas.failed(pool);
        return null;
      }
    };
    try {
      // While news cannot arrive a replica may lag without anybody knowing: the primary is asked first.
      if (replica && news.current) {
        const found = await ask(replica, false);
        if (found) return found.answer;
      }
      if (replica && !news.current) {
        const found = await servers
          .onPrimary((pool) => ask(pool, true), 1)
          .catch((error: unknown) => {
            if (error instanceof AppError && error.code === 'unavailable') return null;
            throw error;
          });
        const second = found ?? (await ask(replica, false));
        if (second) return second.answer;
      }
      return await servers.onPrimary(work);
    } catch (error) {
      throw await explain(error);
    }
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
    changes: null,
    get distributed() {
      return distributed;
    },
    tx,
    async write(work) {
      let next = version;
      const result = await tx(async (t) => {
        const value = await work(t);
        next = await bump(t, version);
        return value;
      });
      heard(next);
      // Workers show a commit a moment after the coordinator: whoever read in between has read half of it, and must read again.
      if (distributed) await tx(async (t) => heard(await bump(t, next))).catch(() => undefined);
      return result;
    },
    async snapshot(work) {
      // A standby may give up a long reading in favour of the primary's changes.
      const client = await servers.onPrimary(livingConnection).catch(async (error: unknown) => {
        throw await explain(error);
      });
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
      await locks.close();
      await servers.close();
    },
  };

  try {
    await servers.find();
    await servers.onPrimary(refuseUnsuitable);
    await locks.run('migrate', async () => {
      await migrate(tx);
      await prepareSchema(servers);
      distributed = await isDistributed(servers);
      // A migration may have made a table anew.
      if (distributed) await distribute(servers.primary);
    });
    await news.start();
  } catch (error) {
    await db.close();
    throw await explain(error);
  }
  replicas.start();
  return db;
}

/** Data version and position in the log of the server asked. */
const POSITION = `select version, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as position from data_version`;

/** Raises the data version above the one in the database and the one known, and tells the others at the commit. */
async function bump(tx: Pick<Tx, 'all'>, known: number): Promise<number> {
  const [row] = await tx.all<{ version: number }>(
    'update data_version set version = greatest(version, cast($1 as bigint)) + 1 returning version',
    [known],
  );
  const next = row?.version ?? known + 1;
  await tx.all('select pg_notify($1, $2)', [CHANNEL, String(next)]);
  return next;
}

/** The same outside a transaction of the Db. */
const raise = (client: pg.Client, known: number) => bump({ all: (sql, params) => rowsOf(client, sql, params) }, known);
