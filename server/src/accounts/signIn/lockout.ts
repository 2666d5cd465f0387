import type { Db, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { hashSecret } from '../sessions.ts';
import { deleteFailures, deleteOldFailures, selectFailures, writeFailures } from './failureRepository.ts';

const MINUTE = 60_000;
/** So many wrong attempts are free. */
export const FREE_FAILURES = 5;
const LONGEST_LOCK = 15 * MINUTE;
/** Failures are forgotten after a day without any. */
const FORGET = 24 * 60 * MINUTE;

/** How long a login is locked after so many failures in a row: 1 minute after the fifth, doubling to 15. */
export const lockFor = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(LONGEST_LOCK, MINUTE * 2 ** Math.min(10, failures - FREE_FAILURES));

/** An attempt that counts as failed until it is known not to be. */
export interface Attempt {
  key: string;
  /** Failures in a row with this one. */
  failures: number;
  lockedUntil: string;
}

const locked = (ms: number) => {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return new AppError(
    'too_many',
    {
      id: `Terlalu banyak percobaan gagal untuk nama akun ini. Coba lagi dalam ${seconds} detik, atau minta pengelola membukanya.`,
      en: `Too many failed attempts for this login. Try again in ${seconds} seconds, or ask an administrator to unlock it.`,
    },
    { retryAfter: seconds },
  );
};

/**
 * Counts an attempt for a login, known or not, as failed before anything is looked at: those made at the same moment cannot slip
 * past the lock together. Throws AppError `too_many` with the seconds to wait while the login is locked.
 */
export function takeAttempt(db: Db, login: string): Promise<Attempt> {
  const key = hashSecret(login);
  return db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const now = Date.now();
      await deleteOldFailures(tx, new Date(now - FORGET).toISOString());
      const before = await selectFailures(tx, key);
      const wait = before?.locked_until ? Date.parse(before.locked_until) - now : 0;
      if (wait > 0) throw locked(wait);
      const failures = (before?.failures ?? 0) + 1;
      const lock = lockFor(failures);
      const lockedUntil = lock ? new Date(now + lock).toISOString() : '';
      const failed_at = new Date(now).toISOString();
      await writeFailures(tx, { login_hash: key, failures, failed_at, locked_until: lockedUntil });
      return { key, failures, lockedUntil };
    }),
  );
}

/**
 * Takes back one attempt that was no failure, and leaves those before it: a right password without the second factor must not
 * open the way to trying codes without end. Call it holding `accounts`.
 */
export async function forgiveAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  const row = await selectFailures(tx, attempt.key);
  if (!row) return;
  if (row.failures <= 1) return deleteFailures(tx, attempt.key);
  const own = attempt.lockedUntil !== '' && row.locked_until === attempt.lockedUntil;
  await writeFailures(tx, { ...row, failures: row.failures - 1, locked_until: own ? '' : row.locked_until });
}

/** Forgets all failures of a login: after a success, or when an administrator unlocks it. */
export const unlock = (tx: Tx, login: string): Promise<void> => deleteFailures(tx, hashSecret(login));
