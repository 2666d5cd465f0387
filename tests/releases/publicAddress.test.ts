import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '../../server/src/accounts/sessionCookie.ts';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { ServedSite } from '../../server/src/releases/serve/servedSite.ts';
import { sampleSource } from '../../server/src/releases/testing/sampleRelease.ts';

const LONG = `<!doctype html><title>x</title>${'kata '.repeat(400)}`;
const config = readConfig({ PORT: '0', HOST: '0.0.0.0', PETARAWAN_DIR: '.', PETARAWAN_DEMO: '0' }, '.');

let db: Db;
let server: Server;
let url = '';
/** A site of three pages, with or without a release. */
const siteOf = (released: boolean) =>
  new ServedSite({
    db,
    source: released ? sampleSource(1) : { ...sampleSource(1), heads: async () => [] },
    make: () => ({
      paths: async () => ['index.html', 'rilis/1/index.html', 'rilis/1/data/a.csv'],
      file: async (path) => ({
        type: path.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'text/html; charset=utf-8',
        body: Buffer.from(LONG),
        immutable: true,
      }),
    }),
  });

beforeAll(async () => {
  db = await openDuckDb(':memory:');
  server = await createHttpServer({ db, config, site: siteOf(true) });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await db.close();
});

/** Headers that differ between two answers to the same question. */
const lasting = (headers: Headers) =>
  Object.fromEntries([...headers].filter(([name]) => !['date', 'x-request-id', 'connection', 'keep-alive'].includes(name)));

describe('the address of the public site', () => {
  it('answers the same whether a file is made or comes from memory, with nothing of whoever asks', async () => {
    const ask = () => fetch(`${url}/publik/`, { headers: { cookie: `${SESSION_COOKIE}=x`, authorization: 'Bearer nobody' } });
    const [first, second] = [await ask(), await ask()];
    expect(first.status).toBe(200);
    expect(lasting(second.headers)).toEqual(lasting(first.headers));
    expect(await second.text()).toBe(await first.text());
    expect(first.headers.get('set-cookie')).toBeNull();
    expect(first.headers.get('cache-control')).toMatch(/^public, /);
  });

  it('may stand in a frame of any site and be read by it, under a policy that runs nothing else', async () => {
    const { headers } = await fetch(`${url}/publik/rilis/1/data/a.csv`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain('frame-ancestors *');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    for (const other of ['/publikasi', '/publi', '/healthz'])
      expect((await fetch(url + other)).headers.get('content-security-policy'), other).toContain("frame-ancestors 'none'");
  });

  it('leads to folders and knows what is not there', async () => {
    const to = async (path: string) => {
      const { status, headers } = await fetch(url + path, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await to('/publik')).toEqual([301, '/publik/']);
    expect(await to('/publik/rilis/1?embed')).toEqual([301, '/publik/rilis/1/?embed']);
    expect(await to('/publik/rilis/9/')).toEqual([404, null]);
    expect((await fetch(`${url}/publik/`, { method: 'POST' })).status).toBe(405);
  });

  it('is where the front door leads guests once there is a release, where accounts are demanded', async () => {
    const door = async (env: Record<string, string>, released: boolean, path = '/', headers: Record<string, string> = {}) => {
      const app = createApp({
        db,
        config: readConfig({ PORT: '0', PETARAWAN_DIR: '.', PETARAWAN_DEMO: '0', ...env }, '.'),
        site: siteOf(released),
      });
      const answer = await app.request(path, { headers });
      return answer.status === 302 ? answer.headers.get('location') : null;
    };
    const open = { HOST: '0.0.0.0' };
    expect(await door(open, true)).toBe('/publik/');
    expect(await door(open, false)).toBeNull();
    expect(await door({}, true)).toBeNull();
    expect(await door(open, true, '/?embed')).toBeNull();
    expect(await door(open, true, '/peta')).toBeNull();
    expect(await door(open, true, '/', { cookie: `${SESSION_COOKIE}=x` })).toBeNull();
  });
});
