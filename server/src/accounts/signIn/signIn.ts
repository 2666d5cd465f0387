import { appendAudit } from '../../audit/appendAudit.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { type AccountRecord, selectAccount, updateAccount } from '../accountRepository.ts';
import { Login, type SignInBody } from '../contract.ts';
import { takeCode } from '../own/takeCode.ts';
import { totpOn } from '../own/totpSeed.ts';
import { hashPassword, isOutdated, verifyPassword } from '../password/hashPassword.ts';
import type { Arrival } from './arrival.ts';
import { type Begun, completeSignIn } from './completeSignIn.ts';
import { type Attempt, forgiveAttempt, takeAttempt, unlock } from './lockout.ts';

/** `wrong` holds what to answer; nothing tells an unknown login from a wrong password. */
type SignIn =
  | { status: 'signed_in'; account: AccountRecord; begun: Begun }
  | { status: 'code_needed' }
  | { status: 'wrong'; error: AppError };

const wrongPassword = () =>
  new AppError('unauthenticated', {
    id: 'Nama akun atau kata sandi salah.',
    en: 'The login or the password is wrong.',
  });
const wrongCode = () =>
  new AppError('unauthenticated', {
    id: 'Kode salah atau sudah dipakai. Tunggu kode berikutnya di aplikasi, atau pakai kode pemulihan.',
    en: 'The code is wrong or was used already. Wait for the next one in the app, or use a recovery code.',
  });

/** Logs a failure; never what was typed. `account` is null when there is none of that login. */
export const recordFailure = (db: Db, account: Pick<AccountRecord, 'id'> | null, { failures }: Attempt): Promise<void> =>
  db.tx(async (tx) => {
    const subject = { type: 'account', id: account?.id ?? null };
    await appendAudit(tx, { action: 'sign_in_failed', subject, details: { failures } });
  });

/** The login as it is stored and counted. */
export const plainLogin = (login: string): string => login.trim().toLowerCase();

/**
 * Signs in with login, password and, where the account has a second factor, a code. Unknown logins take the same time and path as
 * known ones. Throws AppError `too_many` while the login is locked.
 */
export async function signIn(db: Db, config: Config, { login, password, code }: SignInBody, from: Arrival): Promise<SignIn> {
  const name = plainLogin(login);
  const attempt = await takeAttempt(db, name);
  // Only the primary knows for sure; what cannot be a login is not asked for.
  const account = Login.safeParse(name).success ? await db.tx((tx) => selectAccount(tx, { login: name })) : null;
  const stored = account?.status === 'active' ? account.password_hash : null;
  const fail = async (error: AppError): Promise<SignIn> => {
    await recordFailure(db, account, attempt);
    return { status: 'wrong', error };
  };
  if (!(await verifyPassword(stored, password)) || !account) return fail(wrongPassword());
  const needsCode = totpOn(account.totp_secret);
  if (needsCode && !code?.trim()) {
    await db.exclusive('accounts', () => db.tx((tx) => forgiveAttempt(tx, attempt)));
    return { status: 'code_needed' };
  }
  const password_hash = isOutdated(account.password_hash) ? await hashPassword(password) : account.password_hash;
  const outcome = await db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const now = await selectAccount(tx, { id: account.id });
      // What was found out above holds only while the account is still the same.
      if (now?.status !== 'active' || now.password_hash !== account.password_hash) return wrongPassword();
      if (totpOn(now.totp_secret) && !(await takeCode(tx, now, code ?? ''))) return wrongCode();
      if (password_hash !== now.password_hash) await updateAccount(tx, now.id, { password_hash });
      await unlock(tx, name);
      return { account: now, begun: await completeSignIn(tx, config, now, from, 'password') };
    }),
  );
  return outcome instanceof AppError ? fail(outcome) : { status: 'signed_in', ...outcome };
}
