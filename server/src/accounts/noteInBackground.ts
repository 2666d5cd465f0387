import type { Db, Tx } from '../db/database.ts';

/** What is being noted, by database: an import may hold the writer for minutes, and nobody waits for a note. */
const noting = new WeakMap<Db, Set<string>>();

/**
 * Writes a note about `key` without holding up the request that gave cause for it; one at a time for each key. A note that fails
 * is left out: the request itself meets the same trouble and says so, and the next one notes again.
 */
export function noteInBackground(db: Db, key: string, write: (tx: Tx) => Promise<void>): void {
  const waiting = noting.get(db) ?? new Set();
  noting.set(db, waiting);
  if (waiting.has(key)) return;
  waiting.add(key);
  db.tx(write)
    .catch(() => undefined)
    .finally(() => waiting.delete(key));
}
