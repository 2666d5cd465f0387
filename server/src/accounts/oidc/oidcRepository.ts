import type { Queryable, Row, Tx } from '../../db/database.ts';

/** What signing in through a provider needs to know of an account. */
export interface OidcAccount extends Row {
  id: string;
  login: string;
  role: string;
  region: string;
  status: string;
  oidc_subject: string;
  password: boolean;
}

const ACCOUNT = `select id, login, role, region, status, oidc_subject, password_hash <> '' as password from accounts`;

const one = async (db: Queryable, condition: string, value: string): Promise<OidcAccount | null> =>
  (await db.all<OidcAccount>(`${ACCOUNT} where ${condition}`, [value]))[0] ?? null;

export const accountOfSubject = (db: Queryable, subject: string) => one(db, 'oidc_subject = $1', subject);
export const accountOfLogin = (db: Queryable, login: string) => one(db, 'login = $1', login);
export const accountOfId = (db: Queryable, id: string) => one(db, 'id = $1', id);

/** Empty = no link. */
export const setSubject = (tx: Tx, id: string, subject: string): Promise<void> =>
  tx.run('update accounts set oidc_subject = $2 where id = $1', [id, subject]);

export const activate = (tx: Tx, id: string): Promise<void> =>
  tx.run(`update accounts set status = 'active' where id = $1`, [id]);
