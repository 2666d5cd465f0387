import type { Queryable, Row, Tx } from '../../db/database.ts';

/** A row of table `one_time_links`. */
export interface LinkRecord extends Row {
  token_hash: string;
  purpose: string;
  /** Empty for the first administrator. */
  account_id: string;
  expires_at: string;
}

/** A link by the hash of its token, if it is still good. */
export async function selectLink(db: Queryable, tokenHash: string, now: string): Promise<LinkRecord | null> {
  const [row] = await db.all<LinkRecord>(
    'select token_hash, purpose, account_id, expires_at from one_time_links where token_hash = $1 and expires_at > $2',
    [tokenHash, now],
  );
  return row ?? null;
}

export const insertLink = (tx: Tx, l: LinkRecord): Promise<void> =>
  tx.run('insert into one_time_links (token_hash, purpose, account_id, expires_at) values ($1, $2, $3, $4)', [
    l.token_hash,
    l.purpose,
    l.account_id,
    l.expires_at,
  ]);

/** Voids all links of an account; '' = those of the first administrator. */
export const deleteLinksOf = (tx: Tx, accountId: string): Promise<void> =>
  tx.run('delete from one_time_links where account_id = $1', [accountId]);

export const deleteOldLinks = (tx: Tx, now: string): Promise<void> =>
  tx.run('delete from one_time_links where expires_at <= $1', [now]);
