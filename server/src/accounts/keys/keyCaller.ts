import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import type { Caller } from '../caller.ts';
import type { AccountRole } from '../contract.ts';
import { noteInBackground } from '../noteInBackground.ts';
import { totpOn } from '../own/totpSeed.ts';
import { narrowerRegion } from './keyRegion.ts';
import { type OwnedKey, selectKey, setKeyUsed } from './keyRepository.ts';
import { keyActions } from './keyRow.ts';
import { isSecret, readKey } from './keyToken.ts';

const MINUTE = 60_000;
/** Stands in for a key that is not known, so that both take the same time. */
const NOBODY = 'A'.repeat(43);

const refused = (text: Text) => new AppError('unauthenticated', text);
const NOT_VALID: Text = {
  id: 'Kunci API tidak berlaku. Kirim seluruh kunci sebagai “Authorization: Bearer prk_…”, atau mintalah kunci baru.',
  en: 'The API key is not valid. Send the whole key as “Authorization: Bearer prk_…”, or ask for a new one.',
};

/** Why a key whose secret is right opens nothing any more; null when it does. Only its holder gets to read this. */
function deadBecause(key: OwnedKey, now: number): Text | null {
  if (key.ended_at)
    return { id: 'Kunci API ini sudah diakhiri. Buat kunci baru.', en: 'This API key was ended. Make a new one.' };
  if (Date.parse(key.expires_at) <= now) {
    return {
      id: `Kunci API ini kedaluwarsa sejak ${key.expires_at}. Buat kunci baru.`,
      en: `This API key expired at ${key.expires_at}. Make a new one.`,
    };
  }
  if (key.status !== 'active') {
    return {
      id: 'Akun pemilik kunci API ini tidak aktif. Hubungi pengelola.',
      en: 'The account that this API key belongs to is not active. Ask an administrator.',
    };
  }
  if (narrowerRegion(key.region || null, key.owner_region || null) === undefined) {
    return {
      id: 'Wilayah kunci API ini tidak lagi termasuk wilayah pemiliknya. Buat kunci baru.',
      en: "The region of this API key is no longer inside its owner's. Make a new one.",
    };
  }
  return null;
}

function noteUse(db: Db, key: OwnedKey, now: number): void {
  if (key.last_used_at && now - Date.parse(key.last_used_at) < MINUTE) return;
  noteInBackground(db, `key ${key.id}`, (tx) => setKeyUsed(tx, key.id, new Date(now).toISOString()));
}

/**
 * Who asks with an API key: its owner as they are now (role, narrower region), limited to what the key was given. Its use is
 * noted at most once a minute. Throws AppError `unauthenticated` for a key that is not known, was ended, expired, or whose owner
 * is disabled or moved elsewhere; the reason is told only to whoever has the secret.
 */
export async function keyCaller(db: Db, text: string): Promise<Caller> {
  const given = readKey(text);
  if (!given) throw refused(NOT_VALID);
  // A replica may not have a key that was made a moment ago; the transaction asks the primary.
  const key = (await selectKey(db, given.id)) ?? (db.engine === 'postgres' ? await db.tx((tx) => selectKey(tx, given.id)) : null);
  if (!isSecret(given.secret, key?.secret_hash ?? NOBODY) || !key) throw refused(NOT_VALID);
  const now = Date.now();
  const dead = deadBecause(key, now);
  if (dead) throw refused(dead);
  noteUse(db, key, now);
  return {
    kind: 'kunci',
    role: key.role as AccountRole,
    region: narrowerRegion(key.region || null, key.owner_region || null) ?? null,
    account: {
      id: key.account_id,
      login: key.login,
      name: key.owner_name,
      totp: totpOn(key.totp_secret),
      password: key.password,
    },
    session: key.id,
    keyActions: keyActions(key.actions),
  };
}
