import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, type TestContext, vi } from 'vitest';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { Problem } from '../../server/src/http/contract.ts';
import { asAppError } from '../../server/src/http/problem.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { wrongRollups } from '../copies/copiesWorld.ts';
import { HEADER, REPORTS } from '../reports/reportsWorld.ts';
import { prepareSmall, reportIds } from './productOn.ts';
import { mountSmallDisk, type SmallDisk } from './smallDisk.ts';

const MEGABYTE = 1 << 20;
/** Nothing that an engine could pack. */
const noise = () => Array.from({ length: 12 }, () => Math.random().toString(36).slice(2)).join(' ');

let disk: SmallDisk;
let elsewhere: string;
beforeEach((context: TestContext) => {
  const mounted = mountSmallDisk(40);
  if (typeof mounted === 'string') return context.skip(mounted);
  disk = mounted;
  elsewhere = mkdtempSync(join(tmpdir(), 'petarawan-laporan-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  disk?.remove();
  if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
});

const rowsOf = (prefix: string, rows: number) =>
  Array.from({ length: rows }, (_, i) => `${prefix}.${i},laporan,sara,masuk,19.04.01,2024-10-0${(i % 9) + 1},,1,${noise()}`);

function take(db: Db, prefix: string, rows: number) {
  const file = join(elsewhere, 'laporan.csv');
  writeFileSync(file, `${HEADER}\n${rowsOf(prefix, rows).join('\n')}\n`);
  return runImport(db, REPORTS, file, { channel: 'sigaplapor' });
}

async function openOnDisk(): Promise<Db> {
  const db = await openDuckDb(join(disk.path, 'petarawan.duckdb'));
  await prepareSmall(db);
  return db;
}

const FULL = {
  code: 'unavailable',
  text: {
    id: expect.stringContaining('Diska penuh'),
    en: expect.stringMatching(/disk is full .*Nothing was stored.*free some space/),
  },
};

it('an import that does not fit is refused in words, what was there stays, and the next one works once there is room', async () => {
  let db = await openOnDisk();
  expect(await take(db, 'A', 500)).toMatchObject({ new: 500 });
  const before = [await reportIds(db), db.version];
  disk.leave(2 * MEGABYTE);
  await expect(take(db, 'B', 60_000)).rejects.toMatchObject(FULL);
  expect([await reportIds(db), db.version]).toEqual(before);
  disk.free();
  expect(await take(db, 'C', 5)).toMatchObject({ new: 5 });
  await db.close();

  db = await openDuckDb(join(disk.path, 'petarawan.duckdb'));
  expect(await reportIds(db)).toHaveLength(505);
  expect(await wrongRollups(db)).toEqual([]);
  await db.close();
});

it('a disk that fills up import by import: everything acknowledged is readable at once, and after room is made it goes on', async () => {
  const file = join(disk.path, 'petarawan.duckdb');
  let db = await openOnDisk();
  const stored: string[] = [];
  const causes: string[] = [];
  // Others take ever more of the disk, so that it gets full in every phase of a commit: log, tables, spilled data.
  const rounds = [
    { room: 0.5, rows: 400 },
    { room: 2, rows: 1_500 },
    { room: 3.5, rows: 1_500 },
  ];
  for (const [round, { room, rows }] of rounds.entries()) {
    for (let n = 0; ; n++) {
      const prefix = `${round}-${n}`;
      const refusal: unknown = await take(db, prefix, rows).then(
        () => null,
        (error: unknown) => error,
      );
      if (refusal === null) stored.push(prefix);
      else {
        expect(refusal).toMatchObject(FULL);
        causes.push(String((refusal as Error).cause));
        break;
      }
      if (n === 3) disk.leave(room * MEGABYTE);
    }
    const [kept, version] = [await reportIds(db), db.version];
    expect([...new Set(kept.map((id) => id.split('.')[0]))].sort()).toEqual([...stored].sort());
    expect(await wrongRollups(db)).toEqual([]);
    // Reads of one moment work too.
    expect(await db.snapshot((s) => s.all('select count(*) as n from reports'))).toEqual([{ n: kept.length }]);
    disk.free();
    expect(await take(db, `${round}-sesudah`, 5)).toMatchObject({ new: 5 });
    stored.push(`${round}-sesudah`);
    expect(db.version).toBe(version + 1);
  }
  // Both ways it can happen were met: no room in the log, and the engine giving up the database over its tables.
  expect(causes).toEqual(expect.arrayContaining([expect.stringContaining('.wal'), expect.stringContaining('FATAL')]));
  await db.close();
  db = await openDuckDb(file);
  expect([...new Set((await reportIds(db)).map((id) => id.split('.')[0]))].sort()).toEqual([...stored].sort());
  await db.close();
});

it('a full temporary folder refuses an import and an upload alike, and stores nothing', async () => {
  const db = await openDuckDb(':memory:');
  await prepareSmall(db);
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: elsewhere, PETARAWAN_DEMO: '0' }, elsewhere);
  const app = createApp({ db, config });
  vi.stubEnv('TMPDIR', disk.path);
  disk.leave(MEGABYTE);
  const { version } = db;
  await expect(take(db, 'A', 20_000)).rejects.toMatchObject(FULL);
  const body = `${HEADER}\n${rowsOf('B', 20_000).join('\n')}\n`;
  const upload = () =>
    app.request('/api/v1/reports/imports?channel=sigaplapor&filename=a.csv', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body,
    });
  const response = await upload();
  expect(response.status).toBe(503);
  const problem = Problem.parse(await response.json());
  expect(problem).toMatchObject({ code: 'unavailable', detail: FULL.text.id });
  expect([db.version, await reportIds(db)]).toEqual([version, []]);
  disk.free();
  expect((await upload()).status).toBe(201);
  await db.close();
});

it('a first start on a full disk says so, and works once there is room', async () => {
  disk.leave(64 * 1024);
  const refusal = asAppError(
    await openDuckDb(join(disk.path, 'petarawan.duckdb')).then(
      () => null,
      (error: unknown) => error,
    ),
  );
  expect(refusal).toMatchObject({ code: 'unavailable', text: FULL.text });
  disk.free();
  const db = await openDuckDb(join(disk.path, 'petarawan.duckdb'));
  expect(await db.all('select version from data_version')).toEqual([{ version: 1 }]);
  await db.close();
});
