import type { AccountRecord } from './accountRepository.ts';
import { accountCaller, type Caller } from './caller.ts';
import type { AccountRole } from './contract.ts';
import { totpOn } from './own/totpSeed.ts';

/** The caller that an account is in a session. */
export function signedInCaller(account: AccountRecord, session: string): Caller {
  const { id, login, name, role, region, totp_secret, password_hash } = account;
  const own = { id, login, name, totp: totpOn(totp_secret), password: password_hash !== '' };
  return accountCaller({ ...own, role: role as AccountRole, region: region || null }, session);
}
