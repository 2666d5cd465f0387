import { createHash, randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Db, Tx } from '../db/database.ts';
import type { AccountRole, SessionRow } from './contract.ts';
import { knownSession } from './knownSession.ts';
import { noteInBackground } from './noteInBackground.ts';
import { deleteSessions, insertSession, selectSessions, touchSession } from './sessionRepository.ts';

/** SHA-256 of a random secret, as it is stored: whoever reads the database can sign in with none of them. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** A secret nobody guesses: 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

type Times = Pick<Config, 'sessionIdleMinutes' | 'sessionHours'>;
const MINUTE = 60_000;

/** Begins a session inside the transaction that signs in; answers the cookie's value and the session's public id. */
export async function beginSession(
  tx: Tx,
  { sessionHours }: Times,
  who: { accountId: string; ip: string | null; agent: string | null; via: SessionRow['via'] },
): Promise<{ token: string; id: string }> {
  const [token, id, now] = [newSecret(), randomBytes(9).toString('base64url'), Date.now()];
  await insertSession(tx, {
    id,
    token_hash: hashSecret(token),
    account_id: who.accountId,
    created_at: new Date(now).toISOString(),
    seen_at: new Date(now).toISOString(),
    expires_at: new Date(now + sessionHours * 60 * MINUTE).toISOString(),
    ip: who.ip ?? '',
    agent: (who.agent ?? '').slice(0, 200),
    via: who.via,
  });
  return { token, id };
}

/** A living session and whose it is. */
export interface Session {
  id: string;
  account: {
    id: string;
    login: string;
    name: string;
    totp: boolean;
    password: boolean;
    role: AccountRole;
    region: string | null;
  };
}

/**
 * The session of a cookie; null when it is not known, has lain idle too long, is too old, or its account is disabled. That it was
 * used is noted once a minute.
 */
export async function findSession(db: Db, { sessionIdleMinutes }: Times, token: string): Promise<Session | null> {
  const hash = hashSecret(token);
  const row = await knownSession(db, hash);
  const now = Date.now();
  if (row?.status !== 'active' || Date.parse(row.expires_at) <= now) return null;
  const idle = now - Date.parse(row.seen_at);
  if (idle > sessionIdleMinutes * MINUTE) return null;
  if (idle > MINUTE) noteInBackground(db, `session ${row.id}`, (tx) => touchSession(tx, hash, new Date(now).toISOString()));
  const { id, account_id, login, name, role, region, totp, password } = row;
  return {
    id,
    account: { id: account_id, login, name, totp, password, role: role as AccountRole, region: region || null },
  };
}

/** Living sessions of an account, last used first; `current` is the asking one. */
export async function listSessions(db: Db, times: Times, accountId: string, current: string | null): Promise<SessionRow[]> {
  const now = Date.now();
  const rows = await selectSessions(db, accountId);
  return rows
    .filter((r) => Date.parse(r.expires_at) > now && now - Date.parse(r.seen_at) <= times.sessionIdleMinutes * MINUTE)
    .map((r) => ({
      id: r.id,
      current: r.id === current,
      createdAt: r.created_at,
      seenAt: r.seen_at,
      expiresAt: r.expires_at,
      ip: r.ip || null,
      agent: r.agent || null,
      via: r.via as SessionRow['via'],
    }));
}

/** Ends one session of an account, or all but `except`; answers how many ended. Also forgets those long over. */
export const endSessions = (tx: Tx, accountId: string, which: { id: string } | { except: string | null }): Promise<number> =>
  deleteSessions(tx, accountId, which, new Date().toISOString());
