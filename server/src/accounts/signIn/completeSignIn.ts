import { actor, currentActor } from '../../audit/actor.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Config } from '../../config.ts';
import type { Tx } from '../../db/database.ts';
import { type AccountRecord, updateAccount } from '../accountRepository.ts';
import type { SessionRow } from '../contract.ts';
import { deleteSessionOfToken } from '../sessionRepository.ts';
import { beginSession, hashSecret } from '../sessions.ts';
import type { Arrival } from './arrival.ts';

/** A session that was begun: the cookie's value and its public id. */
export interface Begun {
  token: string;
  session: string;
}

/**
 * Signs an account in, whoever found out that it may: always a new session, the browser's old one ends, the moment is noted, and
 * the log says so, all in `tx`. The entry locks the log until the commit: call it last.
 */
export async function completeSignIn(
  tx: Tx,
  config: Pick<Config, 'sessionIdleMinutes' | 'sessionHours'>,
  account: Pick<AccountRecord, 'id' | 'login' | 'role' | 'region'>,
  from: Arrival,
  via: SessionRow['via'],
): Promise<Begun> {
  const replaced = from.cookie === null ? 0 : await deleteSessionOfToken(tx, hashSecret(from.cookie));
  const { token, id: session } = await beginSession(tx, config, { accountId: account.id, ip: from.ip, agent: from.agent, via });
  await updateAccount(tx, account.id, { last_sign_in: new Date().toISOString() });
  const { requestId, ip } = currentActor();
  const { id, login: label, role, region } = account;
  await appendAudit(
    tx,
    { action: 'sign_in', subject: { type: 'account', id }, details: { via, replaced } },
    actor({ kind: 'akun', id, label, role, region: region || null, session, requestId, ip }),
  );
  return { token, session };
}
