import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { openDuckDb } from '../db/duckdb/openDuckDb.ts';
import { showImport } from '../imports/listImports.ts';
import { runImport } from '../imports/runImport.ts';
import { undoImport } from '../imports/undoImport.ts';
import { loadStages } from '../stages/loadStages.ts';
import { SMALL_COUNTRY } from '../testing/builders.ts';
import { seedDatabase } from '../testing/seed.ts';
import { loadCatalogues } from './loadCatalogues.ts';
import { reportsImport } from './reportsImport.ts';
import { sumCounts } from './repository.ts';

const MIGRATIONS = join(import.meta.dirname, '../db/migrations');
const FILE = `id_sumber,asal,isu,kode_wilayah,tanggal_lapor
R1,laporan,sara,19,2019-03-01
R2,laporan,sara,19.04,2024-02-14
R3,temuan,hoaks,19.04.01,2024-02-14
`;
const REPORTS = (db: Parameters<typeof reportsImport>[0], channel: string | null) => reportsImport(db, channel, '2024-12-01');
const EVERYTHING = { election: null, from: null, to: null, issue: null, channel: null, origin: null, status: null, code: null };

/** A database of a version before the migration, with what an import of FILE left there. */
async function oldDatabase(file: string, hashes: string[], target: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run('create table migrations (name varchar primary key, sha256 varchar not null)');
  for (const name of readdirSync(MIGRATIONS).sort()) {
    if (name >= '006') break;
    const sql = readFileSync(join(MIGRATIONS, name), 'utf8');
    await connection.run(sql);
    await connection.run('insert into migrations values ($1, $2)', [name, createHash('sha256').update(sql).digest('hex')]);
  }
  await connection.run(
    `insert into imports (id, kind, channel, file, sha256, started_at, seconds, row_count, new_count, changed_count, unchanged_count,
       quarantined_count, sample, columns_json, target_json)
     values (nextval('import_ids'), 'reports', 'call_center', 'a.csv', '0', timestamp '2024-12-01 00:00:00', 0, 3, 3, 0, 0, 0, false, '{}', $1)`,
    [target],
  );
  await connection.run(
    `insert into reports (import_id, channel, source_id, content_hash, origin, issue, status, prov, kab, kec, report_date, day, month, election, quantity)
     values (1, 6, 'R1', '${hashes[0]}', 1, 6, 1, 19, null, null, date '2019-03-01', date '2019-03-01', date '2019-03-01', null, 1),
            (1, 6, 'R2', '${hashes[1]}', 1, 6, 1, 19, 1904, null, date '2024-02-14', date '2024-02-14', date '2024-02-01', 'pemilu-2024', 1),
            (1, 6, 'R3', '${hashes[2]}', 2, 8, 1, 19, 1904, 190401, date '2024-02-14', date '2024-02-14', date '2024-02-01', 'pemilu-2024', 1)`,
  );
  for (const [table, columns] of Object.entries({
    report_counts: 'day, month, prov, kab, kec, election, issue, origin, channel, status',
    report_months: 'month, prov, kab, election, issue, origin',
    report_places: 'month, prov, kab, kec, election, origin',
    report_kinds: 'month, prov, election, issue, origin, channel, status',
  })) {
    await connection.run(
      `insert into ${table} (${columns}, n) select ${columns}, sum(quantity) from reports group by ${columns}`,
    );
  }
  connection.closeSync();
  instance.closeSync();
}

it('a database from before keeps its counts, knows its file again and can undo it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-never-null-'));
  const csv = join(folder, 'laporan.csv');
  writeFileSync(csv, FILE);
  // Hashes as that version made them: over what the file says, which has not changed.
  const fresh = await openDuckDb(':memory:');
  await loadCatalogues(fresh);
  await loadStages(fresh);
  await seedDatabase(fresh, { regions: SMALL_COUNTRY });
  await runImport(fresh, REPORTS, csv, { channel: 'call_center' });
  const kept = await fresh.all<{ content_hash: string }>('select content_hash from reports order by source_id');
  const [record] = await fresh.all<{ target_json: string }>("select target_json from imports where file = 'laporan.csv'");
  await fresh.close();
  // An import that may derive rows keeps several targets, its own first.
  const [{ nothing: _, ...target }] = [JSON.parse(record?.target_json ?? '')].flat();
  const oldTarget = { ...target, rollups: target.rollups.filter((r: { table: string }) => r.table !== 'report_kinds') };

  const file = join(folder, 'lama.duckdb');
  await oldDatabase(
    file,
    kept.map((r) => r.content_hash),
    JSON.stringify(oldTarget),
  );
  const db = await openDuckDb(file);
  try {
    await loadCatalogues(db);
    await loadStages(db);
    await seedDatabase(db, { regions: SMALL_COUNTRY });
    expect(await db.all('select prov, kab, kec, election from reports order by source_id')).toEqual([
      { prov: 19, kab: 0, kec: 0, election: '' },
      { prov: 19, kab: 1904, kec: 0, election: 'pemilu-2024' },
      { prov: 19, kab: 1904, kec: 190401, election: 'pemilu-2024' },
    ]);
    const sums = await sumCounts(db, ['kab', 'election'], EVERYTHING);
    expect(sums).toHaveLength(2);
    expect(sums).toContainEqual({ kab: null, election: null, laporan: 1, temuan: 0, informasi_awal: 0 });
    expect(sums).toContainEqual({ kab: 1904, election: 'pemilu-2024', laporan: 1, temuan: 1, informasi_awal: 0 });
    const [told] = await db.all<{ target_json: string }>("select target_json from imports where file = 'a.csv'");
    const [{ table, key, nothing, rollups }] = [JSON.parse(String(record?.target_json))].flat();
    expect(JSON.parse(told?.target_json ?? '')).toMatchObject({ table, key, nothing, rollups });

    const again = await runImport(db, REPORTS, csv, { channel: 'call_center' });
    expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    const [first] = (await showImport(db, 1)).examples;
    expect(first?.after).toMatchObject({ source_id: 'R1', prov: 19, kab: null, kec: null, election: null });

    await undoImport(db, 1);
    for (const table of ['reports', 'report_counts', 'report_months', 'report_places', 'report_kinds']) {
      expect(await db.all(`select * from ${table}`)).toEqual([]);
    }
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
