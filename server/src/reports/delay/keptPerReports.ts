import type { Db, Queryable } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { readStamp } from '../cube/repository.ts';

interface Kept {
  stamp: string;
  answers: Map<string, Promise<unknown>>;
}

const books = new WeakMap<Queryable, Kept>();
/** More answers than this are not kept for one state of the reports: keys come from requests. */
const MOST = 20_000;

/**
 * As `keptPerVersion`, for an answer that depends on the reports alone: it outlives commits that bring no reports (coverage,
 * activities, accounts), because reading millions of rows again would give the same. Inside a transaction it is asked anew.
 */
export async function keptPerReports<T>(db: Queryable & Partial<Db>, key: string, build: () => Promise<T>): Promise<T> {
  // Several servers show a commit one after the other: an answer may be of half of it, and is not kept beyond the version.
  if (db.version === undefined || db.current === false || db.distributed) return keptPerVersion(db, key, build);
  const stamp = JSON.stringify(await keptPerVersion(db, 'stamp of reports', () => readStamp(db)));
  let kept = books.get(db);
  if (kept?.stamp !== stamp || kept.answers.size >= MOST) {
    kept = { stamp, answers: new Map() };
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
