import type { z } from 'zod';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { selectAccount, updateAccount } from '../accountRepository.ts';
import type { PasswordBody } from '../contract.ts';
import { deleteLinksOf } from '../links/linkRepository.ts';
import { blocklistOf } from '../password/blocklist.ts';
import { hashPassword, verifyPassword } from '../password/hashPassword.ts';
import { refuseWeakPassword } from '../password/passwordRules.ts';
import { endSessions } from '../sessions.ts';
import { takeAttempt, unlock } from '../signIn/lockout.ts';
import { recordFailure } from '../signIn/signIn.ts';
import { accountChanged } from './accountChanged.ts';

/**
 * Gives an account another password, and ends its other sessions. The present one is asked for, counted like a sign-in: a browser
 * left open is no way to guess it. Throws AppError `invalid_request` (wrong or weak), `conflict` (none to change), `too_many`.
 */
export async function changePassword(
  db: Db,
  config: Config,
  own: { id: string; login: string; session: string },
  { current, next }: z.infer<typeof PasswordBody>,
): Promise<void> {
  const account = await db.tx((tx) => selectAccount(tx, { id: own.id }));
  if (!account?.password_hash) {
    throw new AppError('conflict', {
      id: 'Akun ini tidak memakai kata sandi. Minta tautan kata sandi kepada pengelola bila memerlukannya.',
      en: 'This account has no password. Ask an administrator for a password link if you need one.',
    });
  }
  const attempt = await takeAttempt(db, own.login);
  if (!(await verifyPassword(account.password_hash, current))) {
    await recordFailure(db, account, attempt);
    throw wrong();
  }
  // Whoever knows the password has not failed, even if the new one is refused.
  await db.exclusive('accounts', () => db.tx((tx) => unlock(tx, own.login)));
  await refuseWeakPassword(next, account.login, await blocklistOf(config));
  const password_hash = await hashPassword(next);
  await db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const now = await selectAccount(tx, { id: own.id });
      if (now?.status !== 'active' || now.password_hash !== account.password_hash) throw wrong();
      await updateAccount(tx, own.id, { password_hash });
      await deleteLinksOf(tx, own.id);
      const sessionsEnded = await endSessions(tx, own.id, { except: own.session });
      await accountChanged(tx, own.id, ['password'], { sessionsEnded });
    }),
  );
}

const wrong = () => {
  const message = { id: 'Kata sandi sekarang salah.', en: 'The present password is wrong.' };
  return new AppError('invalid_request', message, { items: [{ where: 'current', message }] });
};
