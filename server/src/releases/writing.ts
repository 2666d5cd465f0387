import type { Db, Tx } from '../db/database.ts';

/** Name of the lock that every writer of releases holds. */
const RELEASES_LOCK = 'releases';

/** One writer of releases at a time. */
export const writing = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => db.exclusive(RELEASES_LOCK, () => db.write(work));
