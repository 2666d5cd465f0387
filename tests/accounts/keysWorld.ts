import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountRole, KeyBody } from '../../server/src/accounts/contract.ts';
import { KeyCreated } from '../../server/src/accounts/contract.ts';
import { SESSION_COOKIE } from '../../server/src/accounts/sessionCookie.ts';
import { beginSession } from '../../server/src/accounts/sessions.ts';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { loadCatalogues } from '../../server/src/reports/loadCatalogues.ts';
import { loadStages } from '../../server/src/stages/loadStages.ts';
import { SMALL_COUNTRY } from '../../server/src/testing/builders.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';

export interface Person {
  id: string;
  login: string;
  role: AccountRole;
  region: string | null;
  status: 'invited' | 'active' | 'disabled';
  password: string;
  subject: string;
}

/** An office whose people must sign in. */
export interface KeysWorld {
  db: Db;
  /** The application on the same database under other settings. */
  application(env: Record<string, string>): ReturnType<typeof createApp>;
  /** An account; an active operator of 19.04 unless told otherwise. */
  person(over?: Partial<Person>): Promise<Person>;
  /** Changes columns of an account, as an administrator would. */
  change(person: Person, column: 'role' | 'region' | 'status', value: string): Promise<void>;
  /** Cookie header of a new session. */
  signIn(person: Person): Promise<string>;
  request(path: string, init?: RequestInit & { cookie?: string; key?: string }): Promise<Response>;
  /** Makes a key as its owner; fails the test when it is refused. */
  key(person: Person, over?: Partial<KeyBody>): Promise<KeyCreated>;
  close(): Promise<void>;
}

let people = 0;

/** Opens it with catalogues, stages and a small country, under a public address. */
export async function openKeysWorld(): Promise<KeysWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-keys-'));
  const db = await openTestDb();
  await loadCatalogues(db);
  await loadStages(db);
  await seedDatabase(db, { regions: SMALL_COUNTRY });
  const settings = (env: Record<string, string>) =>
    readConfig(
      { PORT: '0', PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0', PUBLIC_URL: 'https://petarawan.contoh.id', ...env },
      folder,
    );
  const config = settings({});
  const application = (env: Record<string, string>) => createApp({ db, config: settings(env) });
  const app = application({});
  const request: KeysWorld['request'] = async (path, { cookie, key, headers, ...init } = {}) =>
    app.request(`https://petarawan.contoh.id/api/v1${path}`, {
      ...init,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(headers as Record<string, string>),
      },
    });
  const world: KeysWorld = {
    db,
    application,
    request,
    async person(over = {}) {
      const n = ++people;
      const who: Person = {
        id: `orang-${n}`,
        login: `orang${n}@bawaslu.example`,
        role: 'operator',
        region: '19.04',
        status: 'active',
        password: '',
        subject: '',
        ...over,
      };
      await db.tx((tx) =>
        tx.run(
          `insert into accounts (id, login, name, role, region, status, password_hash, totp_secret, totp_step, oidc_subject, created_at, last_sign_in)
           values ($1, $2, $3, $4, $5, $6, $7, '', 0, $8, '2026-01-01T00:00:00.000Z', '')`,
          [who.id, who.login, `Orang ${n}`, who.role, who.region ?? '', who.status, who.password, who.subject],
        ),
      );
      return who;
    },
    change: ({ id }, column, value) => db.tx((tx) => tx.run(`update accounts set ${column} = $2 where id = $1`, [id, value])),
    async signIn({ id }) {
      const who = { accountId: id, ip: null, agent: 'uji', via: 'password' } as const;
      return `${SESSION_COOKIE}=${(await db.tx((tx) => beginSession(tx, config, who))).token}`;
    },
    async key(person, over = {}) {
      const body: KeyBody = { name: 'Mesin uji', actions: ['read_internal', 'import_data'], region: null, days: 30, ...over };
      const response = await request('/accounts/keys', {
        method: 'POST',
        cookie: await world.signIn(person),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      if (response.status !== 201) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
      return KeyCreated.parse(answer);
    },
    async close() {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}
