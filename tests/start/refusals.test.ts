import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runToEnd, startServer } from './serverProcess.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'petarawan-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a start that cannot work says why and what to do', () => {
  it('names a busy port and another one to use', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const ended = await runToEnd('server', [], { PORT: String(port), PETARAWAN_DIR: join(folder, 'a') });
    other.close();
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(`Port ${port} sedang dipakai`);
    expect(ended.err).toContain('PORT=8788 npm start');
  });

  it('refuses a data directory that is a file', async () => {
    const file = join(folder, 'berkas');
    writeFileSync(file, 'x');
    const ended = await runToEnd('server', [], { PORT: '0', PETARAWAN_DIR: file });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(file);
    expect(ended.err).toContain('PETARAWAN_DIR');
  });

  it('refuses a wrong setting by its name', async () => {
    const ended = await runToEnd('server', [], { PORT: 'delapan', PETARAWAN_DIR: join(folder, 'b') });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('PORT');
  });

  it('refuses a damaged database and keeps it', async () => {
    const dir = mkdtempSync(join(folder, 'rusak-'));
    writeFileSync(join(dir, 'petarawan.duckdb'), 'this is no database');
    const ended = await runToEnd('server', [], { PORT: '0', PETARAWAN_DIR: dir });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('tidak dapat dibuka');
  });
});

describe('commands and a running server', () => {
  it('a second server on the same directory is told where the first one is; commands go through it', async () => {
    const env = { PETARAWAN_DIR: join(folder, 'kosong') };
    expect((await runToEnd('cli', ['init', '--empty'], env)).code).toBe(0);
    const server = await startServer(env);
    try {
      const second = await runToEnd('server', [], { ...env, PORT: '0' });
      expect(second.code).toBe(1);
      expect(second.err).toContain(server.url);

      const file = join(folder, 'wilayah.csv');
      writeFileSync(file, 'kode,nama,tingkat\n77,Provinsi Uji,provinsi\n77.01,Kabupaten Uji,kabkota\n');
      const imported = await runToEnd('cli', ['regions', 'import', file, '--json'], env);
      expect(imported.code).toBe(0);
      expect(JSON.parse(imported.out)).toMatchObject({ new: 2, quarantined: 0 });
      const regions = (await (await fetch(`${server.url}/api/v1/regions?level=kabkota`)).json()) as { items: unknown[] };
      expect(regions.items).toEqual([{ code: '77.01', name: 'Kabupaten Uji', level: 'kabkota', parent: '77' }]);
    } finally {
      await server.stop();
    }
  });

  it('wrong use ends with 2, help with 0', async () => {
    const env = { PETARAWAN_DIR: join(folder, 'c') };
    expect((await runToEnd('cli', ['reports', 'menari'], env)).code).toBe(2);
    const help = await runToEnd('cli', ['reports', 'import', '--help'], env);
    expect(help.code).toBe(0);
    expect(help.out).toContain('--dry-run');
  });
});
