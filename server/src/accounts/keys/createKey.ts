import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { type Caller, reachOf } from '../caller.ts';
import { ACTIONS, type KeyBody, type KeyCreated } from '../contract.ts';
import { regionName } from '../repository.ts';
import { isInside } from './keyRegion.ts';
import { countLivingKeys, insertKey, type KeyRecord, selectKey } from './keyRepository.ts';
import { keyRow } from './keyRow.ts';
import { newKey } from './keyToken.ts';

const DAY = 86_400_000;
/** Living keys one account may have. */
export const MOST_KEYS = 50;

/** Throws AppError `forbidden` for what the owner may not do themselves, `invalid_request` for a region that does not exist. */
async function checkGift(db: Db, caller: Caller, { actions, region }: KeyBody): Promise<void> {
  for (const action of actions) {
    if (reachOf(caller, action) !== 'none') continue;
    const what = ACTIONS[action];
    throw new AppError('forbidden', {
      id: `“${what.id}” tidak termasuk wewenang Anda, jadi tidak dapat diberikan kepada kunci.`,
      en: `“${what.en}” is not within your authority, so a key cannot be given it.`,
    });
  }
  if (region === null) return;
  if (!isInside(region, caller.region)) {
    throw new AppError('forbidden', {
      id: `Kunci hanya dapat dibuat untuk wilayah Anda (${caller.region}) dan di bawahnya, bukan ${region}.`,
      en: `A key can be made for your own region (${caller.region}) and below it only, not ${region}.`,
    });
  }
  if ((await regionName(db, region)) === null) {
    throw new AppError('invalid_request', { id: `Tidak ada wilayah ${region}.`, en: `There is no region ${region}.` });
  }
}

/**
 * Makes a key for the account that asks; the answer holds the key itself, which is stored nowhere. Without a region it gets the
 * owner's present one: if they move, it does not move with them. Throws AppError `forbidden` for more than the owner may do and
 * for anybody without an account, `conflict` when the account has too many keys.
 */
export async function createKey(db: Db, caller: Caller, body: KeyBody): Promise<KeyCreated> {
  const owner = caller.account;
  if (!owner || caller.kind !== 'akun') {
    throw new AppError('forbidden', {
      id: 'Kunci API milik sebuah akun. Masuklah dengan akun untuk membuatnya.',
      en: 'An API key belongs to an account. Sign in with one to make it.',
    });
  }
  await checkGift(db, caller, body);
  const { id, secretHash, text } = newKey();
  const now = Date.now();
  const actions = [...new Set(body.actions)].sort();
  const region = body.region ?? caller.region ?? '';
  const record: KeyRecord = {
    id,
    secret_hash: secretHash,
    account_id: owner.id,
    name: body.name,
    actions: actions.join(','),
    region,
    created_at: new Date(now).toISOString(),
    expires_at: new Date(now + body.days * DAY).toISOString(),
    last_used_at: '',
    ended_at: '',
  };
  return db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      if ((await countLivingKeys(tx, owner.id, record.created_at)) >= MOST_KEYS) {
        throw new AppError('conflict', {
          id: `Akun ini sudah memiliki ${MOST_KEYS} kunci yang berlaku. Akhiri yang tidak dipakai lagi.`,
          en: `This account already has ${MOST_KEYS} keys in force. End those that are no longer used.`,
        });
      }
      await insertKey(tx, record);
      const key = await selectKey(tx, id);
      if (!key) throw new Error(`the owner of key ${id} is gone`);
      await appendAudit(tx, {
        action: 'key_changed',
        subject: { type: 'api_key', id },
        details: { change: 'created', owner: owner.id, actions, region: region || null, days: body.days },
      });
      return { key: keyRow(key), secret: text };
    }),
  );
}
