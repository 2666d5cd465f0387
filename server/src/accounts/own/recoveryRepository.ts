import type { Tx } from '../../db/database.ts';

/** Replaces the recovery codes of an account; none takes them away. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly string[]): Promise<void> {
  await tx.run('delete from recovery_codes where account_id = $1', [accountId]);
  for (const hash of hashes) {
    await tx.run('insert into recovery_codes (account_id, code_hash) values ($1, $2)', [accountId, hash]);
  }
}

/** Uses up a code; false when the account has none of this hash. */
export async function takeRecoveryCode(tx: Tx, accountId: string, hash: string): Promise<boolean> {
  const gone = await tx.all('delete from recovery_codes where account_id = $1 and code_hash = $2 returning code_hash', [
    accountId,
    hash,
  ]);
  return gone.length > 0;
}
