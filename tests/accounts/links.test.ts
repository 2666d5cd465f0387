import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { linkFor } from '../../server/src/accounts/administration/changeAccount.ts';
import { LinkInfo, SignInResponse } from '../../server/src/accounts/contract.ts';
import { firstAdministratorLink, greetFirstAdministrator } from '../../server/src/accounts/links/firstAdministrator.ts';
import { pagesAddress } from '../../server/src/accounts/links/makeLink.ts';
import { openLink } from '../../server/src/accounts/links/useLink.ts';
import { totpOf } from '../../server/src/accounts/own/totpSeed.ts';
import { hashSecret } from '../../server/src/accounts/sessions.ts';
import type { Db, Tx } from '../../server/src/db/database.ts';
import { lastSeq, logOf } from '../audit/auditWorld.ts';
import { ADDRESS, openSignInWorld, type SignInWorld } from './signInWorld.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await openSignInWorld();
});
afterAll(() => world.close());
afterEach(() => vi.useRealTimers());

const NEXT = 'gajah biru makan siang';
const tokenOf = ({ url }: { url: string }) => url.split('#')[1] ?? '';
const open = (token: string) => world.browser().send('POST', '/accounts/links/open', { token });
const use = (token: string, over: object = {}, browser = world.browser()) =>
  browser.send('POST', '/accounts/links/use', { token, password: NEXT, ...over });
/** The same transaction, in which something happens after each question. */
const pausing = (tx: Tx, between: () => Promise<void>): Tx =>
  new Proxy(tx, {
    get: (target, name) =>
      name === 'all'
        ? (...asked: Parameters<Tx['all']>) => target.all(...asked).then((rows) => between().then(() => rows))
        : Reflect.get(target, name),
  });
const later = (hours: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });

describe('the first administrator', () => {
  it('is greeted with a link while accounts are demanded; a later start voids it; on a laptop there is none', async () => {
    expect(await greetFirstAdministrator(world.db, world.config({ PUBLIC_URL: '' }))).toBe(null);
    const first = await greetFirstAdministrator(world.db, world.config({ PUBLIC_URL: '', HOST: '0.0.0.0', PORT: '8123' }));
    expect(first?.line).toMatch(/ http:\/\/127\.0\.0\.1:8123\/undangan#[\w-]{43}$/);
    const second = await greetFirstAdministrator(world.db, world.config());
    expect(second?.line).toContain(` ${ADDRESS}/undangan#`);
    const [old, good] = [first, second].map((g) => g?.line.split('#')[1] ?? '');
    expect((await open(old as string)).status).toBe(404);
    const info = LinkInfo.parse((await open(good as string)).body);
    expect(info).toEqual({ purpose: 'first', login: null, name: null, expiresAt: second?.expiresAt });
    expect(Date.parse(info.expiresAt) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
  });

  it('chooses login, name and password, is signed in, and nobody can do so again', async () => {
    const [spare, link] = [
      await firstAdministratorLink(world.db, world.config()),
      await firstAdministratorLink(world.db, world.config()),
    ];
    const token = tokenOf(link ?? { url: '' });
    expect((await use(token)).status).toBe(400);
    expect((await use(token, { login: 'ketua', name: 'Ketua', password: 'ketua-2024-ketua' })).status).toBe(400);
    const before = await lastSeq(world.db);
    const both = await Promise.all(
      ['ketua', 'ketua2'].map((login) => use(token, { login, name: 'Ketua' }).then((a) => ({ ...a, login }))),
    );
    const won = both.find((a) => a.status === 200);
    expect(both.map((a) => a.status).sort()).toEqual([200, 404]);
    expect(SignInResponse.parse(won?.body)).toMatchObject({
      status: 'signed_in',
      me: { role: 'pengelola', region: null, account: { login: won?.login, name: 'Ketua' } },
    });
    expect(won?.cookie).toMatch(/^[\w-]{43}$/);
    const rows = (await logOf(world.db)).slice(before);
    expect(rows.map((r) => [r.action, r.actor_kind])).toEqual([
      ['account_changed', 'tamu'],
      ['sign_in', 'akun'],
    ]);
    expect(await greetFirstAdministrator(world.db, world.config())).toBe(null);
    expect((await open(tokenOf(spare ?? { url: '' }))).status).toBe(404);
  });

  it('told of a link used while it was being looked up that the link is used', async ({ skip }) => {
    // DuckDB has one writer and one view at a time; only PostgreSQL shows a commit between two statements.
    if (world.db.engine === 'duckdb') skip();
    const own = await openSignInWorld();
    try {
      const token = tokenOf((await firstAdministratorLink(own.db, own.config())) ?? { url: '' });
      let used = 0;
      const between = async () => {
        if (used++) return;
        const answer = await own
          .browser()
          .send('POST', '/accounts/links/use', { token, password: NEXT, login: 'ketua', name: 'K' });
        expect(answer.status).toBe(200);
      };
      const slow: Db = new Proxy(own.db, {
        get: (target, name) =>
          name === 'tx'
            ? (work: (tx: Tx) => Promise<unknown>) => target.tx((tx) => work(pausing(tx, between)))
            : Reflect.get(target, name),
      });
      await expect(openLink(slow, token)).rejects.toMatchObject({ code: 'not_found' });
      expect(used).toBeGreaterThan(0);
    } finally {
      await own.close();
    }
  });
});

describe('an invitation', () => {
  const invited = async () => {
    const account = await world.account({ status: 'invited', password_hash: '' });
    return { account, link: await linkFor(world.db, world.config(), account.id) };
  };

  it('says whose it is, sets the password, makes the account active and signs in', async () => {
    const { account, link } = await invited();
    expect(link).toMatchObject({
      purpose: 'invite',
      url: expect.stringMatching(/^https:\/\/petarawan\.contoh\.id\/undangan#[\w-]{43}$/),
    });
    expect(LinkInfo.parse((await open(tokenOf(link))).body)).toMatchObject({
      login: account.login,
      name: 'Orang Uji',
      purpose: 'invite',
    });
    expect((await world.browser().signIn(account.login, NEXT)).status).toBe(401);
    const browser = world.browser();
    expect((await use(tokenOf(link), { login: 'orang-lain', name: 'Lain' }, browser)).body).toMatchObject({
      status: 'signed_in',
    });
    expect(await world.stored(account.id)).toMatchObject({ status: 'active', login: account.login, role: 'operator' });
    expect((await browser.send('GET', '/accounts/me')).body.account.login).toBe(account.login);
    expect((await world.browser().signIn(account.login, NEXT)).status).toBe(200);
  });

  it('is used once, also by two at the same moment', async () => {
    const { link } = await invited();
    const both = await Promise.all([use(tokenOf(link)), use(tokenOf(link), { password: 'harimau ungu tidur sore' })]);
    expect(both.map((a) => a.status).sort()).toEqual([200, 404]);
    expect((await open(tokenOf(link))).status).toBe(404);
  });

  it('is good for a week, a reset for a day, and not a moment longer', async () => {
    const { account, link } = await invited();
    later(7 * 24 - 0.01);
    expect((await open(tokenOf(link))).status).toBe(200);
    later(0.02);
    expect([(await open(tokenOf(link))).status, (await use(tokenOf(link))).status]).toEqual([404, 404]);
    vi.useRealTimers();
    const reset = await linkFor(world.db, world.config(), (await world.account()).id);
    expect(reset.purpose).toBe('reset');
    later(24.01);
    expect((await use(tokenOf(reset))).status).toBe(404);
    expect((await world.stored(account.id)).status).toBe('invited');
  });

  it('is void when a newer one is made, when the account is disabled, and when it is made up', async () => {
    const { account, link } = await invited();
    const newer = await linkFor(world.db, world.config(), account.id);
    expect([(await open(tokenOf(link))).status, (await open(tokenOf(newer))).status]).toEqual([404, 200]);
    await world.db.tx((tx) => tx.run("update accounts set status = 'disabled' where id = $1", [account.id]));
    expect((await use(tokenOf(newer))).status).toBe(404);
    expect((await open('A'.repeat(43))).status).toBe(404);
    await expect(linkFor(world.db, world.config(), account.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is kept as a hash, and a weak password does not use it up', async () => {
    const { link } = await invited();
    const stored = JSON.stringify(await world.db.all('select * from one_time_links'));
    expect(stored).toContain(hashSecret(tokenOf(link)));
    expect(stored).not.toContain(tokenOf(link));
    expect((await use(tokenOf(link), { password: '123456789012' })).body).toMatchObject({ errors: [{ where: 'password' }] });
    expect((await use(tokenOf(link))).status).toBe(200);
  });

  it('is not used where the password would travel without https', async () => {
    const { link } = await invited();
    const plain = world.browser({ env: { PUBLIC_URL: '', HOST: '0.0.0.0' }, at: 'http://10.0.0.5:8787', address: '10.0.0.9' });
    expect((await use(tokenOf(link), {}, plain)).status).toBe(409);
    expect((await open(tokenOf(link))).status).toBe(200);
  });
});

describe('a reset', () => {
  it('ends the sessions of the account and forgets its failed attempts', async () => {
    const account = await world.account();
    const browser = world.browser();
    await browser.signIn(account.login);
    for (let i = 0; i < 5; i++) await world.browser().signIn(account.login, 'bukan kata sandinya');
    const link = await linkFor(world.db, world.config(), account.id);
    expect((await use(tokenOf(link))).body.status).toBe('signed_in');
    expect((await browser.send('GET', '/accounts/me')).body.kind).toBe('tamu');
    expect((await world.browser().signIn(account.login, NEXT)).status).toBe(200);
  });

  it('does not stand for the second factor: one signs in with the new password and a code', async () => {
    const account = await world.account({});
    const seed = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    await world.db.tx((tx) => tx.run('update accounts set totp_secret = $2 where id = $1', [account.id, seed]));
    const link = await linkFor(world.db, world.config(), account.id);
    expect(await use(tokenOf(link))).toMatchObject({ status: 200, body: { status: 'code_needed', me: null }, cookie: null });
    const code = totpOf(seed).generate();
    expect((await world.browser().signIn(account.login, NEXT)).body.status).toBe('code_needed');
    expect((await world.browser().signIn(account.login, NEXT, code)).body.status).toBe('signed_in');
  });
});

it('links name the address that people can open', () => {
  const at = (publicUrl: string | undefined, host: string) => pagesAddress({ publicUrl, host, port: 8787 });
  expect(at('https://petarawan.contoh.id/', '0.0.0.0')).toBe('https://petarawan.contoh.id');
  expect(at(undefined, '::')).toBe('http://127.0.0.1:8787');
  expect(at(undefined, '10.0.0.5')).toBe('http://10.0.0.5:8787');
  expect(at(undefined, '::1')).toBe('http://[::1]:8787');
});
