import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { type FuzzWorld, openFuzzWorld } from './fuzzWorld.ts';
import { sendRaw } from './rawConnection.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** Headers of an answer of a product with these settings. */
async function headersOf(path: string, env: Record<string, string> = {}, init?: RequestInit): Promise<Headers> {
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: tmpdir(), PETARAWAN_DEMO: '0', ...env }, tmpdir());
  return (await createApp({ db: test.db, config }).request(path, init)).headers;
}

const PATHS: [string, string, RequestInit?][] = [
  ['a page of figures', '/api/v1/layers/laporan?level=provinsi'],
  ['a refusal', '/api/v1/layers/laporan?level=dusun'],
  ['an unknown address', '/api/v1/tidak-ada'],
  ['the documentation', '/api/docs'],
  ['health', '/healthz'],
  ['a refused change', '/api/v1/reports/imports', { method: 'POST' }],
];

describe.each(PATHS)('every answer, such as %s,', (_, path, init) => {
  it('allows nothing but our own address, and nothing that stands in the page itself', async () => {
    const policy = (await headersOf(path, {}, init)).get('content-security-policy') ?? '';
    const rules = Object.fromEntries(
      policy.split('; ').map((rule) => {
        const [name = '', ...sources] = rule.split(' ');
        return [name, sources];
      }),
    );
    expect(rules).toMatchObject({
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'frame-src': ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    });
    expect(policy).not.toMatch(/unsafe|\*|https?:|nonce|strict-dynamic/);
  });

  it('keeps its address, its frame and its type to itself and asks the browser for no powers', async () => {
    const headers = await headersOf(path, {}, init);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    for (const power of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture'])
      expect(headers.get('permissions-policy')).toContain(`${power}=()`);
    for (const teller of ['server', 'x-powered-by', 'access-control-allow-origin']) expect(headers.get(teller)).toBeNull();
  });
});

describe('HSTS', () => {
  it('is sent exactly when visitors come by https', async () => {
    const sent = async (env: Record<string, string>) => (await headersOf('/healthz', env)).get('strict-transport-security');
    expect(await sent({})).toBeNull();
    expect(await sent({ PUBLIC_URL: 'http://10.0.0.5:8787' })).toBeNull();
    expect(await sent({ PUBLIC_URL: 'https://petarawan.example' })).toBe('max-age=31536000');
  });

  it('is not believed from a header that anybody can send', async () => {
    const headers = await headersOf('/healthz', {}, { headers: { 'x-forwarded-proto': 'https' } });
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

describe('settings', () => {
  const read = (env: Record<string, string>) => () => readConfig(env, '/');
  it.each<Record<string, string>>([
    { PUBLIC_URL: 'petarawan.example' },
    { PUBLIC_URL: 'javascript:alert(1)' },
    { TRUST_PROXY: 'semua' },
    { TRUST_PROXY: '10.0.0.0/33' },
    { TRUST_PROXY: '10.0.0.0/8,x' },
    { RATE_READS: '-1' },
    { RATE_WRITES: 'banyak' },
  ])('%j is refused at the start', (env) => {
    expect(read(env)).toThrow(/Pengaturan lingkungan salah/);
  });

  it('takes addresses and ranges of both families for TRUST_PROXY', () => {
    expect(read({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8, ::1, fd00::/8' })().trustProxy).toContain('fd00::/8');
  });
});

describe('behind TLS', () => {
  const SECURITY = [
    'strict-transport-security',
    'content-security-policy',
    'x-content-type-options',
    'x-frame-options',
    'referrer-policy',
  ];
  let world: FuzzWorld;
  beforeAll(async () => {
    world = await openFuzzWorld({ PUBLIC_URL: 'https://petarawan.example' });
  });
  afterAll(() => world.close());
  const ask = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
    world.send({ method, target, headers, body: null }, 'tamu');

  it('every kind of answer has all headers: pages, files, figures, kept ones, 304, refusals and what is no request', async () => {
    const figures = '/api/v1/stages';
    const first = await ask(figures);
    const file = `/api/v1/boundaries/${world.sensible.version?.[0]}/${world.sensible.file?.[0]}`;
    const replies = {
      figures: first,
      kept: await ask(figures),
      notModified: await ask(figures, { 'if-none-match': String(first.headers.etag) }),
      head: await ask('/peta', {}, 'HEAD'),
      page: await ask('/peta/19'),
      asset: await ask('/assets/a.js'),
      unknownPage: await ask('/tidak-ada', { accept: 'text/html' }),
      unknownFile: await ask('/assets/tidak-ada.js'),
      boundaries: await ask(file),
      unknown: await ask('/api/v1/tidak-ada'),
      unauthenticated: await ask('/api/v1/reports/imports'),
      invalid: await ask('/api/v1/layers/laporan?level=dusun'),
      otherSite: await ask('/api/v1/accounts/sign-out', { origin: 'https://lain.example' }, 'POST'),
      wrongKey: await ask('/api/v1/stages', { authorization: 'Bearer x' }),
      metrics: await ask('/metrics', { 'x-forwarded-for': '203.0.113.1' }),
      docs: await ask('/api/docs'),
    };
    expect(replies.notModified.status).toBe(304);
    expect(replies.kept.bytes).toEqual(first.bytes);
    for (const [kind, { headers }] of Object.entries(replies))
      expect([kind, SECURITY.filter((name) => headers[name] === undefined)]).toEqual([kind, []]);
    const unreadable = await sendRaw(world.openPort, 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n');
    expect(unreadable.status).toBe(400);
    expect(SECURITY.filter((name) => unreadable.headers[name] === undefined)).toEqual([]);
  });
});

describe('a frame', () => {
  const frames = async (path: string, init?: RequestInit) => {
    const headers = await headersOf(path, {}, init);
    const rule = /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1];
    return [rule, headers.get('x-frame-options')];
  };

  it.each([
    '/?embed',
    '/peta?embed',
    '/peta/19.04?lapisan=indeks&embed=1',
    '/wilayah/19.04?embed',
    '/sumber?embed',
    '/metode?embed',
  ])('of any site may show %s', async (path) => expect(await frames(path)).toEqual(['*', null]));

  it.each([
    '/',
    '/peta',
    '/peta?embedded',
    '/masuk?embed',
    '/akun?embed',
    '/akun/pengguna?embed',
    '/undangan?embed',
    '/peta%2f..%2fmasuk?embed',
    '/api/docs?embed',
    '/api/v1/stages?embed',
    '/healthz?embed',
    '/metrics?embed',
  ])('shows %s nowhere', async (path) => expect(await frames(path)).toEqual(["'none'", 'DENY']));

  it('takes no changes', async () => expect(await frames('/peta?embed', { method: 'POST' })).toEqual(["'none'", 'DENY']));
});

describe('whoever asks as the public', () => {
  it('is a guest, whatever machine or session they come from', async () => {
    const kind = async (headers: Record<string, string>) => {
      const response = await test.request('/accounts/me', { headers });
      return ((await response.json()) as { kind: string }).kind;
    };
    expect(await kind({})).toBe('lokal');
    expect(await kind({ 'x-petarawan-view': 'public' })).toBe('tamu');
    expect(await kind({ 'x-petarawan-view': '' })).toBe('tamu');
    expect(await kind({ 'x-petarawan-view': 'public', authorization: 'Bearer x' })).toBe('tamu');
  });
});
