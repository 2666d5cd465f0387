import type { Db } from '../../db/database.ts';
import { type AccountRecord, listAccountRows } from '../accountRepository.ts';
import type { Account, AccountRole } from '../contract.ts';
import { totpOn } from '../own/totpSeed.ts';
import { regionName } from '../repository.ts';

/** An account as administrators see it: no secret of it, not even hashed. */
export const shownAccount = (a: AccountRecord, named: string | null): Account => ({
  id: a.id,
  login: a.login,
  name: a.name,
  role: a.role as AccountRole,
  region: a.region || null,
  regionName: named,
  status: a.status as Account['status'],
  totp: totpOn(a.totp_secret),
  password: a.password_hash !== '',
  oidc: a.oidc_subject !== '',
  lastSignIn: a.last_sign_in || null,
  createdAt: a.created_at,
});

/** The same with the name of its region looked up. */
export const describeAccount = async (db: Db, a: AccountRecord): Promise<Account> =>
  shownAccount(a, a.region ? await regionName(db, a.region) : null);

/** A page of accounts by login; `next` goes on where it ends. The primary answers: who was disabled is disabled. */
export async function listAccounts(
  db: Db,
  { cursor = '', q = '', limit }: { cursor?: string | undefined; q?: string | undefined; limit: number },
): Promise<{ items: Account[]; next: string | null }> {
  const rows = await db.tx((tx) => listAccountRows(tx, { after: cursor, q: q.trim().toLowerCase(), limit: limit + 1 }));
  const page = rows.slice(0, limit);
  return {
    items: page.map((row) => shownAccount(row, row.region_name)),
    next: rows.length > limit ? (page.at(-1)?.login ?? null) : null,
  };
}
