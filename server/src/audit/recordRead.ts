import type { Db } from '../db/database.ts';
import { type Actor, currentActor } from './actor.ts';
import { type AuditEvent, appendAudit } from './appendAudit.ts';

interface Waiting {
  event: AuditEvent;
  who: Actor;
  done(): void;
  failed(error: unknown): void;
}

const queues = new WeakMap<Db, Waiting[]>();
/** Entries written in one transaction at most. */
const MOST = 200;

/**
 * Logs that data are about to leave or to be read; await it before handing them out, so that nothing leaves without an entry.
 * While one transaction commits, further reads of this process gather and share the next one; each waits for the commit of its own.
 * Throws when the entry could not be stored.
 */
export function recordRead(db: Db, event: AuditEvent): Promise<void> {
  const who = currentActor();
  return new Promise((done, failed) => {
    const waiting = queues.get(db);
    if (waiting) waiting.push({ event, who, done, failed });
    else {
      queues.set(db, [{ event, who, done, failed }]);
      void writeAll(db);
    }
  });
}

const writeOne = (db: Db, event: AuditEvent, who: Actor) => db.tx(async (tx) => void (await appendAudit(tx, event, who)));

/** Writes what waits until nothing does. */
async function writeAll(db: Db): Promise<void> {
  const waiting = queues.get(db) ?? [];
  while (waiting.length) {
    const batch = waiting.splice(0, MOST);
    try {
      await db.tx(async (tx) => {
        for (const { event, who } of batch) await appendAudit(tx, event, who);
      });
      for (const { done } of batch) done();
    } catch (error) {
      if (batch.length === 1) batch[0]?.failed(error);
      // What one entry cannot say is no reason to refuse the others their read: each by itself.
      else await Promise.all(batch.map(({ event, who, done, failed }) => writeOne(db, event, who).then(done, failed)));
    }
  }
  queues.delete(db);
}
