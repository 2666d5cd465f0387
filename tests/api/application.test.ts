import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import { Problem } from '../../server/src/http/contract.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
let server: Server;
let url: string;
beforeAll(async () => {
  test = await createTestApp();
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: '/nonexistent', PETARAWAN_DEMO: '0' }, '/');
  server = await createHttpServer({ db: test.db, config });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await test.close();
});

/** Addresses that the product promises. */
const PROMISED = [
  '/api/v1/regions',
  '/api/v1/regions/{code}',
  '/api/v1/regions/{code}/profile',
  '/api/v1/boundaries/manifest',
  '/api/v1/reports/counts',
  '/api/v1/reports/trend',
  '/api/v1/reports/imports',
  '/api/v1/indices',
  '/api/v1/indices/{edition}/scores',
  '/api/v1/layers/{layer}',
  '/api/v1/stages',
];

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1 and names every promised address', async () => {
    const document = (await (await test.app.request('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(document.openapi).toMatch(/^3\.1/);
    expect(PROMISED.filter((path) => !(path in document.paths))).toEqual([]);
  });

  it('has a page that needs nothing from elsewhere', async () => {
    const page = await (await test.app.request('/api/docs')).text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((m) => m[1] as string);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) expect((await test.app.request(address)).status, address).toBe(200);
  });
});

describe('operations', () => {
  it('answers health, readiness with the data version, and Prometheus metrics', async () => {
    expect((await test.app.request('/healthz')).status).toBe(200);
    expect(await (await test.app.request('/readyz')).json()).toEqual({ status: 'ready', dataVersion: test.db.version });
    expect(await (await test.app.request('/metrics')).text()).toContain('petarawan_http_request_seconds_bucket');
  });

  it('sends a strict content security policy and no frame permission to others', async () => {
    const policy = (await test.app.request('/healthz')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('errors', () => {
  it('are problem details with a stable code and a request id, for addresses and parameters alike', async () => {
    for (const [path, status, code] of [
      ['/api/v1/tidak-ada', 404, 'not_found'],
      ['/api/v1/reports/counts?by=warna', 400, 'invalid_request'],
      ['/api/v1/reports/counts?from=2024-02-31', 400, 'invalid_request'],
      ['/api/v1/regions/99.99', 404, 'not_found'],
    ] as const) {
      const response = await test.app.request(path);
      expect(response.headers.get('content-type'), path).toContain('application/problem+json');
      const problem = Problem.parse(await response.json());
      expect([path, response.status, problem.code]).toEqual([path, status, code]);
      expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('a server that has answered before', () => {
  const path = '/api/v1/layers/laporan?level=kabkota&denominator=jumlah';

  it('answers again with the same bytes, tag and headers, and 304 to who has it', async () => {
    const first = await fetch(url + path);
    const again = await fetch(url + path.replace('level=kabkota&denominator=jumlah', 'denominator=jumlah&level=kabkota'));
    expect(first.status).toBe(200);
    const own = (r: Response) =>
      Object.fromEntries([...r.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id'));
    expect(own(again)).toEqual(own(first));
    expect(await again.text()).toBe(await first.text());
    const known = await fetch(url + path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(known.status).toBe(304);
    expect(known.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
  });

  it('counts the answers that left before routing', async () => {
    const kept = async () =>
      Number(/petarawan_http_kept_answers_total (\d+)/.exec(await (await fetch(`${url}/metrics`)).text())?.[1]);
    await (await fetch(url + path)).text();
    const before = await kept();
    await (await fetch(url + path)).text();
    expect(await kept()).toBe(before + 1);
  });

  it('answers anew after a commit', async () => {
    const before = await fetch(url + path);
    await test.db.write(async (tx) => tx.run("update regions set name = name || ' baru' where level = 'kabkota'"));
    const after = await fetch(url + path);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect(await after.text()).toContain(' baru');
  });
});

describe('changes from elsewhere', () => {
  it('are refused when a page of another site sends them, or under a foreign host name', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${url}/api/v1/reports/imports?channel=sigaplapor&dry_run=1&filename=a.csv`, {
        method: 'POST',
        headers,
        body: 'id_sumber\n',
      });
    const foreign: Record<string, string>[] = [{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign) {
      const response = await post(headers);
      expect(Problem.parse(await response.json()).code).toBe('forbidden');
    }
    // A refusal of the file itself shows that the same request from our own page gets through the door.
    expect(Problem.parse(await (await post({ origin: url })).json()).code).toBe('invalid_file');
  });
});
