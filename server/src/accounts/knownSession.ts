import type { Db } from '../db/database.ts';
import { type FoundSession, selectSession } from './sessionRepository.ts';

/** Sessions by the hash of their token, as they stand since `changes`. */
interface Known {
  changes: number;
  sessions: Map<string, FoundSession | null>;
}
const known = new WeakMap<Db, Known>();
/** Tokens come from requests: more of them must not fill the memory. */
const MOST = 1000;

/**
 * The session of a token, by its hash. Every request asks for one: where nobody else writes it is looked up again only after
 * something was written, so that a session that ended is none at the next request.
 */
export async function knownSession(db: Db, hash: string): Promise<FoundSession | null> {
  const { changes } = db;
  if (changes === null) {
    // A replica may not have a session that was begun a moment ago; the transaction asks the primary.
    return (await selectSession(db, hash)) ?? db.tx((tx) => selectSession(tx, hash));
  }
  let at = known.get(db);
  if (at?.changes !== changes || at.sessions.size >= MOST) {
    at = { changes, sessions: new Map() };
    known.set(db, at);
  }
  const found = at.sessions.get(hash);
  if (found !== undefined) return found;
  const session = await selectSession(db, hash);
  if (db.changes === changes) at.sessions.set(hash, session);
  return session;
}
