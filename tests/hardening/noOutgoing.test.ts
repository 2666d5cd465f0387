import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runToEnd, startServer } from '../start/serverProcess.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUARD = `--import file://${join(ROOT, 'tests/hardening/noOutgoing.mjs')}`;
const run = promisify(execFile);

let folder: string;
let log: string;
let env: Record<string, string>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'petarawan-outgoing-'));
  log = join(folder, 'outgoing.log');
  // Proxies of the environment must not turn a request of ours into one to a neighbour.
  env = { PETARAWAN_DIR: join(folder, 'data'), PETARAWAN_DEMO: '0', NODE_OPTIONS: GUARD, PETARAWAN_OUTGOING_LOG: log };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outgoing = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');

describe('the watch over connections', () => {
  it.each([
    "fetch('http://192.0.2.1/').catch(() => 0)",
    "import('node:https').then((h) => h.get('https://petarawan.example/').on('error', () => 0))",
    "import('node:tls').then((t) => t.connect(443, '192.0.2.1').on('error', () => 0))",
    "import('node:net').then((n) => n.connect({ host: '192.0.2.1', port: 80 }).on('error', () => 0))",
    "import('node:dns').then((d) => d.promises.resolve('petarawan.example').catch(() => 0))",
    "import('node:dgram').then((d) => d.createSocket('udp4').send('x', 53, '192.0.2.1', () => 0))",
  ])('notices %s', async (program) => {
    const own = join(folder, 'watch.log');
    rmSync(own, { force: true });
    await run(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, ...env, PETARAWAN_OUTGOING_LOG: own },
    }).catch(() => null);
    expect(existsSync(own) ? readFileSync(own, 'utf8') : 'nothing noticed').toMatch(/192\.0\.2\.1|petarawan\.example|datagram/);
  });
});

describe('the product', () => {
  // The first start computes boundaries.
  it('asks nobody for anything: not at its start, not for pages and figures, not for imports, not at its end', {
    timeout: 300_000,
  }, async () => {
    const server = await startServer(env);
    const file = join(folder, 'laporan.csv');
    writeFileSync(
      file,
      'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian\nR1,laporan,politik_uang,diregistrasi,19.04,2024-10-01\n',
    );
    try {
      for (const path of [
        '/peta',
        '/api/docs',
        '/api/openapi.json',
        '/metrics',
        '/readyz',
        '/api/v1/layers/laporan?level=kabkota',
        '/api/v1/regions/19.04/profile',
        '/api/v1/boundaries/manifest',
      ])
        expect([path, (await fetch(server.url + path)).status]).toEqual([path, 200]);
      const upload = await fetch(`${server.url}/api/v1/reports/imports?channel=sigaplapor&filename=laporan.csv`, {
        method: 'POST',
        body: readFileSync(file),
        headers: {
          'content-type': 'text/csv',
          referer: 'http://192.0.2.1/',
          origin: server.url,
        },
      });
      expect(upload.status).toBe(201);
      // Passed on by a proxy, so from nobody at this machine.
      const passedOn = await fetch(`${server.url}/api/v1/audit`, { headers: { 'x-forwarded-host': '192.0.2.1' } });
      expect(passedOn.status).toBe(401);
      const beside = await runToEnd('cli', ['imports', 'list'], env);
      expect([beside.code, beside.err]).toEqual([0, '']);
    } finally {
      await server.stop();
    }
    for (const argv of [
      ['config'],
      ['reports', 'import', file, '--channel', 'siwaslu'],
      ['backup', join(folder, 'cadangan.tar.gz')],
    ]) {
      const ended = await runToEnd('cli', argv, env);
      expect([argv, ended.code, ended.code === 0 ? '' : ended.err]).toEqual([argv, 0, '']);
    }
    expect(outgoing()).toBe('');
  });

  // On the data that the test before prepared.
  it('asks its OpenID Connect provider only when somebody signs in there, and nobody else then', {
    timeout: 300_000,
  }, async () => {
    const own = join(folder, 'oidc.log');
    const provider = {
      OIDC_ISSUER: 'https://sso.example/realms/bawaslu',
      OIDC_CLIENT_ID: 'petarawan',
      PUBLIC_URL: 'https://petarawan.example',
    };
    const server = await startServer({ ...env, ...provider, PETARAWAN_OUTGOING_LOG: own });
    const asked = () => (existsSync(own) ? readFileSync(own, 'utf8').trim().split('\n') : []);
    const away = (path: string) => fetch(server.url + path, { redirect: 'manual' });
    try {
      for (const path of [
        '/masuk',
        '/api/v1/accounts/me',
        '/api/v1/layers/laporan?level=kabkota',
        '/api/v1/accounts/oidc/callback?code=x&state=x',
      ])
        await away(path);
      expect(asked()).toEqual([]);
      const start = await away('/api/v1/accounts/oidc/start?to=https://192.0.2.1/');
      expect([start.status, start.headers.get('location')]).toEqual([302, '/masuk?galat=penyedia_tidak_menjawab']);
    } finally {
      await server.stop();
    }
    expect(asked()).not.toEqual([]);
    for (const line of asked()) expect(line).toMatch(/^\w+ sso\.example$/);
  });
});
