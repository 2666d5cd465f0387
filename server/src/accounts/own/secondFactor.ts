import encodeQR from 'qr';
import type { z } from 'zod';
import type { Db, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { type AccountRecord, selectAccount, updateAccount } from '../accountRepository.ts';
import type { RecoveryCodes, TotpBegin } from '../contract.ts';
import { takeAttempt, unlock } from '../signIn/lockout.ts';
import { recordFailure } from '../signIn/signIn.ts';
import { accountChanged } from './accountChanged.ts';
import { replaceRecoveryCodes } from './recoveryRepository.ts';
import { newRecoveryCodes, takeCode } from './takeCode.ts';
import { newPendingSeed, pendingSeed, stepOf, totpOf, totpOn } from './totpSeed.ts';

type Own = { id: string; login: string };

const wrongCode = () => {
  const message = {
    id: 'Kode salah atau sudah dipakai. Tunggu kode berikutnya; bila tetap salah, periksa jam telepon.',
    en: 'The code is wrong or was used already. Wait for the next one; if it stays wrong, check the clock of the phone.',
  };
  return new AppError('invalid_request', message, { items: [{ where: 'code', message }] });
};

/** Changes the caller's account while nobody else changes accounts. */
function changeOwn<T>(db: Db, { id }: Own, work: (tx: Tx, account: AccountRecord) => Promise<T>): Promise<T> {
  return db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const account = await selectAccount(tx, { id });
      if (!account) throw new AppError('not_found', { id: 'Akun ini tidak ada lagi.', en: 'This account is gone.' });
      return work(tx, account);
    }),
  );
}

/** Makes a new seed that waits to be confirmed. Throws AppError `conflict` while a second factor is in force. */
export function beginTotp(db: Db, own: Own): Promise<z.infer<typeof TotpBegin>> {
  return changeOwn(db, own, async (tx, account) => {
    if (totpOn(account.totp_secret)) {
      throw new AppError('conflict', {
        id: 'Langkah kedua sudah aktif. Matikan dahulu bila ingin memindahkannya ke telepon lain.',
        en: 'The second factor is on. Turn it off first to move it to another phone.',
      });
    }
    const totp_secret = newPendingSeed();
    await updateAccount(tx, account.id, { totp_secret });
    const secret = pendingSeed(totp_secret) as string;
    const uri = totpOf(secret, account.login).toString();
    return { secret, uri, qr: encodeQR(uri, 'svg') };
  });
}

/** Puts the seed in force that was begun, when a code of it is right; answers the recovery codes, this once. */
export function confirmTotp(db: Db, own: Own, code: string): Promise<z.infer<typeof RecoveryCodes>> {
  return changeOwn(db, own, async (tx, account) => {
    const seed = pendingSeed(account.totp_secret);
    if (seed === null) {
      throw new AppError('conflict', {
        id: 'Tidak ada langkah kedua yang menunggu dipastikan. Mulai lagi dari kode QR.',
        en: 'No second factor waits to be confirmed. Begin again with the QR code.',
      });
    }
    const step = stepOf(seed, code.replace(/\s/g, ''));
    if (step === null) throw wrongCode();
    const { codes, hashes } = newRecoveryCodes();
    await updateAccount(tx, account.id, { totp_secret: seed, totp_step: step });
    await replaceRecoveryCodes(tx, account.id, hashes);
    await accountChanged(tx, account.id, ['totp'], { totp: true });
    return { codes };
  });
}

/** Takes the second factor away, for a code of it. Wrong codes count like wrong passwords. */
export async function endTotp(db: Db, own: Own, code: string): Promise<void> {
  const attempt = await takeAttempt(db, own.login);
  const done = await changeOwn(db, own, async (tx, account) => {
    if (!totpOn(account.totp_secret)) {
      await unlock(tx, own.login);
      return 'off';
    }
    if (!(await takeCode(tx, account, code))) return 'wrong';
    await unlock(tx, own.login);
    await updateAccount(tx, account.id, { totp_secret: '' });
    await replaceRecoveryCodes(tx, account.id, []);
    await accountChanged(tx, account.id, ['totp'], { totp: false });
    return 'ended';
  });
  if (done === 'wrong') {
    await recordFailure(db, own, attempt);
    throw wrongCode();
  }
  if (done === 'off') {
    throw new AppError('conflict', { id: 'Langkah kedua tidak aktif.', en: 'The second factor is not on.' });
  }
}
