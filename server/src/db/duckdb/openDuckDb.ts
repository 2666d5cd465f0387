import { setTimeout as sleep } from 'node:timers/promises';
import type { DuckDBConnection, DuckDBMaterializedResult, DuckDBValue } from '@duckdb/node-api';
import type { Db, Queryable, Row, Snapshot, Tx, Value } from '../database.ts';
import { migrate } from '../migrate.ts';
import { Mutex } from '../mutex.ts';
import { CHECKPOINT_THRESHOLD, type Connections, openConnections } from './connections.ts';
import { engineError, isInvalidated, isStoredAnyway } from './engineError.ts';
import { loadRows, stageCsv } from './loadRows.ts';
import { plainValue } from './plainValue.ts';

/** How long opening again waits for reads of one moment that are still going on; their next step fails. */
const SNAPSHOTS_MS = 5_000;
/** Changes by file: opened twice in one process it is one database. */
const changed = new Map<string, { count: number }>();
const ALTERS = /\balter\s+table\b/i;

/** Queryable over one DuckDB connection. */
function queryable(connection: DuckDBConnection): Queryable {
  return {
    engine: 'duckdb',
    async all<T extends Row>(sql: string, params: Value[] = []) {
      const result = await execute(connection, sql, params);
      const names = result.columnNames();
      const rows: Row[] = [];
      // The whole answer is there: asking for its pieces one after the other in another thread would take longer than many a query.
      for (let i = 0; i < result.chunkCount; i++) {
        const chunk = result.getChunk(i);
        const columns = chunk.getColumns();
        for (let r = 0; r < chunk.rowCount; r++) {
          const row: Row = {};
          for (let c = 0; c < names.length; c++) row[names[c] as string] = plainValue(columns[c]?.[r] ?? null);
          rows.push(row);
        }
      }
      return rows as T[];
    },
    async run(sql: string, params: Value[] = []) {
      await execute(connection, sql, params);
    },
  };
}

/** Runs a statement in as few turns of other threads as there can be: one, and one more that prepares it when it has parameters. */
async function execute(connection: DuckDBConnection, sql: string, params: Value[]): Promise<DuckDBMaterializedResult> {
  if (params.length === 0) return connection.run(sql);
  const prepared = await connection.prepare(sql);
  try {
    prepared.bind(params as DuckDBValue[]);
    return await prepared.run();
  } finally {
    prepared.destroySync();
  }
}

function snapshotOf(connection: DuckDBConnection): Snapshot {
  return {
    ...queryable(connection),
    async *scan(sql: string, params: Value[] = []) {
      const result = await connection.stream(sql, params as DuckDBValue[]);
      for await (const rows of result.yieldRows()) yield rows.map((row) => row.map(plainValue));
    },
  };
}

function transaction(connection: DuckDBConnection, onAlter: () => void): Tx {
  const base = snapshotOf(connection);
  return {
    ...base,
    run(sql, params) {
      if (ALTERS.test(sql)) onAlter();
      return base.run(sql, params);
    },
    load: (table, columns, rows) => loadRows(connection, table, columns, rows),
    stageCsv: (table, file, format) => stageCsv(connection, table, file, format),
  };
}

/**
 * Opens the embedded database: one writer connection behind a queue, a few readers in turn.
 * `file` is a path or `:memory:`. Migrations run before the first answer. When DuckDB gives the database up because it could
 * not write its tables (full disk), it is opened again by whoever needs it next.
 * Throws AppError `busy` when another process holds the file, `unavailable` when it cannot be read.
 */
export async function openDuckDb(file: string): Promise<Db> {
  const memory = file === ':memory:';
  const changes = (memory ? undefined : changed.get(file)) ?? { count: 0 };
  if (!memory) changed.set(file, changes);
  let current: Connections | null = await openConnections(file);
  let dead: Connections | null = null;
  let version = 0;
  let turn = 0;
  const writing = new Mutex();
  const named = new Map<string, Mutex>();
  const snapshots = new Set<Promise<unknown>>();

  /** Marks what DuckDB gave up; nothing must use it any more. A database in memory has no file to come back from. */
  const giveUp = (used: Connections) => {
    if (memory || current !== used) return;
    dead = used;
    current = null;
  };

  /** What is open, after opening it again if need be. Only in the turn of `writing`. */
  async function alive(): Promise<Connections> {
    if (current) return current;
    if (dead) {
      await Promise.race([Promise.allSettled(snapshots), sleep(SNAPSHOTS_MS, undefined, { ref: false })]);
      await dead.close();
      dead = null;
    }
    const opened = await openConnections(file);
    version = Math.max(version, await storedVersion(opened));
    current = opened;
    return opened;
  }

  /** Runs a read, once more when the database had to be opened again meanwhile. */
  async function reading<T>(work: (used: Connections) => Promise<T>): Promise<T> {
    const used = current ?? (await writing.run(alive));
    try {
      return await work(used);
    } catch (error) {
      if (used === current && !isInvalidated(error)) throw engineError(error, file);
      const opened = await writing.run(() => {
        giveUp(used);
        return alive();
      });
      return work(opened).catch((again: unknown) => {
        throw engineError(again, file);
      });
    }
  }

  /**
   * Commits. DuckDB 1.5 cannot replay ALTER TABLE from its log when a default of the table calls a function, and the database
   * would never open again after a crash: such a commit writes the tables at once, and nothing into the log.
   */
  async function commit(used: Connections, altered: boolean): Promise<void> {
    const atOnce = altered && !memory;
    // Before as well as after: what is read meanwhile may be the state of before.
    changes.count++;
    const threshold = (size: string) => used.writer.run(`set global checkpoint_threshold='${size}'`);
    if (atOnce) await threshold('0b');
    try {
      await used.writer.run('commit');
    } catch (error) {
      if (!isStoredAnyway(error)) throw error;
      giveUp(used);
    } finally {
      changes.count++;
      if (atOnce && current === used) await threshold(CHECKPOINT_THRESHOLD).catch(() => undefined);
    }
  }

  const tx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    writing.run(async () => {
      const used = await alive();
      let altered = false;
      try {
        await used.writer.run('begin transaction');
        const onAlter = () => {
          altered = true;
        };
        const result = await work(transaction(used.writer, onAlter));
        await commit(used, altered);
        return result;
      } catch (error) {
        await used.writer.run('rollback').catch(() => undefined);
        if (isInvalidated(error)) giveUp(used);
        throw engineError(error, file);
      }
    });

  const db: Db = {
    engine: 'duckdb',
    get version() {
      return version;
    },
    // One process owns the file: there is nobody else to hear of.
    current: true,
    get changes() {
      return changes.count;
    },
    distributed: false,
    all: (sql, params) =>
      reading((used) => {
        const reader = used.readers[turn++ % used.readers.length];
        if (!reader) throw new Error('no reader connection');
        return reader.queue.run(() => queryable(reader.connection).all(sql, params));
      }),
    async snapshot(work) {
      const connection = await reading((used) => used.connect());
      const done = (async () => {
        try {
          await connection.run('begin transaction');
          return await work(snapshotOf(connection));
        } catch (error) {
          throw engineError(error, file);
        } finally {
          await connection.run('rollback').catch(() => undefined);
          connection.closeSync();
        }
      })();
      snapshots.add(done);
      return done.finally(() => snapshots.delete(done));
    },
    run: (sql, params) => tx((t) => t.run(sql, params)),
    tx,
    async write(work) {
      let next = version;
      const result = await tx(async (t) => {
        const value = await work(t);
        const [row] = await t.all<{ version: number }>('update data_version set version = version + 1 returning version');
        next = row?.version ?? version + 1;
        return value;
      });
      version = Math.max(version, next);
      return result;
    },
    exclusive(name, work) {
      const lock = named.get(name) ?? new Mutex();
      named.set(name, lock);
      return lock.run(work);
    },
    close: () =>
      writing.run(async () => {
        if (current && !memory) await current.writer.run('checkpoint').catch(() => undefined);
        await (current ?? dead)?.close();
      }),
  };

  try {
    await migrate(tx);
    version = await storedVersion(await writing.run(alive));
  } catch (error) {
    await db.close();
    throw error;
  }
  return db;
}

async function storedVersion({ writer }: Connections): Promise<number> {
  const [row] = await queryable(writer).all<{ version: number }>('select version from data_version');
  return row?.version ?? 0;
}
