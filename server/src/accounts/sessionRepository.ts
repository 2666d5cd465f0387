import type { Queryable, Row, Tx } from '../db/database.ts';

/** A row of table `sessions`. */
export interface SessionRecord extends Row {
  id: string;
  token_hash: string;
  account_id: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
  ip: string;
  agent: string;
  via: string;
}

/** A row of table `sessions` with what tells whose it is. */
export interface FoundSession extends SessionRecord {
  login: string;
  name: string;
  role: string;
  region: string;
  status: string;
  totp: boolean;
  password: boolean;
}

export async function insertSession(tx: Tx, s: SessionRecord): Promise<void> {
  await tx.run(
    `insert into sessions (id, token_hash, account_id, created_at, seen_at, expires_at, ip, agent, via)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [s.id, s.token_hash, s.account_id, s.created_at, s.seen_at, s.expires_at, s.ip, s.agent, s.via],
  );
}

/** A session with its account, by the hash of its token. */
export async function selectSession(db: Queryable, tokenHash: string): Promise<FoundSession | null> {
  const [row] = await db.all<FoundSession>(
    `select s.id, s.token_hash, s.account_id, s.created_at, s.seen_at, s.expires_at, s.ip, s.agent, s.via,
       a.login, a.name, a.role, a.region, a.status, (a.totp_secret <> '' and a.totp_secret not like 'pending:%') as totp, a.password_hash <> '' as password
     from sessions s join accounts a on a.id = s.account_id where s.token_hash = $1`,
    [tokenHash],
  );
  return row ?? null;
}

export const selectSessions = (db: Queryable, accountId: string): Promise<SessionRecord[]> =>
  db.all<SessionRecord>('select * from sessions where account_id = $1 order by seen_at desc, id', [accountId]);

export const touchSession = (tx: Tx, tokenHash: string, seenAt: string): Promise<void> =>
  tx.run('update sessions set seen_at = $2 where token_hash = $1', [tokenHash, seenAt]);

/** Deletes sessions of an account, and everybody's that are over. Answers how many of the account's living ones went. */
export async function deleteSessions(
  tx: Tx,
  accountId: string,
  which: { id: string } | { except: string | null },
  now: string,
): Promise<number> {
  await tx.run('delete from sessions where expires_at <= $1', [now]);
  const [condition, value] = 'id' in which ? ['id = $2', which.id] : ['id <> $2', which.except ?? ''];
  const [found] = await tx.all<{ n: number }>(`select count(*) as n from sessions where account_id = $1 and ${condition}`, [
    accountId,
    value,
  ]);
  await tx.run(`delete from sessions where account_id = $1 and ${condition}`, [accountId, value]);
  return found?.n ?? 0;
}

/** Ends the session of a cookie, by its hash; answers 1 when there was one, else 0. */
export async function deleteSessionOfToken(tx: Tx, tokenHash: string): Promise<number> {
  return (await tx.all('delete from sessions where token_hash = $1 returning id', [tokenHash])).length;
}
