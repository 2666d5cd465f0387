import { randomUUID } from 'node:crypto';
import type { Db } from '../db/database.ts';
import type { ReleaseProblem } from './contract.ts';
import { findRelease, listMakers, putMaker, putRelease, removeMaker, removeParts } from './repository.ts';
import { writing } from './writing.ts';

/** Name of this process among those that work on one database. */
const PROCESS = randomUUID();
/** How often whoever makes a release says that they are alive, and when nobody believes it any more. */
const BEAT_MS = 10_000;
const DEAD_MS = 60_000;

const running = new WeakMap<Db, Map<number, Promise<void>>>();
const jobsOf = (db: Db): Map<number, Promise<void>> => {
  const jobs = running.get(db) ?? new Map<number, Promise<void>>();
  running.set(db, jobs);
  return jobs;
};

/** Ends when the making of a release by this process has ended, well or not; at once when it makes none of this number. */
export const madeHere = (db: Db, number: number): Promise<void> => jobsOf(db).get(number) ?? Promise.resolve();

/** Runs the making of a release in the background, with signs of life until it ends. `work` throws nothing. */
export async function makeHere(db: Db, number: number, work: () => Promise<void>): Promise<void> {
  const beat = () => db.tx((tx) => putMaker(tx, number, PROCESS, new Date().toISOString()));
  await beat();
  let telling = false;
  const timer = setInterval(() => {
    // A long import may hold it up: then one waits, and not a row of them. One that cannot be told is told by the next.
    if (telling) return;
    telling = true;
    beat()
      .catch(() => undefined)
      .finally(() => {
        telling = false;
      });
  }, BEAT_MS);
  timer.unref();
  const job = work().finally(() => {
    clearInterval(timer);
    jobsOf(db).delete(number);
  });
  jobsOf(db).set(number, job);
}

/**
 * Ends what is said to be in the making and is made by nobody: a process that was stopped cannot say so itself. An embedded database has one
 * process only, so there another one's work is over at once.
 */
export async function endStale(db: Db): Promise<void> {
  const now = Date.now();
  for (const { number, process, alive_at, prepared_at } of await listMakers(db)) {
    const lately = now - Date.parse(alive_at ?? prepared_at) < DEAD_MS;
    const alive = process === PROCESS ? jobsOf(db).has(number) : process === null ? lately : db.engine === 'postgres' && lately;
    if (!alive) await endFailed(db, number, INTERRUPTED);
  }
}

/** Notes that a release could not be made, and why. One that was cancelled meanwhile stays so. */
export async function endFailed(db: Db, number: number, problem: ReleaseProblem): Promise<void> {
  await writing(db, async (tx) => {
    const release = await findRelease(tx, number);
    await removeMaker(tx, number);
    if (release?.status !== 'menyiapkan') return;
    await removeParts(tx, number);
    await putRelease(
      tx,
      { ...release, status: 'gagal', version: release.version + 1, problem: JSON.stringify(problem) },
      { step: 'failed', author: release.prepared_by, made_at: new Date().toISOString(), reason: '' },
    );
  });
}

const INTERRUPTED: ReleaseProblem = {
  text: {
    id: 'Penyiapan terputus karena program dihentikan. Siapkan lagi.',
    en: 'The preparation was interrupted because the program was stopped. Prepare it again.',
  },
  items: [],
};
