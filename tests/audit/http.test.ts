import type { Server } from 'node:http';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditResponse } from '../../server/src/audit/contract.ts';
import { readConfig } from '../../server/src/config.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { breakLog, lastSeq, logOf } from './auditWorld.ts';

let test: TestApp;
let server: Server;
let port: number;
beforeAll(async () => {
  test = await createTestApp();
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: '/nonexistent', PETARAWAN_DEMO: '0' }, '/');
  server = await createHttpServer({ db: test.db, config });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await test.close();
});

/** Status of a request over the wire with these headers; fetch would not let Host and Origin through. */
const status = (path: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((done, fail) => {
    httpRequest({ port, path, headers: { host: `127.0.0.1:${port}`, ...headers } }, (response) => {
      response.resume().on('end', () => done(response.statusCode ?? 0));
    })
      .on('error', fail)
      .end();
  });

const CSV = '/api/v1/layers/laporan/csv?level=kabkota&parent=19';

describe('GET /audit', () => {
  it('shows entries newest first, page by page, with the end of the chain', async () => {
    for (let i = 0; i < 5; i++) await status(CSV);
    const first = await test.get('/audit?limit=3', AuditResponse);
    expect(first.items.map((i) => i.seq)).toEqual([0, 1, 2].map((i) => first.head.seq - i));
    expect(first.items[0]?.hash).toBe(first.head.hash);
    const seen = [...first.items];
    for (let next = first.next; next !== null; ) {
      const page = await test.get(`/audit?limit=3&cursor=${next}`, AuditResponse);
      seen.push(...page.items);
      next = page.next;
    }
    expect(seen.map((i) => i.seq)).toEqual((await logOf(test.db)).map((r) => r.seq).reverse());
  });

  it('filters by action, actor, subject, request and day', async () => {
    const items = async (query: string) => (await test.get(`/audit?${query}`, AuditResponse)).items;
    expect((await items('action=facts_loaded')).map((i) => i.subject.id).sort()).toEqual(['catalogues', 'stages']);
    expect(await items('action=facts_loaded&subject_id=stages')).toMatchObject([{ actor: { kind: 'program' } }]);
    await status(CSV, { 'x-request-id': 'cari-saya' });
    expect(await items('request_id=cari-saya&actor_kind=lokal')).toMatchObject([{ action: 'export' }]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await items(`from=${today}&to=${today}`)).length + (await items('to=2020-01-01')).length).toBeGreaterThan(0);
    expect(await items('to=2020-01-01')).toEqual([]);
  });

  it('is answered on this machine only, to its own pages only', async () => {
    expect(await status('/api/v1/audit')).toBe(200);
    expect(await status('/api/v1/audit', { 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await status('/api/v1/audit', { host: 'petarawan.contoh.id' })).toBe(401);
    expect(await status('/api/v1/audit', { 'x-forwarded-for': '203.0.113.1' })).toBe(401);
    expect(await status('/api/v1/audit', { 'sec-fetch-site': 'cross-site' })).toBe(401);
    expect(await status('/api/v1/audit', { origin: 'https://lain.contoh.id' })).toBe(401);
  });

  it('refuses wrong questions', async () => {
    for (const query of ['action=lain', 'cursor=x', 'cursor=0', 'limit=0', 'from=2024-02-30', 'actor_kind=x'])
      expect((await test.request(`/audit?${query}`)).status, query).toBe(400);
  });
});

describe('a download of a layer', () => {
  it('is in the log with its filter, and in whose name; what everybody may see is not', async () => {
    const before = await lastSeq(test.db);
    await status(`${CSV}&issue=sara`, { 'x-request-id': 'unduh-1' });
    await status(CSV, { host: 'petarawan.contoh.id' });
    const [local, ...none] = (await logOf(test.db)).slice(before);
    expect(none).toEqual([]);
    expect(local).toMatchObject({
      action: 'export',
      subject_type: 'layer',
      subject_id: 'laporan',
      request_id: 'unduh-1',
      ip: '127.0.0.1',
    });
    expect(local).toMatchObject({ actor_kind: 'lokal', actor_role: 'pengelola' });
    expect(JSON.parse(local?.details ?? '')).toMatchObject({
      format: 'csv',
      level: 'kabkota',
      parent: '19',
      filter: { issue: 'sara' },
    });
  });

  it('does not happen when it cannot be logged', async () => {
    const mend = await breakLog(test.db);
    expect(await status(CSV)).toBe(500);
    await mend();
    expect(await status(CSV)).toBe(200);
  });

  it('looking at the map leaves nothing in the log', async () => {
    const before = await lastSeq(test.db);
    expect(await status('/api/v1/layers/laporan?level=kabkota&parent=19')).toBe(200);
    expect(await status('/api/v1/stages')).toBe(200);
    expect(await lastSeq(test.db)).toBe(before);
  });
});
