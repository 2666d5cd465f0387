import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { ApiKey } from '../contract.ts';
import { selectKey, setKeyEnded } from './keyRepository.ts';
import { keyRow } from './keyRow.ts';

/**
 * Ends a key for good; one that was ended before stays as it is. `owner` = only a key of this account, null = anybody's.
 * Throws AppError `not_found` for a key that is not there, or belongs to somebody else.
 */
export function endKey(db: Db, id: string, owner: string | null): Promise<ApiKey> {
  return db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const key = await selectKey(tx, id);
      if (!key || (owner !== null && key.account_id !== owner)) {
        throw new AppError('not_found', { id: `Tidak ada kunci API ${id}.`, en: `There is no API key ${id}.` });
      }
      if (key.ended_at) return keyRow(key);
      const endedAt = new Date().toISOString();
      await setKeyEnded(tx, id, endedAt);
      await appendAudit(tx, {
        action: 'key_changed',
        subject: { type: 'api_key', id },
        details: { change: 'ended', owner: key.account_id },
      });
      return keyRow({ ...key, ended_at: endedAt });
    }),
  );
}
