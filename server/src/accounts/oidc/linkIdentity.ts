import { actor, currentActor } from '../../audit/actor.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { endSessions, findSession } from '../sessions.ts';
import type { Identity } from './identity.ts';
import { accountOfId, accountOfSubject, setSubject } from './oidcRepository.ts';
import { SignInRefusal } from './signInRefusal.ts';

/**
 * Links an identity with the account of a session, on purpose: the only way for administrators, open to everybody. `token` is the
 * session's cookie. Throws SignInRefusal when the session is over, the identity is another account's, or the account has one.
 */
export async function linkIdentity(db: Db, config: Config, { subject }: Identity, token: string): Promise<void> {
  const session = await findSession(db, config, token);
  if (!session) throw new SignInRefusal('perlu_masuk');
  const { id, login: label, role, region } = session.account;
  const { requestId, ip } = currentActor();
  await db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const [account, holder] = [await accountOfId(tx, id), await accountOfSubject(tx, subject)];
      if (account?.status !== 'active') throw new SignInRefusal('perlu_masuk');
      if (holder && holder.id !== id) throw new SignInRefusal('identitas_terpakai');
      if (holder) return;
      if (account.oidc_subject) throw new SignInRefusal('akun_tertaut_lain');
      await setSubject(tx, id, subject);
      const who = actor({ kind: 'akun', id, label, role, region, session: session.id, requestId, ip });
      await appendAudit(
        tx,
        {
          action: 'account_changed',
          subject: { type: 'account', id },
          details: { fields: ['oidc'], change: 'oidc_linked', by: 'owner' },
        },
        who,
      );
    }),
  );
}

/**
 * Takes the link of an account away. Its owner (`own`) needs a password to come in without it; an administrator may always, and
 * ends the account's sessions, because the identity may be in the wrong hands. Throws AppError `not_found`, `conflict`.
 */
export async function unlinkIdentity(db: Db, id: string, by: 'own' | 'administrator'): Promise<void> {
  await db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      const account = await accountOfId(tx, id);
      if (!account) throw new AppError('not_found', { id: `Tidak ada akun ${id}.`, en: `There is no account ${id}.` });
      if (!account.oidc_subject) return;
      if (by === 'own' && !account.password) {
        throw new AppError('conflict', {
          id: 'Akun ini belum mempunyai kata sandi: tanpa tautan SSO Anda tidak dapat masuk lagi. Mintalah tautan kata sandi kepada pengelola.',
          en: 'This account has no password yet: without the SSO link you could not sign in again. Ask an administrator for a password link.',
        });
      }
      await setSubject(tx, id, '');
      const sessionsEnded = by === 'administrator' ? await endSessions(tx, id, { except: null }) : 0;
      await appendAudit(tx, {
        action: 'account_changed',
        subject: { type: 'account', id },
        details: { fields: ['oidc'], change: 'oidc_unlinked', by: by === 'own' ? 'owner' : by, sessionsEnded },
      });
    }),
  );
}
