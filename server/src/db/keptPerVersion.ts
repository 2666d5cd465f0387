import { todayInJakarta } from '../today.ts';
import type { Queryable } from './database.ts';

interface Kept {
  version: number;
  day: string;
  answers: Map<string, Promise<unknown>>;
}

const books = new WeakMap<Queryable, Kept>();
/** More answers than this are not kept for one version: keys that come from requests must not fill the memory. */
const MOST = 20_000;

/**
 * An answer that depends on nothing but the committed data (and today's date): asked once per data version, however many
 * ask at the same time. Inside a transaction or snapshot, and while news of other processes cannot arrive, it is asked
 * anew each time. Everybody gets the same object: nobody may change it.
 */
export function keptPerVersion<T>(
  db: Queryable & { version?: number; current?: boolean },
  key: string,
  build: () => Promise<T>,
): Promise<T> {
  if (db.version === undefined || db.current === false) return build();
  const day = todayInJakarta();
  let kept = books.get(db);
  if (kept?.version !== db.version || kept.day !== day || kept.answers.size >= MOST) {
    kept = { version: db.version, day, answers: new Map() };
    books.set(db, kept);
  }
  const { answers } = kept;
  const known = answers.get(key);
  if (known) return known as Promise<T>;
  const answer = build();
  answers.set(key, answer);
  // A failure is not an answer.
  answer.catch(() => answers.delete(key));
  return answer;
}
