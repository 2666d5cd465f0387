import type { Queryable, Row, Tx } from '../../db/database.ts';

/** A row of table `api_keys`. */
export interface KeyRecord extends Row {
  id: string;
  secret_hash: string;
  account_id: string;
  name: string;
  actions: string;
  region: string;
  created_at: string;
  expires_at: string;
  last_used_at: string;
  ended_at: string;
}

/** A key with its owner as they are now. */
export interface OwnedKey extends KeyRecord {
  login: string;
  owner_name: string;
  role: string;
  owner_region: string;
  status: string;
  totp_secret: string;
  password: boolean;
  /** Empty when the key is for the whole country. */
  region_name: string;
}

const OWNED = `select k.id, k.secret_hash, k.account_id, k.name, k.actions, k.region, k.created_at, k.expires_at, k.last_used_at, k.ended_at,
    a.login, a.name as owner_name, a.role, a.region as owner_region, a.status,
    a.totp_secret, a.password_hash <> '' as password, coalesce(r.name, '') as region_name
  from api_keys k join accounts a on a.id = k.account_id left join regions r on r.code = k.region`;

export async function selectKey(db: Queryable, id: string): Promise<OwnedKey | null> {
  const [row] = await db.all<OwnedKey>(`${OWNED} where k.id = $1`, [id]);
  return row ?? null;
}

/** Keys of one account, or of all (null): those that were not ended first, then the newest. */
export const selectKeys = (db: Queryable, accountId: string | null): Promise<OwnedKey[]> =>
  db.all<OwnedKey>(
    `${OWNED} where $1 = '' or k.account_id = $1 order by case when k.ended_at = '' then 0 else 1 end, k.created_at desc, k.id`,
    [accountId ?? ''],
  );

export async function insertKey(tx: Tx, k: KeyRecord): Promise<void> {
  await tx.run(
    `insert into api_keys (id, secret_hash, account_id, name, actions, region, created_at, expires_at, last_used_at, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [k.id, k.secret_hash, k.account_id, k.name, k.actions, k.region, k.created_at, k.expires_at, k.last_used_at, k.ended_at],
  );
}

export const setKeyUsed = (tx: Tx, id: string, at: string): Promise<void> =>
  tx.run('update api_keys set last_used_at = $2 where id = $1', [id, at]);

export const setKeyEnded = (tx: Tx, id: string, at: string): Promise<void> =>
  tx.run('update api_keys set ended_at = $2 where id = $1', [id, at]);

/** How many keys of an account are neither ended nor expired. */
export async function countLivingKeys(db: Queryable, accountId: string, now: string): Promise<number> {
  const [row] = await db.all<{ n: number }>(
    `select count(*) as n from api_keys where account_id = $1 and ended_at = '' and expires_at > $2`,
    [accountId, now],
  );
  return row?.n ?? 0;
}
