import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller } from '../../server/src/accounts/caller.ts';
import { createKey } from '../../server/src/accounts/keys/createKey.ts';
import { Problem } from '../../server/src/http/contract.ts';
import { type As, type FuzzWorld, OPERATOR_REGION, openFuzzWorld } from './fuzzWorld.ts';

const READS = 12;
const WRITES = 5;

let world: FuzzWorld;
beforeAll(async () => {
  world = await openFuzzWorld({ TRUST_PROXY: '127.0.0.1', RATE_READS: String(READS), RATE_WRITES: String(WRITES) });
});
afterAll(() => world.close());

let asked = 0;
const fresh = () => `/api/v1/regions?q=${++asked}`;
const ask = (target: string, as: As, headers: Record<string, string> = {}, method = 'GET') =>
  world.send({ method, target, headers, body: null }, as);
/** Addresses that are each used once. */
const elsewhere = () => ({ 'x-forwarded-for': `203.0.113.${1 + (asked % 250)}` });

describe('the limit of an account', () => {
  it('holds wherever the account asks from, and leaves others alone', async () => {
    for (let i = 0; i < READS; i++) expect((await ask(fresh(), 'operator', elsewhere())).status).toBe(200);
    const refused = await ask(fresh(), 'operator', elsewhere());
    expect([refused.status, Number(refused.headers['retry-after'])]).toEqual([429, expect.any(Number)]);
    const { detail, detailEn } = Problem.parse(JSON.parse(String(refused.bytes)));
    expect(detail).toContain('dari akun ini');
    expect(detailEn).toContain('from this account');
    expect((await ask(fresh(), 'tamu', elsewhere())).status).toBe(200);
    expect((await ask(fresh(), 'lokal')).status).toBe(200);
  });

  it('counts changes apart from reads', async () => {
    const undo = () => ask('/api/v1/reports/imports/999999/undo', 'operator', elsewhere(), 'POST');
    for (let i = 0; i < WRITES; i++) {
      asked++;
      // Nobody's import is not within the operator's region.
      expect((await undo()).status).toBe(403);
    }
    asked++;
    expect((await undo()).status).toBe(429);
  });

  it('does not count answers from memory', async () => {
    await world.refreshOperator();
    const other = await openFuzzWorld({ RATE_READS: '3' });
    try {
      const known = { method: 'GET', target: fresh(), headers: {}, body: null };
      for (let i = 0; i < 12; i++) expect((await other.send(known, 'operator')).status).toBe(200);
      for (let i = 0; i < 2; i++) expect((await other.send({ ...known, target: fresh() }, 'operator')).status).toBe(200);
      expect((await other.send({ ...known, target: fresh() }, 'operator')).status).toBe(429);
    } finally {
      await other.close();
    }
  });
});

describe('the limit of an API key', () => {
  it('is its own', async () => {
    const owner = { id: 'operator-1904', login: 'operator-1904', name: 'Operator', totp: false, password: false } as const;
    const caller = accountCaller({ ...owner, role: 'operator', region: OPERATOR_REGION }, 's');
    const make = () => createKey(world.db, caller, { name: 'mesin', actions: ['import_data'], region: null, days: 1 });
    const [one, two] = [await make(), await make()];
    const withKey = (secret: string) => ask(fresh(), 'tamu', { ...elsewhere(), authorization: `Bearer ${secret}` });
    for (let i = 0; i < READS; i++) expect((await withKey(one.secret)).status).toBe(200);
    const refused = await withKey(one.secret);
    expect(refused.status).toBe(429);
    expect(Problem.parse(JSON.parse(String(refused.bytes))).detail).toContain('kunci API');
    expect((await withKey(two.secret)).status).toBe(200);
  });
});

describe('a key that nobody has', () => {
  it('is counted against the address that tries it, so that guessing has an end', async () => {
    const guess = (n: number) => ask(fresh(), 'tamu', { 'x-forwarded-for': '198.51.100.7', authorization: `Bearer prk_${n}` });
    for (let i = 0; i < READS; i++) expect((await guess(i)).status).toBe(401);
    expect((await guess(READS)).status).toBe(429);
    const metrics = await ask('/metrics', 'tamu', { 'x-forwarded-for': '198.51.100.7', authorization: 'Bearer prk_x' });
    expect(metrics.status).toBe(429);
  });
});
