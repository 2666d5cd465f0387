import { writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { copyDatabase } from '../../server/src/copies/copyDatabase.ts';
import { listCopyRecords } from '../../server/src/copies/progressRepository.ts';
import { refuseUnfinishedCopy } from '../../server/src/copies/refuseUnfinishedCopy.ts';
import type { Db } from '../../server/src/db/database.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { openTestDb, testEngine } from '../../server/src/testing/openTestDb.ts';
import { openReports, REPORTS } from '../reports/reportsWorld.ts';
import { contentsOf, reportsCsv, scratch, wrongRollups } from './copiesWorld.ts';

const files = scratch();
afterAll(() => files.remove());

/** An embedded database with three imports in it, copied from a world of this run's engine. */
async function embedded(name: string): Promise<Db> {
  const world = await openReports();
  for (const prefix of ['A', 'B', 'C']) await world.reports(reportsCsv(prefix, 40));
  const db = await openDuckDb(files.path(name));
  await copyDatabase(world.db, db);
  await world.close();
  return db;
}

it('an embedded database comes to this engine and back as it was', async () => {
  const source = await embedded('pergi.duckdb');
  const there = await openTestDb();
  const report = await copyDatabase(source, there);
  expect(report).toMatchObject({ from: 'duckdb', to: testEngine() === 'duckdb' ? 'duckdb' : 'postgres', equal: true });
  expect(report.tables.find((t) => t.table === 'reports')).toMatchObject({ source: { rows: 120 }, equal: true, before: false });
  const back = await openDuckDb(files.path('pulang.duckdb'));
  expect((await copyDatabase(there, back)).equal).toBe(true);
  const wanted = await contentsOf(source, { version: true });
  expect(await contentsOf(there, { version: true })).toEqual(wanted);
  expect(await contentsOf(back, { version: true })).toEqual(wanted);
  expect(await wrongRollups(there)).toEqual([]);
  await Promise.all([source.close(), there.close(), back.close()]);
});

it('the copy is not marked any more, and imports go on with the next number', async () => {
  const source = await embedded('nomor.duckdb');
  const path = files.path('nomor-tujuan');
  const target = await openTestDb(path);
  await copyDatabase(source, target);
  await refuseUnfinishedCopy(target);
  const last = (await source.all<{ id: number }>('select max(id) as id from imports'))[0]?.id as number;
  const version = (await source.all<{ version: number }>('select version from data_version'))[0]?.version as number;
  await target.close();
  const opened = await openTestDb(path);
  expect(opened.version).toBe(version);
  const file = files.path('D.csv');
  writeFileSync(file, reportsCsv('D', 5));
  expect(await runImport(opened, REPORTS, file, { channel: 'sigaplapor' })).toMatchObject({ id: last + 1, new: 5 });
  await Promise.all([source.close(), opened.close()]);
});

it('copying to a finished copy once more changes nothing and says so', async () => {
  const source = await embedded('lagi.duckdb');
  const target = await openTestDb();
  await copyDatabase(source, target);
  const again = await copyDatabase(source, target);
  expect(again.equal && again.tables.every((t) => t.before && t.equal)).toBe(true);
  await refuseUnfinishedCopy(target);
  // A copy that has gone its own way since is somebody's data.
  await target.tx((tx) => tx.run(`update imports set file = 'lain'`));
  await expect(copyDatabase(source, target)).rejects.toMatchObject({ code: 'conflict' });
  await Promise.all([source.close(), target.close()]);
});

it('a target with data of its own is refused', async () => {
  const source = await embedded('asal.duckdb');
  const target = await openTestDb();
  await target.tx((tx) => tx.run(`insert into settings (key, value) values ('a', 'b')`));
  await expect(copyDatabase(source, target)).rejects.toMatchObject({ code: 'conflict' });
  expect(await target.all('select key from settings')).toEqual([{ key: 'a' }]);
  await refuseUnfinishedCopy(target);
  await Promise.all([source.close(), target.close()]);
});

/** A source whose table cannot be read, as when the connection breaks in the middle. */
const breaking = (db: Db, table: string): Db => ({
  ...db,
  get version() {
    return db.version;
  },
  get current() {
    return db.current;
  },
  snapshot: (work) =>
    db.snapshot((s) =>
      work({
        ...s,
        scan(sql, params) {
          if (sql.endsWith(` from "${table}"`)) throw new Error('gone');
          return s.scan(sql, params);
        },
      }),
    ),
});

it('an interrupted copy cannot be used, goes on where it stopped, and copies again only what changed since', async () => {
  const source = await embedded('putus.duckdb');
  const target = await openTestDb();
  await expect(copyDatabase(breaking(source, 'reports'), target)).rejects.toThrow('gone');
  await expect(refuseUnfinishedCopy(target)).rejects.toMatchObject({
    code: 'unavailable',
    text: { en: expect.stringContaining('migrate-engine --to') },
  });
  const noted = (await listCopyRecords(target)).map((r) => r.table);
  expect(noted).toContain('imports');
  expect(noted).not.toContain('reports');
  // Meanwhile the source goes on, and somebody spoils a table that was copied.
  await source.write((tx) => tx.run(`insert into settings (key, value) values ('baru', '1')`));
  await target.tx((tx) => tx.run(`update imports set file = 'lain'`));
  const said: string[] = [];
  const report = await copyDatabase(source, target, { progress: (_, en) => said.push(en) });
  expect(report.equal).toBe(true);
  expect(said.filter((s) => s.includes('has changed since'))).toHaveLength(1);
  const before = (name: string) => report.tables.find((t) => t.table === name)?.before;
  expect([before('issues'), before('imports'), before('data_version'), before('reports')]).toEqual([true, false, false, false]);
  expect(await contentsOf(target, { version: true })).toEqual(await contentsOf(source, { version: true }));
  await refuseUnfinishedCopy(target);
  await Promise.all([source.close(), target.close()]);
});

it('a source that is written to during the copy leaves the target unfinished', async () => {
  const source = await embedded('ditulis.duckdb');
  const target = await openTestDb();
  let written = false;
  const progress = () => {
    if (written) return;
    written = true;
    void source.write((tx) => tx.run(`insert into settings (key, value) values ('sela', '1')`));
  };
  await expect(copyDatabase(source, target, { progress })).rejects.toMatchObject({
    code: 'conflict',
    text: { en: expect.stringContaining('was written to during the copy') },
  });
  await expect(refuseUnfinishedCopy(target)).rejects.toMatchObject({ code: 'unavailable' });
  await expect(copyDatabase(target, source)).rejects.toMatchObject({ code: 'unavailable' });
  expect((await copyDatabase(source, target)).equal).toBe(true);
  expect(await contentsOf(target, { version: true })).toEqual(await contentsOf(source, { version: true }));
  await Promise.all([source.close(), target.close()]);
});

it('a NUL character, which PostgreSQL cannot store, is refused with its place', async () => {
  const source = await openDuckDb(':memory:');
  await source.tx((tx) => tx.load('settings', { key: 'varchar', value: 'varchar' }, [['k', 'a\u0000b']]));
  const target = await openTestDb();
  const copied = copyDatabase(source, target);
  if (testEngine() === 'duckdb') expect((await copied).equal).toBe(true);
  else await expect(copied).rejects.toMatchObject({ code: 'conflict', text: { en: expect.stringContaining('settings.value') } });
  await Promise.all([source.close(), target.close()]);
});
