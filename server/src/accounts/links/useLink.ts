import type { Config } from '../../config.ts';
import type { Db, Queryable, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { type AccountRecord, countAdministrators, selectAccount, updateAccount } from '../accountRepository.ts';
import { newAccount, refuseTakenLogin } from '../administration/newAccount.ts';
import type { LinkInfo, LinkPurpose, LinkUse } from '../contract.ts';
import { accountChanged } from '../own/accountChanged.ts';
import { totpOn } from '../own/totpSeed.ts';
import { blocklistOf } from '../password/blocklist.ts';
import { hashPassword } from '../password/hashPassword.ts';
import { refuseWeakPassword } from '../password/passwordRules.ts';
import { endSessions, hashSecret } from '../sessions.ts';
import type { Arrival } from '../signIn/arrival.ts';
import { type Begun, completeSignIn } from '../signIn/completeSignIn.ts';
import { unlock } from '../signIn/lockout.ts';
import { hasAdministrator } from './firstAdministrator.ts';
import { deleteLinksOf, type LinkRecord, selectLink } from './linkRepository.ts';

const gone = () =>
  new AppError('not_found', {
    id: 'Tautan ini tidak berlaku: sudah dipakai, kedaluwarsa, atau diganti yang lebih baru. Minta tautan baru kepada pengelola.',
    en: 'This link is not good: used, expired, or replaced by a newer one. Ask an administrator for a new one.',
  });

/**
 * A link that is still good, with its account (null for the first administrator). Throws AppError `not_found`, and `conflict` where
 * somebody became administrator by another way. Administrators are counted before the link is read: whoever uses the link between
 * the two (PostgreSQL shows each statement what was committed before it) took it away, and what is told is that it is used.
 */
async function findLink(db: Queryable, token: string): Promise<{ link: LinkRecord; account: AccountRecord | null }> {
  const administrators = await countAdministrators(db);
  const link = await selectLink(db, hashSecret(token), new Date().toISOString());
  if (!link) throw gone();
  if (link.purpose === 'first') {
    if (administrators > 0) throw hasAdministrator();
    return { link, account: null };
  }
  const account = await selectAccount(db, { id: link.account_id });
  if (!account || account.status === 'disabled') throw gone();
  return { link, account };
}

/** What a link is for; opening it uses nothing up. */
export async function openLink(db: Db, token: string): Promise<LinkInfo> {
  const { link, account } = await db.tx((tx) => findLink(tx, token));
  const { purpose, expires_at: expiresAt } = link;
  return { purpose: purpose as LinkPurpose, login: account?.login ?? null, name: account?.name ?? null, expiresAt };
}

/** Nothing begun: the account has a second factor, which a link does not stand for; one signs in with the new password. */
export type Used = { account: AccountRecord; begun: Begun | null };

/**
 * Uses a link up: sets the password (and makes the first administrator), ends all other sessions and signs in. Of two who use it
 * at the same moment one does. Throws AppError `not_found` for a link that is not good, `invalid_request` for a weak password.
 */
export async function useLink(db: Db, config: Config, body: LinkUse, from: Arrival): Promise<Used> {
  const found = await db.tx((tx) => findLink(tx, body.token));
  const { login, name } = found.account ?? chosen(body);
  if (!found.account) await db.tx((tx) => refuseTakenLogin(tx, login));
  await refuseWeakPassword(body.password, login, await blocklistOf(config));
  const password_hash = await hashPassword(body.password);
  return db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const { link, account: before } = await findLink(tx, body.token);
      await deleteLinksOf(tx, link.account_id);
      const account = before
        ? await renew(tx, before, password_hash)
        : await newAccount(tx, { login, name, role: 'pengelola', region: null }, { status: 'active', password_hash });
      const begun = totpOn(account.totp_secret) ? null : await completeSignIn(tx, config, account, from, 'password');
      return { account, begun };
    }),
  );
}

async function renew(tx: Tx, before: AccountRecord, password_hash: string): Promise<AccountRecord> {
  const change = { password_hash, status: 'active' };
  await updateAccount(tx, before.id, change);
  await unlock(tx, before.login);
  const sessionsEnded = await endSessions(tx, before.id, { except: null });
  const fields = before.status === 'active' ? ['password'] : ['password', 'status'];
  await accountChanged(tx, before.id, fields, { sessionsEnded });
  return { ...before, ...change };
}

function chosen({ login, name }: LinkUse): { login: string; name: string } {
  if (login && name) return { login, name };
  throw new AppError('invalid_request', {
    id: 'Pilih nama akun dan nama untuk pengelola pertama.',
    en: 'Choose a login and a name for the first administrator.',
  });
}
