import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtProgram } from '../../scripts/buildServer.mjs';
import { backup } from '../../server/src/copies/backup.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { loadCatalogues } from '../../server/src/reports/loadCatalogues.ts';
import { loadStages } from '../../server/src/stages/loadStages.ts';
import { SMALL_COUNTRY } from '../../server/src/testing/builders.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { REPORTS } from '../reports/reportsWorld.ts';
import { CHILD, contentsOf, reportsCsv, scratch, wrongRollups } from './copiesWorld.ts';

const ROWS = 20_000;
const files = scratch();
const source = files.path('asal.duckdb');

beforeAll(async () => {
  const db = await openDuckDb(source);
  await loadCatalogues(db);
  await loadStages(db);
  await seedDatabase(db, { regions: SMALL_COUNTRY });
  const file = files.path('laporan.csv');
  writeFileSync(file, reportsCsv('R', ROWS));
  await runImport(db, REPORTS, file, { channel: 'sigaplapor' });
  await backup(db, files.path('cadangan.tar.gz'));
  await db.close();
});
afterAll(() => files.remove());

/** Runs the child and kills it `delay` ms after its `steps`-th word of progress; answers what it said when it came to its end. */
async function killed(args: string[], steps: number, delay: number): Promise<string | null> {
  const program = await builtProgram(CHILD, ...args);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, program, {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let words = '';
    child.stdout.on('data', (data: Buffer) => {
      words += data.toString();
      if (words.split('step').length > steps) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('error', fail);
    child.on('exit', (code) => done(code === 0 ? (/done.*/.exec(words)?.[0] ?? '') : null));
  });
}

it('a copy killed again and again is equal once it comes to its end', async () => {
  const target = files.path('tujuan');
  let stopped = 0;
  // Each run is killed a little later; the last one is left alone.
  for (const [steps, delay] of [
    [1, 0],
    [3, 20],
    [8, 0],
    [14, 60],
    [18, 10],
    [20, 5],
  ] as const) {
    if ((await killed(['copy', source, target], steps, delay)) === null) stopped++;
    else break;
  }
  expect(stopped).toBeGreaterThan(2);
  const words = await killed(['copy', source, target], Number.POSITIVE_INFINITY, 0);
  expect(words).toMatch(/^done true \d+$/);
  expect(Number(words?.split(' ')[2])).toBeGreaterThan(5);
  const [asked, copied] = [await openDuckDb(source), await openTestDb(target)];
  expect(await contentsOf(copied, { version: true })).toEqual(await contentsOf(asked, { version: true }));
  expect(await wrongRollups(copied)).toEqual([]);
  await Promise.all([asked.close(), copied.close()]);
});

it('a restore killed at any moment leaves the old state or the new one, whole', async () => {
  const target = files.path('pulih');
  const first = await openTestDb(target);
  await first.write((tx) => tx.run(`insert into settings (key, value) values ('lama', '1')`));
  const old = await contentsOf(first);
  const oldVersion = first.version;
  await first.close();
  const asked = await openDuckDb(source);
  const wanted = await contentsOf(asked);
  await asked.close();
  let untouched = 0;
  for (const [steps, delay] of [
    [1, 0],
    [2, 0],
    [12, 30],
    [22, 0],
    [25, 150],
  ] as const) {
    const finished = await killed(['restore', target, files.path('cadangan.tar.gz')], steps, delay);
    const db = await openTestDb(target);
    const now = await contentsOf(db);
    if (finished === null && db.version === oldVersion) {
      expect(now).toEqual(old);
      untouched++;
    } else {
      expect(now).toEqual(wanted);
      expect(db.version).toBeGreaterThan(oldVersion);
    }
    await db.close();
    if (finished !== null) break;
  }
  expect(untouched).toBeGreaterThan(1);
});
