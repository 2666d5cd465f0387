import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changeAccount } from '../../server/src/accounts/administration/changeAccount.ts';
import { createAccount } from '../../server/src/accounts/administration/newAccount.ts';
import { SessionsResponse } from '../../server/src/accounts/contract.ts';
import { hashSecret } from '../../server/src/accounts/sessions.ts';
import { backup } from '../../server/src/copies/backup.ts';
import { copyDatabase } from '../../server/src/copies/copyDatabase.ts';
import { dropAll, listTables, OF_THE_MOMENT } from '../../server/src/copies/repository.ts';
import { restore } from '../../server/src/copies/restore.ts';
import { knownMigrations, migrate } from '../../server/src/db/migrate.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { lastSeq, logless, logOf } from '../audit/auditWorld.ts';
import { type Browser, openSignInWorld, PASSWORD, type SignInWorld } from './signInWorld.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await openSignInWorld();
});
afterAll(() => world.close());

const MINUTE = 60_000;
const kind = async (browser: Browser) => (await browser.send('GET', '/accounts/me')).body.kind as string;
const signedIn = async (login: string, address?: string) => {
  const browser = world.browser(address === undefined ? {} : { address });
  expect((await browser.signIn(login)).status).toBe(200);
  return browser;
};
/** Moves a stored time of a session by so many milliseconds. */
const move = async (browser: Browser, column: 'seen_at' | 'expires_at', ms: number) =>
  world.db.tx(async (tx) => {
    const hash = hashSecret(browser.cookie as string);
    const [row] = await tx.all<{ at: string }>(`select ${column} as at from sessions where token_hash = $1`, [hash]);
    const at = new Date(Date.parse(row?.at ?? '') + ms).toISOString();
    await tx.run(`update sessions set ${column} = $2 where token_hash = $1`, [hash, at]);
  });

/** Until the database knows that a session was used a moment ago: that is noted beside the request. */
const noted = (browser: Browser) =>
  vi.waitFor(async () => {
    const hash = hashSecret(browser.cookie as string);
    const [row] = await world.db.all<{ at: string }>('select seen_at as at from sessions where token_hash = $1', [hash]);
    expect(Date.now() - Date.parse(row?.at ?? '')).toBeLessThan(MINUTE);
  }, 10_000);

describe('a session', () => {
  it('ends after an hour without a request, and each request begins the hour anew', async () => {
    const { login } = await world.account();
    const browser = await signedIn(login);
    await move(browser, 'seen_at', -59 * MINUTE);
    expect(await kind(browser)).toBe('akun');
    await noted(browser);
    await move(browser, 'seen_at', -59 * MINUTE);
    expect(await kind(browser)).toBe('akun');
    await noted(browser);
    await move(browser, 'seen_at', -61 * MINUTE);
    expect(await kind(browser)).toBe('tamu');
  });

  it('ends after twelve hours however much it is used', async () => {
    const browser = await signedIn((await world.account()).login);
    await move(browser, 'expires_at', -(12 * 60 - 1) * MINUTE);
    expect(await kind(browser)).toBe('akun');
    await move(browser, 'expires_at', -2 * MINUTE);
    expect(await kind(browser)).toBe('tamu');
  });

  it('is listed for its owner alone, with where and when; those that are over are not', async () => {
    const account = await world.account();
    const [one, two, idle] = [
      await signedIn(account.login, '203.0.113.5'),
      await signedIn(account.login),
      await signedIn(account.login),
    ];
    await signedIn((await world.account()).login);
    await move(idle, 'seen_at', -61 * MINUTE);
    const { items } = SessionsResponse.parse((await two.send('GET', '/accounts/sessions')).body);
    expect(items.map((s) => s.current).sort()).toEqual([false, true]);
    expect(items.find((s) => !s.current)).toMatchObject({ ip: '203.0.113.5', agent: 'Peramban Uji', via: 'password' });
    expect(JSON.stringify(items)).not.toContain(hashSecret(one.cookie as string));
  });

  it('is ended by its owner, one or all others, and by nobody else', async () => {
    const account = await world.account();
    const [here, there, third] = [await signedIn(account.login), await signedIn(account.login), await signedIn(account.login)];
    const stranger = await signedIn((await world.account({ role: 'pengelola', region: '' })).login);
    const id = async (browser: Browser) =>
      ((await browser.send('GET', '/accounts/sessions')).body.items as { id: string; current: boolean }[]).find((s) => s.current)
        ?.id;
    const other = await id(there);
    expect((await stranger.send('DELETE', `/accounts/sessions/${other}`)).status).toBe(404);
    expect(await kind(there)).toBe('akun');
    const before = await lastSeq(world.db);
    expect((await here.send('DELETE', `/accounts/sessions/${other}`)).status).toBe(204);
    expect(await kind(there)).toBe('tamu');
    expect((await here.send('DELETE', `/accounts/sessions/${other}`)).status).toBe(404);
    expect((await here.send('DELETE', '/accounts/sessions')).status).toBe(204);
    expect([await kind(third), await kind(here), await kind(stranger)]).toEqual(['tamu', 'akun', 'akun']);
    expect((await logOf(world.db)).slice(before)).toMatchObject([
      { action: 'session_ended', subject_id: other, actor_id: account.id },
      { action: 'session_ended', subject_id: null, details: '{"sessions":1}' },
    ]);
    const own = await id(here);
    expect(await here.send('DELETE', `/accounts/sessions/${own}`)).toMatchObject({ status: 204, cookie: '' });
  });

  it('ends with another role, region or status and with the second factor taken away; not with another name', async () => {
    const by = { account: null, session: null };
    for (const patch of [{ role: 'pembaca' }, { region: '19.01' }, { status: 'disabled' }] as const) {
      const account = await world.account();
      const browser = await signedIn(account.login);
      await changeAccount(world.db, account.id, { name: 'Nama Lain' }, by);
      expect(await kind(browser)).toBe('akun');
      await changeAccount(world.db, account.id, patch, by);
      expect(await kind(browser), JSON.stringify(patch)).toBe('tamu');
      expect(await world.db.all('select * from sessions where account_id = $1', [account.id])).toEqual([]);
    }
  });
});

describe('the own password', () => {
  const NEXT = 'gajah biru makan siang';

  it('is changed with the present one, which ends the other sessions', async () => {
    const account = await world.account();
    const [here, there] = [await signedIn(account.login), await signedIn(account.login)];
    const before = await lastSeq(world.db);
    expect((await here.send('POST', '/accounts/password', { current: PASSWORD, next: NEXT })).status).toBe(204);
    expect([await kind(here), await kind(there)]).toEqual(['akun', 'tamu']);
    expect((await world.browser().signIn(account.login)).status).toBe(401);
    expect((await world.browser().signIn(account.login, NEXT)).status).toBe(200);
    expect((await logOf(world.db)).slice(before)[0]).toMatchObject({
      action: 'account_changed',
      actor_id: account.id,
      details: '{"fields":["password"],"sessionsEnded":1}',
    });
  });

  it('stays when the present one is wrong, counted like a sign-in, or when the next is weak', async () => {
    const account = await world.account();
    const here = await signedIn(account.login);
    const weak = await here.send('POST', '/accounts/password', { current: PASSWORD, next: 'petarawan2024' });
    expect(weak).toMatchObject({ status: 400, body: { errors: [{ where: 'password' }] } });
    const change = (current: string) => here.send('POST', '/accounts/password', { current, next: NEXT });
    for (let i = 0; i < 5; i++) expect((await change('bukan ini')).body.errors).toMatchObject([{ where: 'current' }]);
    expect((await change(PASSWORD)).status).toBe(429);
    expect((await world.browser().signIn(account.login)).status).toBe(429);
    expect(await kind(here)).toBe('akun');
  });

  it('is nothing that an account without one, a guest, or the administrator at this machine can change', async () => {
    const body = { current: PASSWORD, next: NEXT };
    const account = await world.account();
    const here = await signedIn(account.login);
    await world.db.tx((tx) => tx.run("update accounts set password_hash = '' where id = $1", [account.id]));
    expect((await here.send('POST', '/accounts/password', body)).status).toBe(409);
    expect((await world.browser().send('POST', '/accounts/password', body)).status).toBe(401);
    const laptop = world.browser({ env: { PUBLIC_URL: '' }, at: 'http://127.0.0.1:8787' });
    expect(await laptop.send('POST', '/accounts/password', body)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await laptop.send('GET', '/accounts/sessions')).status).toBe(409);
    expect((await laptop.send('POST', '/accounts/totp')).status).toBe(409);
  });
});

describe('copies', () => {
  it('hold no sessions, links or failed attempts, and a restore leaves none', async () => {
    const account = await world.account();
    const browser = await signedIn(account.login);
    await createAccount(world.db, world.config(), { login: 'diundang', name: 'Diundang', role: 'pembaca', region: null });
    await world.browser().signIn(account.login, 'bukan kata sandinya');
    const names = (await listTables(world.db)).map((t) => t.name);
    expect(names).toContain('accounts');
    expect(OF_THE_MOMENT.filter((t) => names.includes(t))).toEqual([]);
    const file = join(world.folder, 'cadangan.tar.gz');
    await backup(world.db, file);
    await restore(world.db, file, { replace: true });
    for (const table of OF_THE_MOMENT) expect(await world.db.all(`select * from ${table}`), table).toEqual([]);
    expect(await kind(browser)).toBe('tamu');
    expect((await world.browser().signIn(account.login)).status).toBe(200);
  });

  it('of a schema from before accounts leave none either', async () => {
    const old = await openTestDb();
    await old.tx(async (tx) => {
      await dropAll(tx);
      await migrate((work) => work(tx), { only: knownMigrations().filter((name) => name < '009') });
    });
    const file = join(world.folder, 'lama.tar.gz');
    await backup(logless(old), file);
    await old.close();
    const target = await openSignInWorld();
    const browser = target.browser();
    await browser.signIn((await target.account()).login);
    await restore(target.db, file, { replace: true });
    expect(await target.db.all('select id from accounts union all select id from sessions')).toEqual([]);
    await target.close();
  });

  it('to another engine begin without anybody signed in', async () => {
    const account = await world.account();
    await signedIn(account.login);
    const target = await openTestDb();
    expect((await copyDatabase(world.db, target)).equal).toBe(true);
    expect(await target.all('select id from accounts where id = $1', [account.id])).toHaveLength(1);
    expect(await target.all('select id from sessions')).toEqual([]);
    await target.close();
  });
});
