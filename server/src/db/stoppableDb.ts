import { refuseWhenStopping, stopSignal } from '../operations/stopSignal.ts';
import type { Db, Tx } from './database.ts';

/**
 * The same database, whose transactions leave nothing behind once the process has been told to stop: every further
 * statement, and the commit, throws AppError `unavailable`, which rolls back. Reads go on.
 */
export function stoppable(db: Db, signal: AbortSignal = stopSignal): Db {
  const refuse = () => refuseWhenStopping(signal);
  const guarded = (tx: Tx): Tx => ({
    engine: tx.engine,
    async all(sql, params) {
      refuse();
      return tx.all(sql, params);
    },
    async run(sql, params) {
      refuse();
      return tx.run(sql, params);
    },
    async load(table, columns, rows) {
      refuse();
      return tx.load(table, columns, rows);
    },
    async *scan(sql, params) {
      for await (const piece of tx.scan(sql, params)) {
        refuse();
        yield piece;
      }
    },
    async stageCsv(table, file, format) {
      refuse();
      return tx.stageCsv(table, file, format);
    },
  });
  const whole =
    <T>(work: (tx: Tx) => Promise<T>) =>
    async (tx: Tx): Promise<T> => {
      refuse();
      const result = await work(guarded(tx));
      refuse();
      return result;
    };
  return {
    engine: db.engine,
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
    all: (sql, params) => db.all(sql, params),
    async run(sql, params) {
      refuse();
      return db.run(sql, params);
    },
    snapshot: (work) => db.snapshot(work),
    tx: (work) => db.tx(whole(work)),
    write: (work) => db.write(whole(work)),
    exclusive: (name, work) => {
      let begun = false;
      const turn = db.exclusive(name, () => {
        refuse();
        begun = true;
        return work();
      });
      // Whoever still waits for a turn behind another process is told at once.
      const stopped = new Promise<never>((_, reject) => {
        const leave = () => {
          if (begun) return;
          try {
            refuse();
          } catch (error) {
            reject(error);
          }
        };
        if (signal.aborted) leave();
        else signal.addEventListener('abort', leave, { once: true });
        const done = () => signal.removeEventListener('abort', leave);
        turn.then(done, done);
      });
      return Promise.race([turn, stopped]);
    },
    close: () => db.close(),
  };
}
