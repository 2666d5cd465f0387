import type { Tx } from '../db/database.ts';
import { GENESIS, type Head } from './auditRow.ts';
import { asideHash, copyAside, dropAside, listHeads, rowAt, takeBack, writeHead } from './repository.ts';

/** What became of this database's own log in a restore. */
export interface Rejoined {
  /** Entries made since the backup, which stay. */
  kept: number;
  /** End of a log that is no continuation of the backup's, nor its beginning: its place was taken by the backup's. */
  replaced: Head | null;
}

/**
 * Sets the log aside before a restore replaces all tables, and answers what to call when the backup's tables are loaded: a
 * backup takes back data, never the log. Entries made since the backup are added again; only the log of another database gives way.
 */
export async function setLogAside(tx: Tx): Promise<() => Promise<Rejoined>> {
  const [own = { seq: 0, hash: GENESIS }] = await listHeads(tx);
  await copyAside(tx);
  return async () => {
    const [backup = { seq: 0, hash: GENESIS }] = await listHeads(tx);
    const continues = backup.seq === 0 || (await asideHash(tx, backup.seq)) === backup.hash;
    const begins = own.seq === 0 || (await rowAt(tx, own.seq))?.hash === own.hash;
    // Of the rows both have, this database's own stay: the file may have been changed, rows and checksums alike.
    if (continues || begins) await takeBack(tx);
    if (continues) await writeHead(tx, own);
    await dropAside(tx);
    return { kept: continues ? own.seq - backup.seq : 0, replaced: continues || begins ? null : own };
  };
}
