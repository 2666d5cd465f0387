import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Me, SignInResponse } from '../../server/src/accounts/contract.ts';
import { hashPassword } from '../../server/src/accounts/password/hashPassword.ts';
import { hashSecret } from '../../server/src/accounts/sessions.ts';
import { FAILURES_PER_ADDRESS } from '../../server/src/accounts/signIn/addressLimit.ts';
import { FREE_FAILURES, lockFor } from '../../server/src/accounts/signIn/lockout.ts';
import { createLog } from '../../server/src/operations/createLog.ts';
import { lastSeq, logOf } from '../audit/auditWorld.ts';
import { openSignInWorld, PASSWORD, type SignInWorld } from './signInWorld.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await openSignInWorld();
});
afterAll(() => world.close());
afterEach(() => vi.useRealTimers());

const WRONG = 'bukan kata sandinya';
const clock = (at = Date.now()) => vi.useFakeTimers({ toFake: ['Date'], now: at });

describe('signing in', () => {
  it('answers who one is and sets a cookie that only this host gets, over https, out of reach of scripts', async () => {
    const account = await world.account({ login: 'rina@bawaslu.example' });
    const browser = world.browser();
    const answer = await browser.signIn(' Rina@Bawaslu.example ');
    expect(answer.status).toBe(200);
    expect(SignInResponse.parse(answer.body)).toMatchObject({
      status: 'signed_in',
      me: { kind: 'akun', role: 'operator', region: '19.04', account: { id: account.id, totp: false, password: true } },
    });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-petarawan=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const me = Me.parse((await browser.send('GET', '/accounts/me')).body);
    expect(me).toMatchObject({ kind: 'akun', account: { login: 'rina@bawaslu.example' } });
    expect((await world.stored(account.id)).last_sign_in).toMatch(/^20\d\d-/);
  });

  it('is in the log as the account, with its session', async () => {
    const account = await world.account();
    const before = await lastSeq(world.db);
    await world.browser().signIn(account.login);
    expect((await logOf(world.db)).slice(before)).toMatchObject([
      {
        action: 'sign_in',
        actor_kind: 'akun',
        actor_id: account.id,
        actor_label: account.login,
        actor_role: 'operator',
        actor_region: '19.04',
        session: expect.stringMatching(/^[\w-]{12}$/),
        subject_id: account.id,
        details: '{"replaced":0,"via":"password"}',
      },
    ]);
  });

  it('always begins a new session and ends the one the browser had', async () => {
    const account = await world.account();
    const browser = world.browser();
    await browser.signIn(account.login);
    const first = browser.cookie;
    await browser.signIn(account.login);
    expect(browser.cookie).not.toBe(first);
    const old = world.browser();
    old.cookie = first;
    expect((await old.send('GET', '/accounts/me')).body.kind).toBe('tamu');
    expect((await browser.send('GET', '/accounts/sessions')).body.items).toHaveLength(1);
  });

  it('stores neither the cookie nor the password', async () => {
    const account = await world.account();
    const browser = world.browser();
    await browser.signIn(account.login);
    const rows = JSON.stringify([
      await world.db.all('select * from sessions'),
      await world.db.all('select * from accounts'),
      await world.db.all('select * from audit_log'),
    ]);
    expect(rows).toContain(hashSecret(browser.cookie as string));
    expect(rows).not.toContain(browser.cookie);
    expect(rows).not.toContain(PASSWORD);
    expect((await world.stored(account.id)).password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('hashes the password again when it was hashed cheaper than today, and only then', async () => {
    const cheap = await hashPassword(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
    const account = await world.account({ password_hash: cheap });
    expect((await world.browser().signIn(account.login)).status).toBe(200);
    const renewed = (await world.stored(account.id)).password_hash;
    expect(renewed).toContain('m=19456,t=2,p=1');
    expect((await world.browser().signIn(account.login)).status).toBe(200);
    expect((await world.stored(account.id)).password_hash).toBe(renewed);
  });

  it('takes the same letters however a keyboard writes them', async () => {
    const account = await world.account({ password_hash: await hashPassword('caf\u00e9 di tepi kali \u00c5') });
    expect((await world.browser().signIn(account.login, 'cafe\u0301 di tepi kali \u212b')).status).toBe(200);
  });

  it('is refused where it would travel without https, and says what to do, before anything is looked at', async () => {
    const account = await world.account();
    const plain = world.browser({ env: { PUBLIC_URL: '', HOST: '0.0.0.0' }, at: 'http://10.0.0.5:8787', address: '10.0.0.9' });
    const answer = await plain.signIn(account.login);
    expect(answer).toMatchObject({ status: 409, cookie: null, body: { code: 'conflict' } });
    expect(answer.body.detailEn).toContain('PUBLIC_URL');
    expect((await plain.send('GET', '/accounts/me')).body.signIn.refused?.en).toContain('PUBLIC_URL');
    const other = world.browser({ at: 'http://10.0.0.5:8787', address: '10.0.0.9' });
    expect((await other.signIn(account.login)).body.detailEn).toContain('https://petarawan.contoh.id');
  });

  it('works over https told by a trusted proxy, and to a local name; not when anybody else tells so', async () => {
    const account = await world.account();
    const env = { PUBLIC_URL: '', HOST: '0.0.0.0', TRUST_PROXY: '10.0.0.1' };
    const told = { 'x-forwarded-proto': 'https' };
    const sign = (address: string, at = 'http://dalam.contoh.id') =>
      world.browser({ env, at, address }).send('POST', '/accounts/sign-in', { login: account.login, password: PASSWORD }, told);
    expect((await sign('10.0.0.1')).status).toBe(200);
    expect((await sign('::ffff:10.0.0.1')).status).toBe(200);
    expect((await sign('10.0.0.2')).status).toBe(409);
    expect((await sign('10.0.0.2', 'http://localhost:8787')).status).toBe(200);
    expect((await world.browser({ env, at: 'http://127.0.0.1:8787' }).send('GET', '/accounts/me')).body.signIn.refused).toBe(
      null,
    );
  });

  it('signing out ends the session, clears the cookie, and is in the log; without one it does nothing', async () => {
    const account = await world.account();
    const browser = world.browser();
    await browser.signIn(account.login);
    const token = browser.cookie;
    const before = await lastSeq(world.db);
    expect(await browser.send('POST', '/accounts/sign-out')).toMatchObject({ status: 204, cookie: '' });
    browser.cookie = token;
    expect((await browser.send('GET', '/accounts/me')).body.kind).toBe('tamu');
    expect((await browser.send('POST', '/accounts/sign-out')).status).toBe(204);
    expect((await logOf(world.db)).slice(before)).toMatchObject([{ action: 'sign_out', actor_id: account.id }]);
  });
});

describe('a failed sign-in', () => {
  it('is answered alike for an unknown login, a wrong password, a disabled and an invited account', async () => {
    const logins = [
      'tidak-ada',
      'bukan nama akun \u0000 ☃',
      (await world.account()).login,
      (await world.account({ status: 'disabled' })).login,
      (await world.account({ status: 'invited', password_hash: '' })).login,
    ];
    const answers = [];
    for (const login of logins) {
      const password = login === logins[3] ? PASSWORD : WRONG;
      const { status, body, cookie, headers } = await world.browser().signIn(login, password);
      const { requestId: _, ...same } = body;
      answers.push({ status, same, cookie, names: [...headers.keys()].sort() });
    }
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, cookie: null, same: { code: 'unauthenticated' } });
  });

  it('is in the log as a guest, of the account if there is one, with counts only', async () => {
    const account = await world.account();
    const before = await lastSeq(world.db);
    await world.browser().signIn(account.login, WRONG);
    await world.browser().signIn('orang-asing', WRONG);
    const rows = (await logOf(world.db)).slice(before);
    expect(rows).toMatchObject([
      { action: 'sign_in_failed', actor_kind: 'tamu', actor_id: null, subject_id: account.id, details: '{"failures":1}' },
      { action: 'sign_in_failed', actor_kind: 'tamu', actor_id: null, subject_id: null, details: '{"failures":1}' },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/orang-asing|bukan kata/);
  });

  it('locks the login, known or not, after five: a minute, then twice as long up to fifteen', async () => {
    expect(Array.from({ length: 12 }, (_, i) => lockFor(i) / 60_000)).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15]);
    for (const login of [(await world.account()).login, 'siapa-pun']) {
      let now = Date.UTC(2026, 5, 1);
      clock(now);
      for (let i = 0; i < FREE_FAILURES; i++) expect((await world.browser().signIn(login, WRONG)).status).toBe(401);
      for (const minutes of [1, 2, 4, 8, 15, 15]) {
        const locked = await world.browser().signIn(login, PASSWORD);
        expect(locked).toMatchObject({ status: 429, body: { code: 'too_many' }, cookie: null });
        expect(Number(locked.headers.get('retry-after'))).toBe(minutes * 60);
        now += minutes * 60_000 - 1;
        clock(now);
        expect((await world.browser().signIn(login, WRONG)).status).toBe(429);
        now += 1;
        clock(now);
        expect((await world.browser().signIn(login, WRONG)).status).toBe(401);
      }
    }
  });

  it('is forgotten after a success, and after a day without any', async () => {
    const { login } = await world.account();
    clock(Date.UTC(2026, 5, 2));
    const fail = async (times: number) => {
      for (let i = 0; i < times; i++) expect((await world.browser().signIn(login, WRONG)).status).toBe(401);
    };
    await fail(4);
    expect((await world.browser().signIn(login)).status).toBe(200);
    await fail(4);
    clock(Date.UTC(2026, 5, 3, 0, 0, 1));
    await fail(4);
    expect((await world.browser().signIn(login)).status).toBe(200);
    expect(await world.db.all('select * from sign_in_failures where login_hash = $1', [hashSecret(login)])).toEqual([]);
  });

  it('a crowd of guesses at the same moment gets no more looks than one after the other', async () => {
    const { login } = await world.account();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => world.browser().signIn(login, i === 39 ? PASSWORD : `tebakan nomor ${i}`)),
    );
    const count = (status: number) => answers.filter((a) => a.status === status).length;
    expect(count(401)).toBe(FREE_FAILURES);
    expect(count(429)).toBe(40 - FREE_FAILURES);
    expect(answers.every((a) => a.cookie === null)).toBe(true);
  });

  it('counts per address over all logins, by the address behind our proxies; successes and the machine itself do not count', async () => {
    const env = { TRUST_PROXY: '10.0.0.1' };
    const account = await world.account();
    let n = 0;
    const from = async (visitor: string, password = WRONG, login = `tak-dikenal-${++n}`) =>
      (
        await world
          .browser({ env, address: '10.0.0.1' })
          .send('POST', '/accounts/sign-in', { login, password }, { 'x-forwarded-for': visitor })
      ).status;
    expect(await from('203.0.113.9', PASSWORD, account.login)).toBe(200);
    const first = await Promise.all(Array.from({ length: FAILURES_PER_ADDRESS + 5 }, () => from('203.0.113.9')));
    expect(first.filter((s) => s === 401)).toHaveLength(FAILURES_PER_ADDRESS);
    expect(first.filter((s) => s === 429)).toHaveLength(5);
    // What a visitor writes into the header himself changes nothing.
    expect(await from('198.51.100.7, 203.0.113.9')).toBe(429);
    expect(await from('203.0.113.10')).toBe(401);
    const machine = world.browser({ address: '127.0.0.1' });
    const own = Array.from({ length: FAILURES_PER_ADDRESS + 1 }, (_, i) => machine.signIn(`mesin-sendiri-${i}`, WRONG));
    expect(new Set((await Promise.all(own)).map((a) => a.status))).toEqual(new Set([401]));
  });
});

it('no sequence of attempts yields a session without the right password', async () => {
  const account = await world.account();
  const step = fc.oneof(
    fc.record({ kind: fc.constant('right' as const) }),
    fc.record({ kind: fc.constant('wrong' as const), password: fc.string({ maxLength: 30 }).filter((p) => p !== PASSWORD) }),
    fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 20 }) }),
  );
  let now = Date.UTC(2027, 0, 1);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      // A new day forgets what the last sequence left.
      now += 25 * 3_600_000;
      clock(now);
      let failures = 0;
      let lockedUntil = 0;
      for (const s of steps) {
        if (s.kind === 'wait') {
          now += s.minutes * 60_000;
          clock(now);
          continue;
        }
        const answer = await world.browser().signIn(account.login, s.kind === 'right' ? PASSWORD : s.password);
        const expected = now < lockedUntil ? 429 : s.kind === 'right' ? 200 : 401;
        expect(answer.status).toBe(expected);
        expect(answer.cookie !== null).toBe(expected === 200);
        if (expected === 401) lockedUntil = now + lockFor(++failures);
        if (expected === 200) [failures, lockedUntil] = [0, 0];
      }
    }),
    { numRuns: 8 },
  );
});

it('the log of the server holds no password, cookie, code or link', async () => {
  const file = join(world.folder, 'server.log');
  const log = createLog({ logLevel: 'debug', logFormat: 'json' }, file);
  const admin = await world.account({ role: 'pengelola', region: '' });
  const browser = world.browser({ log });
  await browser.signIn(admin.login, 'rahasia-yang-salah-1');
  await browser.signIn(admin.login);
  const secrets = ['rahasia-yang-salah-1', PASSWORD, browser.cookie as string];
  const made = await browser.send('POST', '/accounts', { login: 'dicatat', name: 'Dicatat', role: 'pembaca', region: null });
  const token = made.body.link.url.split('#')[1] as string;
  await browser.send('POST', '/accounts/links/open', { token });
  await browser.send('POST', '/accounts/links/use', { token, password: 'terlalu' });
  await browser.send('POST', '/accounts/links/use', { token, password: 'gajah biru makan siang' });
  const { secret } = (await browser.send('POST', '/accounts/totp')).body;
  await browser.send('POST', '/accounts/totp/confirm', { code: '000000' });
  secrets.push(token, 'gajah biru makan siang', browser.cookie as string, secret);
  // A request is written down once its answer is out, which its reader may know a moment earlier.
  const written = await vi.waitFor(() => {
    log.flush();
    const text = readFileSync(file, 'utf8');
    expect(text.match(/"event":"request"/g)?.length).toBe(8);
    return text;
  }, 10_000);
  expect(secrets.filter((s) => !s || written.includes(s))).toEqual([]);
});
