import type { Db } from '../db/database.ts';
import { pingDb } from '../db/pingDb.ts';
import { AppError } from '../errors.ts';

/** A database that does not answer so soon is as good as lost to a load balancer. */
const PATIENCE_MS = 3_000;

/**
 * Throws AppError `unavailable` when this process should get no requests now: it is being stopped, or its database
 * does not answer.
 */
export async function checkReady(db: Db, stopping: AbortSignal): Promise<void> {
  if (stopping.aborted) {
    throw new AppError(
      'unavailable',
      { id: 'PetaRawan sedang dihentikan.', en: 'PetaRawan is being stopped.' },
      { retryAfter: 10 },
    );
  }
  // Whoever hears of others' commits reaches the database; a queue of slow questions does not make it lost.
  if (db.engine === 'postgres' && db.current) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the database did not answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    await Promise.race([pingDb(db), late]);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'unavailable') throw cause;
    throw new AppError(
      'unavailable',
      {
        id: 'Basis data tidak menjawab. Periksa apakah ia berjalan; permintaan dilayani lagi begitu ia kembali.',
        en: 'The database does not answer. Check that it runs; requests are served again as soon as it is back.',
      },
      { cause },
    );
  } finally {
    clearTimeout(timer);
  }
}
