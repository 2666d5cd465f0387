import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

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
      'frame-ancestors': ["'self'"],
    });
    expect(policy).not.toMatch(/unsafe|\*|https?:|nonce|strict-dynamic/);
  });

  it('keeps its address, its frame and its type to itself and asks the browser for no powers', async () => {
    const headers = await headersOf(path, {}, init);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
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
