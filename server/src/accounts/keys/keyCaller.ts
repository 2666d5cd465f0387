import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { Caller } from '../caller.ts';

/** Who asks with an API key. Throws AppError `unauthenticated` for one that is not known, ended, expired, or whose owner is disabled. */
export async function keyCaller(_db: Db, _key: string): Promise<Caller> {
  throw new AppError('unauthenticated', { id: 'Kunci API tidak dikenal.', en: 'The API key is not known.' });
}
