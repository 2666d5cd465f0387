import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backup } from '../../server/src/copies/backup.ts';
import { dropAll, listSequences, listTables } from '../../server/src/copies/repository.ts';
import { restore } from '../../server/src/copies/restore.ts';
import { knownMigrations, migrate } from '../../server/src/db/migrate.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { logless } from '../audit/auditWorld.ts';
import { openReports, type ReportsWorld } from '../reports/reportsWorld.ts';
import { contentsOf, reportsCsv, scratch, wrongRollups } from './copiesWorld.ts';

const files = scratch();
afterAll(() => files.remove());

it('an empty database becomes what was backed up, and imports go on with the next number', async () => {
  const world = await openReports();
  await world.reports(reportsCsv('A', 30));
  await world.reports(`${reportsCsv('B', 5)}X,laporan,isu-asing,masuk,19,2024-10-01,,1,\n`);
  const file = files.path('satu.tar.gz');
  const made = await backup(world.db, file);
  expect(made).toMatchObject({ file, dataVersion: world.db.version });
  const other = await openReports();
  const report = await restore(other.db, file, { replace: true });
  expect(await contentsOf(other.db)).toEqual(await contentsOf(world.db));
  expect(report).toMatchObject({ rows: made.rows, tables: made.tables, migrated: [] });
  expect(await wrongRollups(other.db)).toEqual([]);
  // The next import and the next quarantined row have numbers of their own.
  const next = await other.reports(`${reportsCsv('C', 2)}Y,laporan,isu-asing,masuk,19,2024-10-01,,1,\n`);
  expect(next).toMatchObject({ new: 2, quarantined: 1 });
  const numbers = await other.db.all<{ id: number }>('select id from imports order by id');
  expect(new Set(numbers.map((r) => r.id)).size).toBe(3);
  expect(next.id).toBe(numbers.at(-1)?.id);
  expect(await other.db.all('select count(*) as n, count(distinct id) as ids from quarantine')).toEqual([{ n: 2, ids: 2 }]);
  await world.close();
  await other.close();
});

it('numbers continue above the highest one after a restore into a new database', async () => {
  const world = await openReports();
  await world.db.tx((tx) =>
    tx.run(
      `insert into imports (id, kind, file, sha256, started_at, seconds, row_count, new_count, changed_count, unchanged_count, quarantined_count, sample, columns_json)
       values (70000, 'reports', 'f', '0', timestamp '2024-01-01 00:00:00', 0, 0, 0, 0, 0, 0, false, '{}')`,
    ),
  );
  const file = files.path('nomor.tar.gz');
  await backup(world.db, file);
  const fresh = await openTestDb();
  await restore(fresh, file);
  expect(await fresh.tx((tx) => tx.all(`select nextval('import_ids') as id`))).toEqual([{ id: 70_001 }]);
  await fresh.close();
  await world.close();
});

it('every sequence of the migrations numbers a column, so that copies find it', async () => {
  const folder = resolve(import.meta.dirname, '../../server/src/db/migrations');
  const made = readdirSync(folder).flatMap((f) =>
    [...readFileSync(resolve(folder, f), 'utf8').matchAll(/create\s+sequence\s+(?:if\s+not\s+exists\s+)?(\w+)/gi)].map(
      (m) => m[1],
    ),
  );
  const db = await openTestDb();
  const found = (await listSequences(db)).map((s) => s.sequence);
  expect(made.length).toBeGreaterThan(0);
  expect(found.sort()).toEqual(made.sort());
  await db.close();
});

it('the data version is raised beyond both the old state and the backup', async () => {
  const [older, newer] = [await openReports(), await openReports()];
  const counts = async (world: ReportsWorld) => JSON.stringify((await world.get('/reports/counts?level=provinsi')).rows);
  for (let i = 0; i < 3; i++) await newer.reports(reportsCsv(`N${i}`, 1));
  const [olderFile, newerFile] = [files.path('lama.tar.gz'), files.path('baru.tar.gz')];
  await backup(older.db, olderFile);
  await backup(newer.db, newerFile);
  const high = newer.db.version;
  // A distributed commit is told twice.
  const next = high + (newer.db.distributed ? 2 : 1);
  const none = await counts(older);
  expect(await counts(newer)).not.toBe(none);
  expect((await restore(newer.db, olderFile, { replace: true })).dataVersion).toBe(next);
  expect(newer.db.version).toBe(next);
  expect(await newer.db.all('select version from data_version')).toEqual([{ version: next }]);
  expect((await restore(older.db, newerFile, { replace: true })).dataVersion).toBe(next);
  // Answers kept from before are not given again.
  expect(await counts(older)).not.toBe(none);
  expect(await counts(newer)).toBe(none);
  await older.close();
  await newer.close();
});

it('a database that holds data is replaced only when told so, and says what would be lost', async () => {
  const world = await openReports();
  const file = files.path('ganti.tar.gz');
  await world.reports(reportsCsv('A', 3));
  await backup(world.db, file);
  await world.reports(reportsCsv('B', 3));
  const before = await contentsOf(world.db, { version: true });
  await expect(restore(world.db, file)).rejects.toMatchObject({
    code: 'conflict',
    text: {
      id: expect.stringMatching(
        /2 impor \(0 di antaranya data contoh; impor terakhir \d{4}-\d\d-\d\d \d\d:\d\d UTC\).*--replace/,
      ),
      en: expect.stringContaining('2 imports'),
    },
  });
  expect(await contentsOf(world.db, { version: true })).toEqual(before);
  await restore(world.db, file, { replace: true });
  expect(await world.db.all('select count(*) as n from imports')).toEqual([{ n: 1 }]);
  await world.close();
});

it('a backup from before later migrations is restored and brought up to date', async () => {
  const old = await openTestDb();
  const before = knownMigrations().filter((name) => name < '006');
  await old.tx(async (tx) => {
    await dropAll(tx);
    await migrate((work) => work(tx), { only: before });
    await tx.run(
      `insert into reports (import_id, channel, source_id, content_hash, origin, issue, status, prov, day, month, quantity)
       values (1, 1, 'R1', 'h', 1, 1, 1, null, date '2024-10-01', date '2024-10-01', 1)`,
    );
  });
  const file = files.path('lama-skema.tar.gz');
  await backup(logless(old), file);
  for (const replace of [false, true]) {
    const fresh = await openTestDb();
    if (replace) await fresh.tx((tx) => tx.run(`insert into settings (key, value) values ('a', 'b')`));
    const report = await restore(fresh, file, { replace });
    expect(report.migrated).toEqual(knownMigrations().filter((name) => !before.includes(name)));
    expect(await fresh.all('select source_id, prov, election from reports')).toEqual([
      { source_id: 'R1', prov: 0, election: '' },
    ]);
    expect((await fresh.all<{ name: string }>('select name from migrations order by name')).map((r) => r.name)).toEqual(
      knownMigrations(),
    );
    const blank = await openTestDb();
    expect(await listTables(fresh)).toEqual(await listTables(blank));
    await blank.close();
    await fresh.close();
  }
  await old.close();
});

it('a schema that differs in a column is refused by name and nothing is changed', async () => {
  const [world, other] = [await openReports(), await openReports()];
  await world.db.run('alter table settings add column extra varchar');
  const file = files.path('lain.tar.gz');
  await backup(world.db, file);
  const before = await contentsOf(other.db, { version: true });
  await expect(restore(other.db, file, { replace: true })).rejects.toMatchObject({
    code: 'conflict',
    text: { en: expect.stringContaining('settings(key varchar, value varchar, extra varchar)') },
  });
  expect(await contentsOf(other.db, { version: true })).toEqual(before);
  await world.close();
  await other.close();
});
