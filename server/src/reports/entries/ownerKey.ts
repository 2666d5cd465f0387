import { createHmac, randomBytes } from 'node:crypto';
import { type Caller, LOCAL_CALLER } from '../../accounts/caller.ts';
import type { Db } from '../../db/database.ts';
import { putSetting, readSetting } from '../../db/settings.ts';
import type { EntryKey } from './contract.ts';

const SETTING = 'entries.secret';

/** Under whose name the caller's notes wait in a browser: the account, or whoever sits at the machine. */
export const ownerOf = (caller: Caller): string => caller.account?.id ?? LOCAL_CALLER.kind;

/** The secret of this data directory that keys are made from; made at first use, once even when several processes ask. */
function secret(db: Db): Promise<string> {
  return db.exclusive(SETTING, () =>
    db.tx(async (tx) => {
      const known = await readSetting(tx, SETTING);
      if (known !== null) return known;
      const made = randomBytes(32).toString('base64url');
      await putSetting(tx, SETTING, made);
      return made;
    }),
  );
}

/**
 * The key that locks the caller's notes in a browser: HMAC-SHA256 of the owner under the secret. Only a session of this account
 * is ever told it, so that whoever sits at the same computer later cannot open them.
 */
export async function ownerKey(db: Db, caller: Caller): Promise<EntryKey> {
  const owner = ownerOf(caller);
  return {
    owner,
    key: createHmac('sha256', await secret(db))
      .update(`petarawan entries ${owner}`)
      .digest('base64url'),
  };
}
