import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { measured } from '../../server/src/db/measuredDb.ts';
import { AppError } from '../../server/src/errors.ts';
import { Problem } from '../../server/src/http/contract.ts';
import { OpenConnections } from '../../server/src/http/openConnections.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { createLog, type Log } from '../../server/src/operations/createLog.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { metric, until } from './servedData.ts';

const UUID = /^[0-9a-f-]{36}$/;
const LAYER = '/api/v1/layers/laporan?level=kabkota';

const folder = mkdtempSync(join(tmpdir(), 'petarawan-observed-'));
/** What the database does when it is asked: null for what it should. */
let trouble: (() => Promise<never>) | null = null;
let test: TestApp;
let log: Log;
let server: Server;
let url: string;
beforeAll(async () => {
  test = await createTestApp();
  const own = measured(test.db);
  const db = new Proxy(own, {
    get: (target, key) => {
      if (!trouble) return Reflect.get(target, key);
      // A process that lost its database does not hear of others' commits either.
      if (key === 'current') return false;
      return key === 'all' ? () => trouble?.() : Reflect.get(target, key);
    },
  }) as Db;
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: folder, LOG_LEVEL: 'debug', LOG_FORMAT: 'json' }, folder);
  log = createLog(config, join(folder, 'log'));
  server = await createHttpServer({ db, config, log });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await test.close();
  rmSync(folder, { recursive: true });
});

/** The log line of the request with this id, once it is there. */
async function lineOf(id: string): Promise<Record<string, unknown>> {
  let found: Record<string, unknown> | undefined;
  await until(() => {
    log.flush();
    const lines = readFileSync(join(folder, 'log'), 'utf8').split('\n').filter(Boolean);
    found = lines.map((l) => JSON.parse(l) as Record<string, unknown>).find((l) => l.id === id);
    return found !== undefined;
  });
  return found as Record<string, unknown>;
}

describe('the id of a request', () => {
  it('is taken from the proxy, and stands in header and log of built, kept and 304 answers', async () => {
    const first = await fetch(url + LAYER, { headers: { 'x-request-id': 'proksi.1' } });
    const again = await fetch(url + LAYER, { headers: { 'x-request-id': 'proksi.2' } });
    const etag = again.headers.get('etag') ?? '';
    const known = await fetch(url + LAYER, { headers: { 'x-request-id': 'proksi.3', 'if-none-match': etag } });
    expect([first, again, known].map((r) => [r.status, r.headers.get('x-request-id')])).toEqual([
      [200, 'proksi.1'],
      [200, 'proksi.2'],
      [304, 'proksi.3'],
    ]);
    const common = { event: 'request', level: 'info', method: 'GET', route: '/api/v1/layers/:layer', path: LAYER };
    const dataVersion = test.db.version;
    expect(await lineOf('proksi.1')).toMatchObject({ ...common, status: 200, kept: false, dataVersion });
    expect(await lineOf('proksi.2')).toMatchObject({ ...common, status: 200, kept: true, dataVersion });
    expect(await lineOf('proksi.3')).toMatchObject({ ...common, status: 304, kept: true, dataVersion });
    const [full, none] = [await lineOf('proksi.2'), await lineOf('proksi.3')];
    expect(full.bytes).toBeGreaterThan(Number(again.headers.get('content-length')));
    expect(none.bytes).toBeLessThan(Number(full.bytes));
  });

  it('is made when there is none or it is malformed, each time another', async () => {
    const ids: string[] = [];
    for (const headers of [{}, { 'x-request-id': 'a b' }, { 'x-request-id': '"}{' }, {}] as Record<string, string>[])
      ids.push((await fetch(url + LAYER, { headers })).headers.get('x-request-id') ?? '');
    for (const id of ids) expect(id).toMatch(UUID);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same in problem details, header and log', async () => {
    const response = await fetch(`${url}/api/v1/regions/99.99`);
    const { requestId } = Problem.parse(await response.json());
    expect(response.headers.get('x-request-id')).toBe(requestId);
    expect(await lineOf(requestId)).toMatchObject({ status: 404, code: 'not_found', route: '/api/v1/regions/:code' });
  });

  it('of a path that would break a line of JSON leaves the line whole', async () => {
    const path = `${LAYER}&from=2024-01-01&x="\\`;
    for (const id of ['kutip.1', 'kutip.2']) {
      await new Promise((done) => get(url + path, { headers: { 'x-request-id': id } }, (r) => buffer(r).then(done)));
      expect(String((await lineOf(id)).path)).toContain('/api/v1/layers');
    }
  });
});

describe('errors', () => {
  it('nobody foresaw are 500 with an id, and stand in the log with their cause', async () => {
    trouble = () => Promise.reject(new Error('socket of postgres://u:rahasia@db/x broke'));
    const response = await fetch(`${url}/api/v1/reports/counts?by=region&level=kecamatan`);
    trouble = null;
    const { requestId, code } = Problem.parse(await response.json());
    expect([response.status, code]).toEqual([500, 'internal']);
    const line = await lineOf(requestId);
    expect(line).toMatchObject({ level: 'error', status: 500, code: 'internal' });
    expect(JSON.stringify(line)).toContain('socket of postgres://u:***@db/x broke');
    expect(JSON.stringify(line)).not.toContain('rahasia');
  });
});

describe('a lost database', () => {
  it('makes the process not ready (503, Retry-After) and leaves it alive', async () => {
    trouble = () => Promise.reject(new Error('connection refused'));
    const ready = await fetch(`${url}/readyz`);
    const alive = await fetch(`${url}/healthz`);
    trouble = null;
    expect([ready.status, ready.headers.get('retry-after'), alive.status]).toEqual([503, '5', 200]);
    expect(Problem.parse(await ready.json()).code).toBe('unavailable');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('is answered with the patience the error asks for', async () => {
    const text = { id: 'Basis data hilang.', en: 'The database is lost.' };
    trouble = () => Promise.reject(new AppError('unavailable', text, { retryAfter: 17 }));
    const response = await fetch(`${url}/api/v1/reports/counts?by=region&level=provinsi`);
    trouble = null;
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '17']);
  });
});

describe('/metrics', () => {
  it('counts built and kept answers by route, and what the cache did', async () => {
    const path = '/api/v1/layers/laporan?level=provinsi';
    const figures = () =>
      Promise.all([
        metric(url, 'petarawan_http_request_seconds_count{method="GET",route="/api/v1/layers/:layer",status="200"}'),
        metric(url, 'petarawan_http_kept_answer_seconds_count{route="/api/v1/layers/:layer"}'),
        metric(url, 'petarawan_cache_answers_total{outcome="misses"}'),
        metric(url, 'petarawan_cache_answers_total{outcome="hits"}'),
      ]);
    const before = await figures();
    await (await fetch(url + path)).text();
    await (await fetch(url + path)).text();
    const after = await figures();
    expect(after.map((n, i) => n - (before[i] as number))).toEqual([1, 1, 1, 1]);
  });

  it('says version, engine, data version and memory of kept answers', async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^petarawan_build_info\{version="\d+\.\d+\.\d+",engine="(?:duckdb|postgres)",node="v[\d.]+"\} 1$/m);
    expect(text).toContain(`petarawan_data_version ${test.db.version}\n`);
    expect(text).toContain('petarawan_data_current 1\n');
    expect(text).toMatch(/^petarawan_cache_bytes [1-9]\d+$/m);
    expect(text).toMatch(/^petarawan_db_seconds_bucket\{le="0.01",engine="\w+",kind="all"\} \d+$/m);
  });

  it('counts rows of imports by outcome, and not those of a dry run', async () => {
    const file =
      'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian,tanggal_lapor,jumlah\nA1,laporan,apk,masuk,99.99,2024-01-02,2024-01-03,1\n';
    const post = (more: string) =>
      fetch(`${url}/api/v1/reports/imports?channel=sigaplapor&filename=a.csv${more}`, { method: 'POST', body: file });
    const rows = () => metric(url, 'petarawan_import_rows_total{kind="reports",outcome="quarantined"}');
    const before = await rows();
    expect((await post('&dry_run=1')).status).toBe(200);
    expect(await rows()).toBe(before);
    expect((await post('')).status).toBe(201);
    expect(await rows()).toBe(before + 1);
  });
});

describe('OpenConnections', () => {
  it('lets an answer that is written but not yet taken arrive whole, and ends idle connections', async () => {
    const { createServer } = await import('node:http');
    const body = Buffer.alloc(32 * 1024 * 1024, 'x');
    const other = createServer((_, response) => response.end(body));
    const connections = new OpenConnections(other);
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const slow = await new Promise<IncomingMessage>((done) => get({ port, host: '127.0.0.1', path: '/' }, done));
    slow.pause();
    const closed = connections.close(60_000);
    expect((await buffer(slow)).length).toBe(body.length);
    expect(await closed).toBe(0);
  });
});
