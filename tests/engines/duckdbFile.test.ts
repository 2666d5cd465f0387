import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { knownMigrations } from '../../server/src/db/migrate.ts';
import { runToEnd } from '../start/serverProcess.ts';
import { startWriter, type Writer } from './killedChild.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'petarawan-file-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that holds a database until it is killed. */
async function holder(file: string): Promise<Writer> {
  const process = await startWriter(file, 'open');
  await process.begin();
  await process.says('open');
  return process;
}

describe('one process owns the file', () => {
  it('whoever comes second is told which process holds it, and that it may wait', async () => {
    const file = join(folder, 'milik.duckdb');
    const first = await holder(file);
    await expect(openDuckDb(file)).rejects.toMatchObject({
      code: 'busy',
      text: { id: expect.stringContaining(`PID ${first.pid}`), en: expect.stringContaining(`PID ${first.pid}`) },
    });
    await first.kill();
    const db = await openDuckDb(file);
    expect(await db.all('select version from data_version')).toEqual([{ version: 1 }]);
    await db.close();
  });

  it('a server that finds the file taken names the process and ends with 1', async () => {
    const first = await holder(join(folder, 'petarawan.duckdb'));
    const second = await runToEnd('server', [], { PORT: '0', PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0' });
    await first.kill();
    expect(second.code).toBe(1);
    expect(second.err).toContain(`sedang dipakai proses lain (PID ${first.pid})`);
    expect(second.err).toContain(`in use by another process (PID ${first.pid})`);
  });

  it('opened twice in one process it is one database', async () => {
    const file = join(folder, 'sama.duckdb');
    const [a, b] = [await openDuckDb(file), await openDuckDb(file)];
    const before = b.changes;
    await a.write((tx) => tx.run(`insert into settings (key, value) values ('satu', '1')`));
    expect(b.changes).toBeGreaterThan(before as number);
    expect(await b.all('select key, value from settings')).toEqual([{ key: 'satu', value: '1' }]);
    await a.close();
    await b.close();
  });
});

describe('a first start that is killed', () => {
  const migrations = async (file: string) => {
    const db = await openDuckDb(file);
    const rows = await db.all<{ name: string }>('select name from migrations order by name');
    await db.close();
    return rows.map((row) => row.name);
  };

  it('just after the schema was made leaves a database that opens', async () => {
    const file = join(folder, 'awal.duckdb');
    await (await holder(file)).kill();
    expect(await migrations(file)).toEqual(knownMigrations());
  });

  it('at any moment leaves a database that opens', async () => {
    for (let ms = 0; ms < 240; ms += 40) {
      const file = join(folder, `awal-${ms}.duckdb`);
      const process = await startWriter(file, 'open');
      await process.begin();
      await sleep(ms + Math.random() * 40);
      await process.kill();
      expect(await migrations(file), `killed after about ${ms} ms`).toEqual(knownMigrations());
    }
  });
});

it('a change of a table is on the disk when its transaction is committed, and never in the log', async () => {
  const file = join(folder, 'ubah.duckdb');
  const first = await openDuckDb(file);
  await first.close();
  // A table whose default calls a function: DuckDB 1.5 cannot replay a change of it.
  const child = `
    const { openDuckDb } = await import(${JSON.stringify(new URL('../../server/src/db/duckdb/openDuckDb.ts', import.meta.url).href)});
    const db = await openDuckDb(${JSON.stringify(file)});
    await db.tx((t) => t.run('alter table imports add column extra varchar'));
    await db.tx((t) => t.run("insert into settings (key, value) values ('sesudah', '1')"));
    process.kill(process.pid, 'SIGKILL');`;
  const loader = new URL('../../server/node_modules/tsx/dist/loader.mjs', import.meta.url).href;
  expect(spawnSync(process.execPath, ['--import', loader, '--input-type=module', '-e', child]).signal).toBe('SIGKILL');
  const db = await openDuckDb(file);
  expect(await db.all('select extra from imports')).toEqual([]);
  expect(await db.all('select key from settings')).toEqual([{ key: 'sesudah' }]);
  await db.close();
});
