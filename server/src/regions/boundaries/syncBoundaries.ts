import { rm } from 'node:fs/promises';
import type { Db } from '../../db/database.ts';
import { Mutex } from '../../db/mutex.ts';
import { readStoredSet } from './readStoredSet.ts';
import { activeSet, listFiles, type StoredSet, storedSet } from './repository.ts';
import { cacheErrors } from './set/cacheErrors.ts';
import { activeVersion, hasSet, isVersion, setDir, sizesInSet } from './set/setFolder.ts';
import { activateSet, storeSet } from './set/storeSet.ts';

/** What this process knows of one data directory as the copy of one database. */
interface Copy {
  /** Data version that was asked about last, and its answer. */
  version: number;
  active: Promise<string | null>;
  pending: boolean;
  /** Set whose files were compared with the database's list by this process. */
  whole: string | null;
  /** One at a time: sets are large, and the latest answer must win. */
  turn: Mutex;
}

const copies = new WeakMap<Db, Map<string, Copy>>();

/**
 * Version of the set in use, with its files in the data directory; null when there is none yet. The database is asked once
 * per data version; otherwise this is a comparison of two numbers. Throws AppError `unavailable` when the set in the
 * database is damaged or the directory cannot be written.
 */
export function syncBoundaries(db: Db, dataDir: string): Promise<string | null> {
  const copy = copyOf(db, dataDir);
  if (copy.version === db.version && (db.current || copy.pending)) return copy.active;
  const { version } = db;
  const active = sync(db, dataDir, () => activeSet(db));
  Object.assign(copy, { version, active, pending: true });
  const settled = (failed: boolean) => () => {
    if (copy.active !== active) return;
    copy.pending = false;
    // A failure must not be answered for ever.
    if (failed) copy.version = -1;
  };
  active.then(settled(false), settled(true));
  return active;
}

/**
 * As `syncBoundaries`, for those who hold `exclusive('boundaries')`: asks in any case and inside a transaction, because
 * news of what another process has just published may still be under way, and a replica may be behind.
 */
export function syncNow(db: Db, dataDir: string): Promise<string | null> {
  return sync(db, dataDir, () => db.tx(activeSet));
}

function sync(db: Db, dataDir: string, ask: () => Promise<StoredSet | null>): Promise<string | null> {
  const copy = copyOf(db, dataDir);
  return copy.turn.run(async () => {
    const set = await ask();
    if (set === null) return null;
    if (copy.whole !== set.version || !hasSet(dataDir, set.version)) await bring(db, dataDir, set);
    copy.whole = set.version;
    if ((await activeVersion(dataDir)) !== set.version) await activateSet(dataDir, set.version);
    return set.version;
  });
}

/**
 * Brings a set that the directory lacks from the database: one another process published a moment ago, one in use until
 * lately, or one whose files were removed. Answers whether there is something new to read.
 */
export async function obtainSet(db: Db, dataDir: string, version: string): Promise<boolean> {
  if (!isVersion(version) || hasSet(dataDir, version)) return false;
  const set = await storedSet(db, version);
  if (set === null) return false;
  await copyOf(db, dataDir).turn.run(() => bring(db, dataDir, set));
  return true;
}

/** Writes the files of a set unless all of them are there in their right size. */
async function bring(db: Db, dataDir: string, set: StoredSet): Promise<void> {
  if (hasSet(dataDir, set.version)) {
    const sizes = await sizesInSet(dataDir, set.version);
    const listed = await listFiles(db, set.publication);
    if (listed.length > 0 && listed.every(({ path, bytes }) => sizes.get(path) === bytes)) return;
  }
  const files = await readStoredSet(db, set);
  await cacheErrors(dataDir, () => rm(setDir(dataDir, set.version), { recursive: true, force: true }));
  await storeSet(dataDir, set.version, files);
}

function copyOf(db: Db, dataDir: string): Copy {
  const ofDb = copies.get(db) ?? new Map<string, Copy>();
  copies.set(db, ofDb);
  const copy = ofDb.get(dataDir) ?? {
    version: -1,
    active: Promise.resolve(null),
    pending: false,
    whole: null,
    turn: new Mutex(),
  };
  ofDb.set(dataDir, copy);
  return copy;
}
