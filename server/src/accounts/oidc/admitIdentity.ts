import { actor, currentActor } from '../../audit/actor.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Config } from '../../config.ts';
import type { Db, Tx } from '../../db/database.ts';
import { deleteLinksOf } from '../links/linkRepository.ts';
import type { Arrival } from '../signIn/arrival.ts';
import { completeSignIn } from '../signIn/completeSignIn.ts';
import type { Identity } from './identity.ts';
import { accountOfLogin, accountOfSubject, activate, type OidcAccount, setSubject } from './oidcRepository.ts';
import { SignInRefusal } from './signInRefusal.ts';

/**
 * The account that an identity opens: the one it is linked with, else the first whose login is one of its names. Nobody is made.
 * By name alone never one that is disabled, linked with another identity, or an administrator's. Throws SignInRefusal.
 */
async function accountFor(tx: Tx, subject: string, names: string[]): Promise<OidcAccount> {
  const linked = await accountOfSubject(tx, subject);
  let named: OidcAccount | null = null;
  for (const name of linked ? [] : names) named ??= await accountOfLogin(tx, name);
  const account = linked ?? named;
  if (!account) throw new SignInRefusal('akun_tidak_dikenal');
  if (account.status === 'disabled') throw new SignInRefusal('akun_nonaktif');
  if (linked) return linked;
  if (account.oidc_subject) throw new SignInRefusal('akun_tertaut_lain');
  if (account.role === 'pengelola') throw new SignInRefusal('perlu_ditautkan');
  return account;
}

/** Links an account that was found by its name; the log says so before it says who signed in. */
async function linkByName(tx: Tx, account: OidcAccount, subject: string): Promise<void> {
  const { id, login: label, role, region } = account;
  await setSubject(tx, id, subject);
  const { requestId, ip } = currentActor();
  const who = actor({ kind: 'akun', id, label, role, region: region || null, requestId, ip });
  const details = { fields: ['oidc'], change: 'oidc_linked', by: 'name' };
  await appendAudit(tx, { action: 'account_changed', subject: { type: 'account', id }, details }, who);
}

/**
 * Lets somebody in whom the provider has vouched for and begins their session; answers its cookie. An account that was found by
 * name is linked from now on. Both are in the audit log, a refusal as well. Throws SignInRefusal.
 */
export async function admitIdentity(db: Db, config: Config, identity: Identity, from: Arrival): Promise<string> {
  const { subject } = identity;
  // The provider is asked for more only about somebody who is new, and never while others wait for the lock.
  const names = (await accountOfSubject(db, subject)) ? [] : await identity.names();
  return db.exclusive('accounts', async () => {
    try {
      return await db.tx(async (tx) => {
        const account = await accountFor(tx, subject, names);
        // Who was invited has arrived: the invitation opens nothing any more.
        if (account.status === 'invited') {
          await activate(tx, account.id);
          await deleteLinksOf(tx, account.id);
        }
        if (!account.oidc_subject) await linkByName(tx, account, subject);
        return (await completeSignIn(tx, config, account, from, 'oidc')).token;
      });
    } catch (error) {
      if (error instanceof SignInRefusal) {
        const details = { via: 'oidc', reason: error.code };
        await db.tx((tx) => appendAudit(tx, { action: 'sign_in_failed', subject: { type: 'account' }, details }));
      }
      throw error;
    }
  });
}
