import { randomBytes } from 'node:crypto';
import type { Config } from '../../config.ts';
import type { Db, Queryable, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { type AccountRecord, insertAccount, selectAccount } from '../accountRepository.ts';
import type { AccountBody, LinkResponse } from '../contract.ts';
import { makeLink } from '../links/makeLink.ts';
import { accountChanged } from '../own/accountChanged.ts';
import { refuseWrongRegion } from './accountRules.ts';

/** Throws AppError `conflict` when somebody has this login. */
export async function refuseTakenLogin(db: Queryable, login: string): Promise<void> {
  if (!(await selectAccount(db, { login }))) return;
  const message = { id: `Nama akun ${login} sudah dipakai.`, en: `The login ${login} is taken.` };
  throw new AppError('conflict', message, { items: [{ where: 'login', message }] });
}

/** Stores a new account and logs it, in `tx`. Call it holding `accounts`. Throws AppError `conflict` for a login that is taken. */
export async function newAccount(
  tx: Tx,
  { login, name, role, region }: AccountBody,
  over: Partial<Pick<AccountRecord, 'status' | 'password_hash' | 'oidc_subject'>> = {},
): Promise<AccountRecord> {
  await refuseTakenLogin(tx, login);
  const row: AccountRecord = {
    id: randomBytes(9).toString('base64url'),
    login,
    name,
    role,
    region: region ?? '',
    status: 'invited',
    password_hash: '',
    totp_secret: '',
    totp_step: 0,
    oidc_subject: '',
    created_at: new Date().toISOString(),
    last_sign_in: '',
    ...over,
  };
  await insertAccount(tx, row);
  const fields = ['login', 'name', 'role', 'region', 'status'];
  await accountChanged(tx, row.id, fields, { created: true, role, region, status: row.status });
  return row;
}

/** Makes an account that is invited, with the link that makes it active. Throws AppError for a wrong region or a taken login. */
export const createAccount = (
  db: Db,
  config: Config,
  body: AccountBody,
): Promise<{ account: AccountRecord; link: LinkResponse }> =>
  db.exclusive('accounts', () =>
    db.tx(async (tx) => {
      await refuseWrongRegion(tx, body.role, body.region);
      const account = await newAccount(tx, body);
      return { account, link: await makeLink(tx, config, account.id, 'invite') };
    }),
  );
