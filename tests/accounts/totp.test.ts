import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { AccountRecord } from '../../server/src/accounts/accountRepository.ts';
import { RecoveryCodes, TotpBegin } from '../../server/src/accounts/contract.ts';
import { takeCode } from '../../server/src/accounts/own/takeCode.ts';
import { totpOf } from '../../server/src/accounts/own/totpSeed.ts';
import { lastSeq, logOf } from '../audit/auditWorld.ts';
import { type Browser, openSignInWorld, PASSWORD, type SignInWorld } from './signInWorld.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await openSignInWorld();
});
afterAll(() => world.close());
afterEach(() => vi.useRealTimers());

const codeAt = (seed: string, at = Date.now()) => totpOf(seed).generate({ timestamp: at });
const STEP = 30_000;
let now = Date.UTC(2026, 6, 1);
const clock = (at: number) => {
  now = at;
  vi.useFakeTimers({ toFake: ['Date'], now });
};

/** Somebody signed in with a second factor in force; the clock stands still. */
async function withFactor(): Promise<{ account: AccountRecord; browser: Browser; seed: string; codes: string[] }> {
  clock(now + 3_600_000);
  const account = await world.account();
  const browser = world.browser();
  await browser.signIn(account.login);
  const begun = await browser.send('POST', '/accounts/totp');
  const { secret } = TotpBegin.parse(begun.body);
  const confirmed = await browser.send('POST', '/accounts/totp/confirm', { code: codeAt(secret) });
  expect(confirmed.status).toBe(200);
  clock(now + 2 * STEP);
  return { account, browser, seed: secret, codes: RecoveryCodes.parse(confirmed.body).codes };
}

it('begins with a seed to type, its address and a QR picture of it, and is not in force before a code of it is right', async () => {
  clock(now);
  const account = await world.account();
  const browser = world.browser();
  await browser.signIn(account.login);
  const first = TotpBegin.parse((await browser.send('POST', '/accounts/totp')).body);
  const { secret, uri, qr } = TotpBegin.parse((await browser.send('POST', '/accounts/totp')).body);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(secret).not.toBe(first.secret);
  expect(new URL(uri).searchParams.get('secret')).toBe(secret);
  expect(decodeURIComponent(uri)).toMatch(new RegExp(`^otpauth://totp/PetaRawan:${account.login}\\?`));
  expect(qr).toMatch(/^<svg[^>]*>.*<\/svg>$/s);
  expect(qr).not.toMatch(/script|href/i);
  expect((await browser.send('GET', '/accounts/me')).body.account.totp).toBe(false);
  expect((await world.browser().signIn(account.login)).body.status).toBe('signed_in');
  expect((await browser.send('POST', '/accounts/totp/confirm', { code: codeAt(first.secret) })).status).toBe(400);
  expect((await browser.send('POST', '/accounts/totp/confirm', { code: codeAt(secret) })).status).toBe(200);
  expect((await browser.send('GET', '/accounts/me')).body.account.totp).toBe(true);
  expect((await browser.send('POST', '/accounts/totp/confirm', { code: codeAt(secret) })).status).toBe(409);
  expect((await browser.send('POST', '/accounts/totp')).status).toBe(409);
});

it('asks for a code after the right password only, without a cookie', async () => {
  const { account, seed } = await withFactor();
  const browser = world.browser();
  expect(await browser.signIn(account.login)).toMatchObject({
    status: 200,
    body: { status: 'code_needed', me: null },
    cookie: null,
  });
  expect((await browser.signIn(account.login, 'bukan kata sandinya', codeAt(seed))).status).toBe(401);
  expect(await browser.signIn(account.login, PASSWORD, '12345')).toMatchObject({ status: 401, cookie: null });
  const digits = codeAt(seed);
  const done = await browser.signIn(account.login, PASSWORD, ` ${digits.slice(0, 3)} ${digits.slice(3)} `);
  expect(done).toMatchObject({ status: 200, body: { status: 'signed_in', me: { account: { totp: true } } } });
});

it('the right password alone does not wipe out wrong codes', async () => {
  const { account } = await withFactor();
  for (let i = 0; i < 5; i++) {
    expect((await world.browser().signIn(account.login)).body.status).toBe('code_needed');
    expect((await world.browser().signIn(account.login, PASSWORD, '000000')).status).toBe(401);
  }
  expect((await world.browser().signIn(account.login)).status).toBe(429);
});

it('the code that put it in force does not sign in', async () => {
  clock(now + 3_600_000);
  const account = await world.account();
  const browser = world.browser();
  await browser.signIn(account.login);
  const { secret } = (await browser.send('POST', '/accounts/totp')).body;
  await browser.send('POST', '/accounts/totp/confirm', { code: codeAt(secret) });
  expect((await world.browser().signIn(account.login, PASSWORD, codeAt(secret))).status).toBe(401);
  expect((await world.browser().signIn(account.login, PASSWORD, codeAt(secret, now + STEP))).status).toBe(200);
});

it('a code opens once, also for two at the same moment', async () => {
  const { account, seed } = await withFactor();
  const both = await Promise.all([1, 2].map(() => world.browser().signIn(account.login, PASSWORD, codeAt(seed))));
  expect(both.map((a) => a.status).sort()).toEqual([200, 401]);
});

it('any code is taken at most once, never one older than the last, and none beyond the step before and after', async () => {
  const { account, seed } = await withFactor();
  const seen = new Set<number>();
  let last = (await world.stored(account.id)).totp_step;
  const moves = fc.array(fc.record({ later: fc.nat({ max: 3 }), offset: fc.integer({ min: -3, max: 3 }) }), {
    minLength: 1,
    maxLength: 15,
  });
  await fc.assert(
    fc.asyncProperty(moves, async (steps) => {
      for (const { later, offset } of steps) {
        clock(now + later * STEP);
        const step = Math.floor(now / STEP) + offset;
        const present = await world.stored(account.id);
        const taken = await world.db.tx((tx) => takeCode(tx, present, codeAt(seed, step * STEP)));
        // Two steps may share their digits once in a million.
        if (codeAt(seed, step * STEP) !== codeAt(seed, (step - Math.sign(offset)) * STEP)) {
          expect(taken).toBe(Math.abs(offset) <= 1 && step > last);
        }
        if (!taken) continue;
        expect(seen.has(step)).toBe(false);
        seen.add(step);
        last = step;
      }
    }),
    { numRuns: 20 },
  );
});

it('eight recovery codes open once each, however they are typed, and are stored as hashes', async () => {
  const { account, codes } = await withFactor();
  expect(codes).toHaveLength(8);
  expect(new Set(codes).size).toBe(8);
  const [first = '', second = ''] = codes;
  expect(first).toMatch(/^(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
  expect(JSON.stringify(await world.db.all('select * from recovery_codes'))).not.toContain(first.replaceAll('-', ''));
  const use = async (code: string) => (await world.browser().signIn(account.login, PASSWORD, code)).status;
  expect(await use(first.toLowerCase().replaceAll('-', ' '))).toBe(200);
  expect(await use(first)).toBe(401);
  const both = await Promise.all([use(second), use(second)]);
  expect(both.sort()).toEqual([200, 401]);
  const other = await withFactor();
  expect((await world.browser().signIn(other.account.login, PASSWORD, codes[2])).status).toBe(401);
});

it('is turned off with a code of it; wrong ones are counted as wrong passwords are', async () => {
  const { account, browser, seed, codes } = await withFactor();
  const before = await lastSeq(world.db);
  expect((await browser.send('DELETE', '/accounts/totp', { code: '000000' })).status).toBe(400);
  expect((await browser.send('DELETE', '/accounts/totp', { code: codeAt(seed) })).status).toBe(204);
  expect((await logOf(world.db)).slice(before)).toMatchObject([
    { action: 'sign_in_failed', actor_id: account.id },
    { action: 'account_changed', details: '{"fields":["totp"],"totp":false}' },
  ]);
  expect((await world.browser().signIn(account.login)).body.status).toBe('signed_in');
  expect((await browser.send('DELETE', '/accounts/totp', { code: codes[0] })).status).toBe(409);
  const next = await withFactor();
  for (let i = 0; i < 5; i++) expect((await next.browser.send('DELETE', '/accounts/totp', { code: '000000' })).status).toBe(400);
  expect((await next.browser.send('DELETE', '/accounts/totp', { code: next.codes[0] })).status).toBe(429);
});
