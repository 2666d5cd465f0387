import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountCaller } from '../../server/src/accounts/caller.ts';
import type { KeyBody } from '../../server/src/accounts/contract.ts';
import { createKey } from '../../server/src/accounts/keys/createKey.ts';
import { type FuzzWorld, OPERATOR_REGION, openFuzzWorld } from './fuzzWorld.ts';

let world: FuzzWorld;
beforeAll(async () => {
  world = await openFuzzWorld();
  await world.db.tx((tx) => tx.run(`update accounts set role = 'pembaca', region = '' where id = 'operator-1904'`));
});
afterAll(() => world.close());

const metrics = async (headers: Record<string, string> = {}) => {
  const { status, bytes } = await world.send({ method: 'GET', target: '/metrics', headers, body: null }, 'tamu');
  return { status, told: String(bytes).includes('petarawan_import_rows_total') };
};
/** A key of somebody who reads everything. */
async function key(body: Partial<KeyBody>): Promise<string> {
  const owner = { id: 'operator-1904', login: 'operator-1904', name: 'Pembaca', totp: false, password: false };
  const caller = accountCaller({ ...owner, role: 'pembaca', region: null }, 's');
  return (await createKey(world.db, caller, { name: 'prometheus', actions: ['read_internal'], region: null, days: 1, ...body }))
    .secret;
}

describe('figures of operations', () => {
  it('are given at the machine itself, also where accounts are demanded', async () => {
    expect(await metrics()).toEqual({ status: 200, told: true });
  });

  it.each([
    ['through a proxy', { 'x-forwarded-for': '127.0.0.1' }],
    ['through a proxy that says only that it is one', { via: '1.1 caddy' }],
    ['under another name than this machine has for itself', { host: 'petarawan.example' }],
    ['by a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('are not given to whoever asks %s', async (_, headers) => {
    expect(await metrics(headers)).toEqual({ status: 401, told: false });
  });

  it('are given to a key that may read the figures of the whole country, from anywhere', async () => {
    const prometheus = { 'x-forwarded-for': '203.0.113.1', authorization: `Bearer ${await key({})}` };
    expect(await metrics(prometheus)).toEqual({ status: 200, told: true });
  });

  it('are not given to a key for a part of it', async () => {
    const secret = await key({ region: OPERATOR_REGION });
    expect(await metrics({ 'x-forwarded-for': '203.0.113.1', authorization: `Bearer ${secret}` })).toEqual({
      status: 403,
      told: false,
    });
  });
});
