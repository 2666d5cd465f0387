import { Counter, Histogram, type Metric } from 'prom-client';
import { AppError } from '../errors.ts';
import type { ColumnType, Db, Queryable, Row, Snapshot, StageFormat, Tx, Value } from './database.ts';

const BUCKETS = [0.0005, 0.002, 0.01, 0.025, 0.1, 0.5, 2, 10, 60];

const seconds = new Histogram({
  name: 'petarawan_db_seconds',
  help: 'Time in the database by engine and kind of call; tx and write from the beginning of the transaction to its commit',
  labelNames: ['engine', 'kind'] as const,
  buckets: BUCKETS,
  registers: [],
});
const waiting = new Histogram({
  name: 'petarawan_db_wait_seconds',
  help: 'Time that transactions, snapshots and named locks waited for their turn',
  labelNames: ['engine', 'kind'] as const,
  buckets: BUCKETS,
  registers: [],
});
const errors = new Counter({
  name: 'petarawan_db_errors_total',
  help: 'Errors of the database by engine, kind of call and code',
  labelNames: ['engine', 'kind', 'code'] as const,
  registers: [],
});
/** Figures of the database calls of this process, to be shown by a registry. */
export const dbMetrics: Metric[] = [seconds, waiting, errors] as unknown as Metric[];

/** A short code of an error: ours, SQLSTATE, the system's, or DuckDB's kind (`constraint`, `out_of_memory`). */
export function errorCode(error: unknown): string {
  if (error instanceof AppError) return error.code;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^[A-Z0-9_]{1,40}$/.test(code)) return code;
  const kind = error instanceof Error ? /^([A-Z][A-Za-z ]{1,40}?) (?:Error|Exception)\b/.exec(error.message)?.[1] : undefined;
  return kind ? kind.toLowerCase().replaceAll(' ', '_') : 'other';
}

type Engine = Db['engine'];
type Kind = 'all' | 'run' | 'load' | 'scan' | 'stage' | 'tx' | 'write' | 'snapshot' | 'exclusive';
const since = (start: number) => (performance.now() - start) / 1000;

async function timed<T>(engine: Engine, kind: Kind, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } catch (error) {
    errors.inc({ engine, kind, code: errorCode(error) });
    throw error;
  } finally {
    seconds.observe({ engine, kind }, since(start));
  }
}

/** Pieces of a scan; only the time in the database counts, not what the reader does with them. */
async function* timedScan(engine: Engine, pieces: AsyncIterable<Value[][]>): AsyncGenerator<Value[][]> {
  let spent = 0;
  let start = performance.now();
  try {
    for await (const piece of pieces) {
      spent += since(start);
      yield piece;
      start = performance.now();
    }
    spent += since(start);
  } catch (error) {
    errors.inc({ engine, kind: 'scan', code: errorCode(error) });
    throw error;
  } finally {
    seconds.observe({ engine, kind: 'scan' }, spent);
  }
}

function measuredQueries(q: Queryable) {
  return {
    engine: q.engine,
    all: <T extends Row = Row>(sql: string, params?: Value[]) => timed(q.engine, 'all', () => q.all<T>(sql, params)),
    run: (sql: string, params?: Value[]) => timed(q.engine, 'run', () => q.run(sql, params)),
  };
}

const measuredSnapshot = (s: Snapshot): Snapshot => ({
  ...measuredQueries(s),
  scan: (sql, params) => timedScan(s.engine, s.scan(sql, params)),
});

const measuredTx = (tx: Tx): Tx => ({
  ...measuredQueries(tx),
  load: (table: string, columns: Record<string, ColumnType>, rows: Iterable<Value[]> | AsyncIterable<Value[]>) =>
    timed(tx.engine, 'load', () => tx.load(table, columns, rows)),
  scan: (sql, params) => timedScan(tx.engine, tx.scan(sql, params)),
  stageCsv: (table: string, file: string, format: StageFormat) =>
    timed(tx.engine, 'stage', () => tx.stageCsv(table, file, format)),
});

/** Measures a call that hands a turn (`tx`, `write`, …) to `work`; errors that `work` itself threw were not the turn's. */
async function timedTurn<W, T>(
  engine: Engine,
  kind: Kind,
  call: (work: (inner: W) => Promise<T>) => Promise<T>,
  work: (inner: W) => Promise<T>,
): Promise<T> {
  const asked = performance.now();
  let begun: number | null = null;
  let thrown: unknown;
  try {
    return await call(async (inner) => {
      waiting.observe({ engine, kind }, since(asked));
      begun = performance.now();
      try {
        return await work(inner);
      } catch (error) {
        thrown = error;
        throw error;
      }
    });
  } catch (error) {
    if (error !== thrown) errors.inc({ engine, kind, code: errorCode(error) });
    throw error;
  } finally {
    if (begun !== null && kind !== 'exclusive') seconds.observe({ engine, kind }, since(begun));
  }
}

/**
 * The same database with its times, waits and errors in `dbMetrics`. One wrapped Db stands for the database in a whole process:
 * caches know a database by its object.
 */
export function measured(db: Db): Db {
  const { engine } = db;
  return {
    ...measuredQueries(db),
    get version() {
      return db.version;
    },
    get current() {
      return db.current;
    },
    get changes() {
      return db.changes;
    },
    get distributed() {
      return db.distributed;
    },
    snapshot: (work) =>
      timedTurn(
        engine,
        'snapshot',
        (w) => db.snapshot(w),
        (s: Snapshot) => work(measuredSnapshot(s)),
      ),
    tx: (work) =>
      timedTurn(
        engine,
        'tx',
        (w) => db.tx(w),
        (tx: Tx) => work(measuredTx(tx)),
      ),
    write: (work) =>
      timedTurn(
        engine,
        'write',
        (w) => db.write(w),
        (tx: Tx) => work(measuredTx(tx)),
      ),
    exclusive: (name, work) =>
      timedTurn(
        engine,
        'exclusive',
        (w) => db.exclusive(name, () => w(undefined)),
        () => work(),
      ),
    close: () => db.close(),
  };
}
