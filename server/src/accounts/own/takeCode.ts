import { Secret } from 'otpauth';
import type { Tx } from '../../db/database.ts';
import { type AccountRecord, updateAccount } from '../accountRepository.ts';
import { hashSecret } from '../sessions.ts';
import { takeRecoveryCode } from './recoveryRepository.ts';
import { stepOf } from './totpSeed.ts';

/** A code as people type it, without what they put between its groups. */
const plainCode = (code: string) => code.replace(/[\s-]/g, '').toUpperCase();

/** Eight recovery codes of 80 random bits each, as they are shown, and their hashes. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: 8 }, () => new Secret({ size: 10 }).base32.replace(/(.{4})(?=.)/g, '$1-'));
  return { codes, hashes: codes.map((code) => hashSecret(plainCode(code))) };
}

/**
 * Takes a code of the app (this half minute's, or the one before or after it) or a recovery code. Each is taken once, and no code
 * older than the last one taken. False when it is none. Call it holding `accounts`.
 */
export async function takeCode(
  tx: Tx,
  account: Pick<AccountRecord, 'id' | 'totp_secret' | 'totp_step'>,
  code: string,
): Promise<boolean> {
  const text = plainCode(code);
  if (!/^\d{6}$/.test(text)) return takeRecoveryCode(tx, account.id, hashSecret(text));
  const step = stepOf(account.totp_secret, text);
  if (step === null || step <= account.totp_step) return false;
  await updateAccount(tx, account.id, { totp_step: step });
  return true;
}
