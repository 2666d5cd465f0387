import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { DIALECTS } from '../dialect.ts';
import { Mutex } from '../mutex.ts';
import { openError } from './engineError.ts';

const READERS = 3;
/** DuckDB spills to its temporary directory above this; an import of a million rows then stays under 1 GiB with all of Node. */
const MEMORY_LIMIT = '320MB';
/**
 * Log of writes after which a commit also writes the tables. What is only logged stays in memory: with the default of 16 MB an
 * import of a million rows left 100 MB behind, and the twelfth ran out of memory.
 */
export const CHECKPOINT_THRESHOLD = '2MB';
/**
 * A statement runs in the thread that asks for it; several statements run beside each other. With helpers a short one took half as much
 * processor time again, and an import of a million rows was hardly faster (docs/decisions/048).
 */
const THREADS = 1;

/** A connection and the queue before it: a connection does one thing at a time. */
export interface Reader {
  connection: DuckDBConnection;
  queue: Mutex;
}

/** An opened database: one writer, a few readers in turn, and further connections for as long as somebody reads. */
export interface Connections {
  writer: DuckDBConnection;
  readers: Reader[];
  connect(): Promise<DuckDBConnection>;
  /** Waits until the readers are free, then closes everything. */
  close(): Promise<void>;
}

/** Opens the file (or `:memory:`). Throws AppError `busy` when another process holds it, `unavailable` when it cannot be read. */
export async function openConnections(file: string): Promise<Connections> {
  const memory = file === ':memory:';
  if (!memory) mkdirSync(dirname(file), { recursive: true });
  const settings: Record<string, string> = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: MEMORY_LIMIT,
    checkpoint_threshold: CHECKPOINT_THRESHOLD,
    threads: String(THREADS),
    temp_directory: memory ? join(tmpdir(), `petarawan-duckdb-${process.pid}`) : join(dirname(file), 'tmp'),
  };
  let instance: DuckDBInstance;
  try {
    // Two instances on one path in one process are two databases: always go through the cache.
    instance = memory ? await DuckDBInstance.create(file, settings) : await DuckDBInstance.fromCache(file, settings);
  } catch (cause) {
    throw openError(cause, file);
  }
  const connect = async () => {
    const connection = await instance.connect();
    try {
      await connection.run(DIALECTS.duckdb.session.join('; '));
    } catch (error) {
      connection.closeSync();
      throw error;
    }
    return connection;
  };
  const opened: DuckDBConnection[] = [];
  const close = () => {
    for (const connection of opened) connection.closeSync();
    instance.closeSync();
  };
  try {
    for (let i = 0; i < 1 + READERS; i++) opened.push(await connect());
  } catch (cause) {
    close();
    throw openError(cause, file);
  }
  const [writer, ...rest] = opened as [DuckDBConnection, ...DuckDBConnection[]];
  const readers = rest.map((connection) => ({ connection, queue: new Mutex() }));
  return {
    writer,
    readers,
    connect,
    async close() {
      await Promise.all(readers.map((r) => r.queue.run(async () => undefined)));
      close();
    },
  };
}
