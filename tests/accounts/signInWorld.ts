import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccountRecord, selectAccount } from '../../server/src/accounts/accountRepository.ts';
import { newAccount } from '../../server/src/accounts/administration/newAccount.ts';
import type { Account, LinkResponse, Me } from '../../server/src/accounts/contract.ts';
import { hashPassword } from '../../server/src/accounts/password/hashPassword.ts';
import { SESSION_COOKIE } from '../../server/src/accounts/sessionCookie.ts';
import { createApp } from '../../server/src/app.ts';
import { type Config, readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import type { Log } from '../../server/src/operations/createLog.ts';
import { SMALL_COUNTRY } from '../../server/src/testing/builders.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';

export const ADDRESS = 'https://petarawan.contoh.id';
export const PASSWORD = 'kuda hijau lari pagi';

/** Every field that an answer about accounts may have; which it has is what tests ask. */
export interface Body {
  status: string;
  code: string;
  detailEn: string;
  requestId: string;
  errors: unknown[];
  kind: string;
  me: Me;
  signIn: Me['signIn'];
  account: Account;
  login: string;
  totp: boolean;
  link: LinkResponse;
  purpose: string;
  secret: string;
  items: { id: string; current: boolean }[];
}

/** An answer as tests look at it. */
export interface Answered {
  status: number;
  body: Body;
  headers: Headers;
  /** What the answer set as the session cookie: a value, '' when it cleared it, null when it left it alone. */
  cookie: string | null;
}

/** One browser: keeps the session cookie as a browser does. */
export interface Browser {
  cookie: string | null;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  signIn(login: string, password?: string, code?: string): Promise<Answered>;
}

/** An office whose people must sign in, on a database of its own. */
export interface SignInWorld {
  db: Db;
  folder: string;
  config(env?: Record<string, string>): Config;
  /** A browser at an address, of the product under these settings. */
  browser(over?: { env?: Record<string, string>; address?: string; at?: string; log?: Log }): Browser;
  /** An active account with `PASSWORD`; an operator of 19.04 unless told otherwise. */
  account(over?: Partial<AccountRecord>): Promise<AccountRecord>;
  stored(id: string): Promise<AccountRecord>;
  close(): Promise<void>;
}

let people = 0;

export async function openSignInWorld(): Promise<SignInWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-masuk-'));
  const db = await openTestDb();
  await seedDatabase(db, { regions: SMALL_COUNTRY });
  const hash = await hashPassword(PASSWORD);
  const config = (env: Record<string, string> = {}) =>
    readConfig({ PORT: '0', PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0', PUBLIC_URL: ADDRESS, ...env }, folder);
  const apps = new Map<string, ReturnType<typeof createApp>>();
  const appOf = (env: Record<string, string> = {}, log?: Log) => {
    if (log) return createApp({ db, config: config(env), log });
    const key = JSON.stringify(env);
    const app = apps.get(key) ?? createApp({ db, config: config(env) });
    apps.set(key, app);
    return app;
  };
  return {
    db,
    folder,
    config,
    browser({ env = {}, address, at = ADDRESS, log } = {}) {
      const app = appOf(env, log);
      const peer = address === undefined ? {} : { incoming: { socket: { remoteAddress: address, bytesWritten: 0 } } };
      const browser: Browser = {
        cookie: null,
        async send(method, path, body, headers = {}) {
          const response = await app.request(
            `${at}/api/v1${path}`,
            {
              method,
              headers: {
                host: new URL(at).host,
                'user-agent': 'Peramban Uji',
                ...(browser.cookie ? { cookie: `${SESSION_COOKIE}=${browser.cookie}` } : {}),
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                ...headers,
              },
              ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            },
            peer,
          );
          const set = response.headers.get('set-cookie');
          const cookie = set === null ? null : (new RegExp(`${SESSION_COOKIE}=([^;]*)`).exec(set)?.[1] ?? null);
          if (cookie !== null) browser.cookie = cookie || null;
          const text = await response.text();
          return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers, cookie };
        },
        signIn: (login, password = PASSWORD, code) =>
          browser.send('POST', '/accounts/sign-in', { login, password, ...(code === undefined ? {} : { code }) }),
      };
      return browser;
    },
    account: ({ login = `orang${++people}`, role = 'operator', region = '19.04', name = 'Orang Uji', ...over } = {}) =>
      db.tx(async (tx) => {
        const body = { login, name, role, region: region || null } as Parameters<typeof newAccount>[1];
        return newAccount(tx, body, { status: 'active', password_hash: hash, ...over });
      }),
    async stored(id) {
      const row = await db.tx((tx) => selectAccount(tx, { id }));
      if (!row) throw new Error(`no account ${id}`);
      return row;
    },
    async close() {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
