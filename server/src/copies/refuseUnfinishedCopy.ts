import type { Queryable } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { hasUnfinishedCopy } from './progressRepository.ts';

/**
 * Refuses a database that `migrate-engine` has not finished copying into: its figures would be incomplete.
 * Throws AppError `unavailable`.
 */
export async function refuseUnfinishedCopy(db: Queryable): Promise<void> {
  if (!(await hasUnfinishedCopy(db))) return;
  const to = db.engine === 'postgres' ? 'postgres' : 'duckdb';
  throw new AppError(
    'unavailable',
    {
      id: `Basis data ini salinan yang belum selesai; angkanya tidak lengkap. Lanjutkan dengan: npm run petarawan -- migrate-engine --to ${to}`,
      en: `This database is an unfinished copy; its figures are incomplete. Go on with: npm run petarawan -- migrate-engine --to ${to}`,
    },
    { retryAfter: null },
  );
}
