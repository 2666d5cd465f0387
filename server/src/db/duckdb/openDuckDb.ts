import { mkdirSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { AppError } from '../../errors.ts';
import type { Db, Queryable, Row, Snapshot, Tx, Value } from '../database.ts';
import { DIALECTS } from '../dialect.ts';
import { migrate } from '../migrate.ts';
import { Mutex } from '../mutex.ts';
import { loadRows, stageCsv } from './loadRows.ts';
import { plainValue } from './plainValue.ts';

const READERS = 3;
/** DuckDB spills to its temporary directory above this; an import of a million rows then stays under 1 GiB with all of Node. */
const MEMORY_LIMIT = '320MB';
/**
 * Log of writes after which a commit also writes the tables. What is only logged stays in memory: with the default of 16 MB an
 * import of a million rows left 100 MB behind, and the twelfth ran out of memory.
 */
const CHECKPOINT_THRESHOLD = '2MB';
/** Each thread needs memory of its own: more of them would break the limit before they make anything faster. */
const MAX_THREADS = 4;

/** Queryable over one DuckDB connection. */
function queryable(connection: DuckDBConnection): Queryable {
  return {
    engine: 'duckdb',
    async all<T extends Row>(sql: string, params: Value[] = []) {
      const reader = await connection.runAndReadAll(sql, params as DuckDBValue[]);
      const names = reader.columnNames();
      const columns = reader.getColumns();
      const rows: Row[] = [];
      for (let r = 0; r < reader.currentRowCount; r++) {
        const row: Row = {};
        for (let c = 0; c < names.length; c++) row[names[c] as string] = plainValue(columns[c]?.[r] ?? null);
        rows.push(row);
      }
      return rows as T[];
    },
    async run(sql: string, params?: Value[]) {
      if (params?.length) await connection.run(sql, params as DuckDBValue[]);
      else await connection.run(sql);
    },
  };
}

function transaction(connection: DuckDBConnection): Tx {
  return {
    ...snapshotOf(connection),
    load: (table, columns, rows) => loadRows(connection, table, columns, rows),
    stageCsv: (table, file, format) => stageCsv(connection, table, file, format),
  };
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

/** Turns DuckDB's lock message into one a user can act on. */
function openError(cause: unknown, file: string): AppError {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/lock/i.test(message)) {
    return new AppError(
      'busy',
      {
        id: `Basis data ${file} sedang dipakai proses lain. Tunggu sampai selesai atau hentikan proses itu.`,
        en: `The database ${file} is in use by another process. Wait until it is done or stop that process.`,
      },
      { cause },
    );
  }
  return new AppError(
    'unavailable',
    {
      id: `Basis data ${file} tidak dapat dibuka: ${message}. Pulihkan dari cadangan, atau pindahkan direktori data dan mulai lagi.`,
      en: `The database ${file} cannot be opened: ${message}. Restore a backup, or move the data directory away and start again.`,
    },
    { cause },
  );
}

/**
 * Opens the embedded database: one writer connection behind a queue, a few readers in turn.
 * `file` is a path or `:memory:`. Migrations run before the first answer.
 * Throws AppError `busy` when another process holds the file, `unavailable` when it cannot be read.
 */
export async function openDuckDb(file: string): Promise<Db> {
  const memory = file === ':memory:';
  if (!memory) mkdirSync(dirname(file), { recursive: true });
  const settings: Record<string, string> = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: MEMORY_LIMIT,
    checkpoint_threshold: CHECKPOINT_THRESHOLD,
    threads: String(Math.min(availableParallelism(), MAX_THREADS)),
  };
  let instance: DuckDBInstance;
  try {
    // Two instances on one path in one process are two databases: always go through the cache.
    instance = memory ? await DuckDBInstance.create(file, settings) : await DuckDBInstance.fromCache(file, settings);
  } catch (cause) {
    throw openError(cause, file);
  }
  const setup = async (c: DuckDBConnection) => {
    await c.run(DIALECTS.duckdb.session.join('; '));
    return c;
  };
  const writer = await setup(await instance.connect());
  const spill = memory ? join(tmpdir(), `petarawan-duckdb-${process.pid}`) : join(dirname(file), 'tmp');
  await writer.run(`set temp_directory='${spill.replaceAll("'", "''")}'`);
  const readers = await Promise.all(Array.from({ length: READERS }, async () => setup(await instance.connect())));
  const readQueues = readers.map((c) => ({ q: queryable(c), lock: new Mutex() }));
  let turn = 0;
  const writing = new Mutex();
  const named = new Map<string, Mutex>();

  const tx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    writing.run(async () => {
      await writer.run('begin transaction');
      try {
        const result = await work(transaction(writer));
        await writer.run('commit');
        return result;
      } catch (error) {
        await writer.run('rollback').catch(() => undefined);
        throw error;
      }
    });

  await migrate(tx);
  const [stored] = await queryable(writer).all<{ version: number }>('select version from data_version');
  let version = stored?.version ?? 0;

  return {
    engine: 'duckdb',
    get version() {
      return version;
    },
    all(sql, params) {
      const reader = readQueues[turn++ % readQueues.length];
      if (!reader) throw new Error('no reader connection');
      return reader.lock.run(() => reader.q.all(sql, params));
    },
    // One process owns the file: there is nobody else to hear of.
    current: true,
    async snapshot(work) {
      const connection = await setup(await instance.connect());
      try {
        await connection.run('begin transaction');
        return await work(snapshotOf(connection));
      } finally {
        await connection.run('rollback').catch(() => undefined);
        connection.closeSync();
      }
    },
    run: (sql, params) => writing.run(() => queryable(writer).run(sql, params)),
    tx,
    async write(work) {
      let next = version;
      const result = await tx(async (t) => {
        const value = await work(t);
        const [row] = await t.all<{ version: number }>('update data_version set version = version + 1 returning version');
        next = row?.version ?? version + 1;
        return value;
      });
      version = next;
      return result;
    },
    exclusive(name, work) {
      const lock = named.get(name) ?? new Mutex();
      named.set(name, lock);
      return lock.run(work);
    },
    async close() {
      await writing.run(async () => {
        if (!memory) await writer.run('checkpoint').catch(() => undefined);
      });
      for (const c of [...readers, writer]) c.closeSync();
      instance.closeSync();
    },
  };
}
