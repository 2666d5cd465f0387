import type { Db, Queryable } from '../../db/database.ts';
import { CountCube } from './countCube.ts';
import { type CubeStamp, countRows, readCube, readSince, readStamp } from './repository.ts';

/** Up to so many rows are read while the asker waits; longer readings go on beside the answers, which SQL gives meanwhile. */
const SHORT_WAIT = 150_000;
/** A cube is patched with later imports while they bring at most this share of its rows; more are read anew. */
const MOST_PATCHED = 0.5;
const RETRY_MS = 30_000;

interface Kept {
  /** Data version that `cube` is true for; -1 before the first. */
  version: number;
  stamp: CubeStamp | null;
  /** Null when the data are too many for memory. */
  cube: CountCube | null;
  /** The reading under way. */
  reading: Promise<void> | null;
  failedAt: number;
}

const books = new WeakMap<Queryable, Kept>();

/**
 * The cube of the present data version, or null: inside a transaction, while a long reading is under way, when the data
 * are too many, and while nothing kept is known to be true. SQL gives the same answers then. Only imports of reports change
 * it: after other commits it stays, after an import it takes in what that brought, after an undo or a change in place it is read anew.
 */
export async function readyCube(db: Queryable & Partial<Db>): Promise<CountCube | null> {
  if (db.version === undefined || !db.snapshot || db.current === false) return null;
  const known: Kept = books.get(db) ?? { version: -1, stamp: null, cube: null, reading: null, failedAt: 0 };
  books.set(db, known);
  if (known.version === db.version) return known.cube;
  if (!known.reading && Date.now() - known.failedAt > RETRY_MS) start(db as Db, known);
  const patience = waits.get(known);
  if (patience && (await patience)) await known.reading;
  return known.version === db.version ? known.cube : null;
}

/** Whether the reading under way is a short one. */
const waits = new WeakMap<Kept, Promise<boolean>>();

function start(db: Db, kept: Kept): void {
  let isShort: (answer: boolean) => void = () => undefined;
  waits.set(
    kept,
    new Promise((resolve) => {
      isShort = resolve;
    }),
  );
  kept.reading = renew(db, kept, (short) => isShort(short))
    .catch(() => {
      kept.failedAt = Date.now();
    })
    .finally(() => {
      isShort(false);
      kept.reading = null;
    });
}

async function renew(db: Db, kept: Kept, tell: (short: boolean) => void): Promise<void> {
  const { version } = db;
  const { stamp: before, cube } = kept;
  await db.snapshot(async (snapshot) => {
    const stamp = await readStamp(snapshot);
    // Several servers show a commit one after the other: what was read then may be half of it, so nothing is built on it.
    const known = db.distributed ? null : before;
    const same = known !== null && JSON.stringify(known) === JSON.stringify(stamp);
    if (!same) {
      const added = stamp.applied - (known?.applied ?? 0);
      const patch =
        known !== null &&
        cube !== null &&
        stamp.undone === known.undone &&
        stamp.settled === known.settled &&
        added <= cube.rows * MOST_PATCHED &&
        JSON.stringify(await readStamp(snapshot, known.latest)) === JSON.stringify(known);
      tell((patch ? added : await countRows(snapshot)) <= SHORT_WAIT);
      if (!patch) kept.cube = null;
      const data = patch ? await readSince(snapshot, known.latest, cube.data) : await readCube(snapshot);
      kept.cube = data && new CountCube(data);
      kept.stamp = stamp;
    } else tell(true);
    kept.version = version;
  });
}
