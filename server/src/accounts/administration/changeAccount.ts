import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { type AccountRecord, selectAccount, updateAccount } from '../accountRepository.ts';
import type { AccountPatch, AccountRole, LinkResponse } from '../contract.ts';
import { deleteLinksOf } from '../links/linkRepository.ts';
import { makeLink } from '../links/makeLink.ts';
import { accountChanged } from '../own/accountChanged.ts';
import { replaceRecoveryCodes } from '../own/recoveryRepository.ts';
import { endSessions } from '../sessions.ts';
import { unlock } from '../signIn/lockout.ts';
import { refuseLastAdministrator, refuseWrongRegion } from './accountRules.ts';

/** Who administers: their own account and session, if they have one. */
export interface By {
  account: string | null;
  session: string | null;
}
export const BY_COMMAND: By = { account: null, session: null };

export const noAccount = () =>
  new AppError('not_found', { id: 'Tidak ada akun ini. Lihat daftar akun.', en: 'There is no such account. See the list.' });

/** Status after a change: whoever has nothing to sign in with yet waits for the invitation. */
function nextStatus(account: AccountRecord, wanted: AccountPatch['status']): string {
  if (wanted === undefined || wanted === account.status) return account.status;
  if (wanted === 'disabled') return 'disabled';
  if (account.status === 'invited') {
    throw new AppError('conflict', {
      id: 'Akun ini menjadi aktif bila pemiliknya memakai tautan undangannya. Buat tautan baru bila yang lama hilang.',
      en: 'This account becomes active when its owner uses the invitation. Make a new link if the old one is lost.',
    });
  }
  return account.password_hash || account.oidc_subject ? 'active' : 'invited';
}

/**
 * Changes what is given of an account and answers it. Another role, region or status, or a second factor taken away, ends its
 * sessions (but the administrator's own present one). Throws AppError `not_found`, `conflict` (the last administrator, oneself),
 * `invalid_request` (role and region do not go together).
 */
export function changeAccount(db: Db, id: string, patch: AccountPatch, by: By): Promise<AccountRecord> {
  return db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const account = await selectAccount(tx, { id });
      if (!account) throw noAccount();
      if (patch.status === 'disabled' && by.account === id) {
        throw new AppError('conflict', {
          id: 'Anda tidak dapat menonaktifkan akun sendiri. Minta pengelola lain.',
          en: 'You cannot disable your own account. Ask another administrator.',
        });
      }
      const next: AccountRecord = {
        ...account,
        name: patch.name ?? account.name,
        role: patch.role ?? account.role,
        region: patch.region === undefined ? account.region : (patch.region ?? ''),
        status: nextStatus(account, patch.status),
        totp_secret: patch.totp === false ? '' : account.totp_secret,
      };
      if (patch.role !== undefined || patch.region !== undefined) {
        await refuseWrongRegion(tx, next.role as AccountRole, next.region || null);
      }
      await refuseLastAdministrator(tx, account, next);
      const changed = (['name', 'role', 'region', 'status', 'totp_secret'] as const).filter((c) => next[c] !== account[c]);
      const fields = [...changed.map((c) => (c === 'totp_secret' ? 'totp' : c)), ...(patch.unlock ? ['unlock'] : [])];
      if (fields.length === 0) return account;
      await updateAccount(tx, id, Object.fromEntries(changed.map((c) => [c, next[c]])));
      if (patch.totp === false) await replaceRecoveryCodes(tx, id, []);
      if (patch.unlock) await unlock(tx, account.login);
      if (next.status === 'disabled') await deleteLinksOf(tx, id);
      const ends = changed.some((c) => c !== 'name');
      const sessionsEnded = ends ? await endSessions(tx, id, { except: by.account === id ? by.session : null }) : 0;
      const said = Object.fromEntries(changed.flatMap((c) => (c === 'role' || c === 'status' ? [[c, next[c]]] : [])));
      const region = changed.includes('region') ? { region: next.region || null } : {};
      await accountChanged(tx, id, fields, { ...said, ...region, sessionsEnded });
      return next;
    }),
  );
}

/** A new one-time link for an account: to begin with, or for a forgotten password. The older one is void. */
export const linkFor = (db: Db, config: Config, id: string): Promise<LinkResponse> =>
  db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const account = await selectAccount(tx, { id });
      if (!account) throw noAccount();
      if (account.status === 'disabled') {
        throw new AppError('conflict', {
          id: 'Akun ini dinonaktifkan. Aktifkan dahulu, lalu buat tautannya.',
          en: 'This account is disabled. Enable it first, then make the link.',
        });
      }
      const link = await makeLink(tx, config, id, account.status === 'invited' ? 'invite' : 'reset');
      await accountChanged(tx, id, ['link'], { link: link.purpose });
      return link;
    }),
  );

/** Ends all sessions of an account; answers how many. */
export const endAllSessions = (db: Db, id: string): Promise<number> =>
  db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const sessions = await endSessions(tx, id, { except: null });
      await accountChanged(tx, id, ['sessions'], { sessionsEnded: sessions });
      return sessions;
    }),
  );
