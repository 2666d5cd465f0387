import type { Queryable, Row, Tx, Value } from '../db/database.ts';

/** A row of table `accounts`; empty text stands for "none". */
export interface AccountRecord extends Row {
  id: string;
  login: string;
  name: string;
  role: string;
  region: string;
  status: string;
  password_hash: string;
  totp_secret: string;
  totp_step: number;
  oidc_subject: string;
  created_at: string;
  last_sign_in: string;
}

const COLUMNS = [
  'id',
  'login',
  'name',
  'role',
  'region',
  'status',
  'password_hash',
  'totp_secret',
  'totp_step',
  'oidc_subject',
  'created_at',
  'last_sign_in',
] as const satisfies readonly (keyof AccountRecord)[];
type Column = (typeof COLUMNS)[number];
const LIST = COLUMNS.map((c) => `a.${c}`).join(', ');

/** One account; null when there is none. */
export async function selectAccount(db: Queryable, by: { id: string } | { login: string }): Promise<AccountRecord | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['login', by.login];
  const [row] = await db.all<AccountRecord>(`select ${LIST} from accounts a where a.${column} = $1`, [value]);
  return row ?? null;
}

export const insertAccount = (tx: Tx, row: AccountRecord): Promise<void> =>
  tx.run(
    `insert into accounts (${COLUMNS.join(', ')}) values (${COLUMNS.map((_, i) => `$${i + 1}`).join(', ')})`,
    COLUMNS.map((c) => row[c]),
  );

/** Changes the given columns of one account. */
export async function updateAccount(tx: Tx, id: string, change: Partial<Pick<AccountRecord, Column>>): Promise<void> {
  const given = COLUMNS.filter((c) => change[c] !== undefined);
  if (given.length === 0) return;
  await tx.run(`update accounts set ${given.map((c, i) => `${c} = $${i + 2}`).join(', ')} where id = $1`, [
    id,
    ...given.map((c) => change[c] as Value),
  ]);
}

/** Administrators who can sign in, but for one account. */
export async function countAdministrators(db: Queryable, except = ''): Promise<number> {
  const [row] = await db.all<{ n: number }>(
    "select count(*) as n from accounts where role = 'pengelola' and status = 'active' and id <> $1",
    [except],
  );
  return row?.n ?? 0;
}

/** Accounts by login, each with the name of its region, after login `after`; `q` is part of a login or name, in lower case. */
export const listAccountRows = (
  db: Queryable,
  { after, q, limit }: { after: string; q: string; limit: number },
): Promise<(AccountRecord & { region_name: string | null })[]> =>
  db.all(
    `select ${LIST}, r.name as region_name from accounts a left join regions r on r.code = a.region
     where a.login > $1 and ($2 = '' or position($2 in a.login) > 0 or position($2 in lower(a.name)) > 0)
     order by a.login limit ${Math.trunc(limit)}`,
    [after, q],
  );

/** Level of a region as the law names it; null when there is no region of this code. */
export async function regionLevel(db: Queryable, code: string): Promise<string | null> {
  const [row] = await db.all<{ level: string }>('select level from regions where code = $1', [code]);
  return row?.level ?? null;
}
