import type { Db } from '../db/database.ts';
import { putSetting } from '../db/settings.ts';
import { appendAudit } from './appendAudit.ts';

/** Changes a setting of this data directory that somebody decided on, with its entry. `value` is a code, never what somebody wrote. */
export const changeSetting = (db: Db, key: string, value: string): Promise<void> =>
  db.tx(async (tx) => {
    await putSetting(tx, key, value);
    await appendAudit(tx, { action: 'settings_changed', subject: { type: 'setting', id: key }, details: { value } });
  });
