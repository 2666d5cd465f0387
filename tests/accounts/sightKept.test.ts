import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { report } from '../../server/src/testing/builders.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { keptAlive, sendRequest } from '../hardening/sendRequest.ts';
import { openKeysWorld } from './keysWorld.ts';

const ADDRESSES = [
  '/api/v1/layers/laporan?parent=19',
  '/api/v1/layers/laporan?level=kabkota&denominator=dpt',
  '/api/v1/regions/19.04/profile',
  '/api/v1/regions/19.01/profile',
];
/** Who asks a server that listens on its own machine: its user, somebody behind a proxy on it, and people who signed in. */
const AS: Record<string, Record<string, string>> = { local: {}, guest: { 'x-forwarded-for': '203.0.113.7' } };
let office: Awaited<ReturnType<typeof openKeysWorld>>;
let server: Server;
const agent = keptAlive();

beforeAll(async () => {
  office = await openKeysWorld();
  await seedDatabase(office.db, { reports: [report({ code: '19.04', n: 41 }), report({ code: '19.01', n: 73 })] });
  for (const [name, region] of Object.entries({ operator: '19.04', colleague: '19.04', neighbour: '19.01' })) {
    const person = await office.person({ region, login: `kept-${name}` });
    AS[name] = { cookie: await office.signIn(person), 'x-forwarded-for': '203.0.113.8' };
  }
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: tmpdir(), PETARAWAN_DEMO: '0', RATE_READS: '0' }, tmpdir());
  server = await createHttpServer({ db: office.db, config });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  agent.destroy();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await office.close();
});

async function ask(as: string, target: string, etag?: string) {
  const { port } = server.address() as AddressInfo;
  const headers = { ...AS[as], ...(etag ? { 'if-none-match': etag } : {}) };
  const reply = await sendRequest(port, agent, { method: 'GET', target, headers, body: null });
  return {
    status: reply.status,
    body: reply.bytes.toString(),
    etag: String(reply.headers.etag),
    cache: reply.headers['cache-control'],
  };
}

it('what was answered to one is never given to another who sees less, neither as a body nor as “not modified”', async () => {
  const names = Object.keys(AS);
  for (const target of ADDRESSES) {
    const first = new Map<string, Awaited<ReturnType<typeof ask>>>();
    // The administrator first: the answer that holds everything is kept when the others ask. Then all once more, from memory.
    for (const as of names) first.set(as, await ask(as, target));
    for (const as of [...names].reverse()) expect(await ask(as, target)).toEqual(first.get(as));
    const [local, guest] = [first.get('local'), first.get('guest')];
    expect(local?.body).toMatch(/:(?:41|73)\b/);
    expect(guest?.body).not.toMatch(/:(?:41|73)\b/);
    expect(first.get('operator')?.body).not.toMatch(/:73\b/);
    expect(first.get('neighbour')?.body).not.toMatch(/:41\b/);
    expect(first.get('colleague')).toEqual(first.get('operator'));
    expect([guest?.cache, local?.cache, first.get('operator')?.cache]).toEqual([
      'no-cache',
      'private, no-cache',
      'private, no-cache',
    ]);
    for (const as of names) {
      const own = first.get(as) as Awaited<ReturnType<typeof ask>>;
      expect((await ask(as, target, own.etag)).status).toBe(304);
      for (const other of first.values()) {
        if (other.body === own.body) continue;
        expect(other.etag).not.toBe(own.etag);
        expect(await ask(as, target, other.etag)).toEqual(own);
      }
    }
  }
});

it('a session that is told to be the public gets what the public gets, from memory too', async () => {
  const [target = ''] = ADDRESSES;
  const guest = await ask('guest', target);
  AS.framed = { ...AS.operator, 'x-petarawan-view': 'publik' };
  AS.framedLocal = { 'x-petarawan-view': 'publik' };
  for (const as of ['framed', 'framedLocal']) expect(await ask(as, target)).toEqual(guest);
});
