import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { openDuckDb } from '../../db/duckdb/openDuckDb.ts';
import { runImport } from '../../imports/runImport.ts';
import { undoImport } from '../../imports/undoImport.ts';
import { loadRegions } from '../../regions/loadRegions.ts';
import { loadStages } from '../../stages/loadStages.ts';
import { loadCatalogues } from '../loadCatalogues.ts';
import { reportsImport } from '../reportsImport.ts';
import { sumCounts } from '../repository.ts';
import { REPORT_ROLLUPS } from './target.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
const EVERYTHING = { election: null, from: null, to: null, issue: null, channel: null, origin: null, status: null, code: null };
const TARGET = { table: 'reports', history: 'versions', key: ['channel', 'source_id'], columns: {}, rollups: REPORT_ROLLUPS };

/** A database from before channels had shapes: SigapLapor, SIPS, Form A and releases all brought reports. */
async function oldDatabase(file: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run('create table migrations (name varchar primary key, sha256 varchar not null)');
  for (const name of readdirSync(MIGRATIONS).sort()) {
    if (name >= '011') break;
    await connection.run(readFileSync(join(MIGRATIONS, name), 'utf8'));
    await connection.run(`insert into migrations values ('${name}', '0')`);
  }
  await connection.run(
    `insert into issues (code, num, name_id, name_en) values ('sara', 6, 'SARA', 'SARA'), ('hoaks', 8, 'Hoaks', 'Hoax')`,
  );
  for (const channel of ['sigaplapor', 'SIPS', 'form_a', 'rilis']) {
    await connection.run(
      `insert into imports (id, kind, channel, file, sha256, started_at, seconds, row_count, new_count, changed_count, unchanged_count,
         quarantined_count, sample, columns_json, target_json)
       values (nextval('import_ids'), 'reports', $1, 'a.csv', '0', timestamp '2024-12-01 00:00:00', 0, 1, 1, 0, 0, 0, false, '{}', $2)`,
      [channel, JSON.stringify(TARGET)],
    );
  }
  const report = (id: number, next: number | null, channel: number, source: string, issue: number, n: number) =>
    `(${id}, ${next}, ${channel}, '${source}', 'x', 1, ${issue}, 1, 19, 1904, 190401, date '2024-10-01', date '2024-10-01', date '2024-10-01', 'pilkada-2024', ${n})`;
  await connection.run(
    `insert into reports (import_id, superseded_by, channel, source_id, content_hash, origin, issue, status, prov, kab, kec, event_date, day, month, election, quantity)
     values ${[report(1, null, 1, 'R', 6, 1), report(2, null, 4, 'S', 6, 1), report(3, null, 9, 'A', 8, 5), report(4, null, 10, 'P', 6, 700)].join(', ')}`,
  );
  for (const { table, group } of REPORT_ROLLUPS) {
    await connection.run(
      `insert into ${table} (${group.join(', ')}, n) select ${group.join(', ')}, sum(quantity) from reports group by ${group.join(', ')}`,
    );
  }
  connection.closeSync();
  instance.closeSync();
}

it('disputes and releases leave the sums, a record is not counted twice, and old imports can be undone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-doors-'));
  const file = join(folder, 'lama.duckdb');
  await oldDatabase(file);
  const db = await openDuckDb(file);
  try {
    await loadCatalogues(db);
    await loadStages(db);
    await loadRegions(db);
    expect(await db.all('select channel, source_id, origin from reports order by channel')).toEqual([
      { channel: 1, source_id: 'R', origin: 1 },
      { channel: 4, source_id: 'S', origin: 4 },
      { channel: 9, source_id: 'A#hoaks', origin: 1 },
      { channel: 10, source_id: 'P', origin: 5 },
    ]);
    for (const { table } of REPORT_ROLLUPS) expect(await db.all(`select sum(n) as n from ${table}`), table).toEqual([{ n: 6 }]);
    expect(await sumCounts(db, [], EVERYTHING)).toEqual([{ laporan: 6, temuan: 0, informasi_awal: 0 }]);
    expect(await sumCounts(db, [], { ...EVERYTHING, channel: [10], published: true })).toEqual([
      { laporan: 700, temuan: 0, informasi_awal: 0 },
    ]);

    const csv = join(folder, 'lhp.csv');
    writeFileSync(csv, 'id_sumber,asal,isu,kode_wilayah,tanggal_kejadian,jumlah\nA,laporan,hoaks,19.04.01,2024-10-01,5\n');
    const again = await runImport(db, (d, channel) => reportsImport(d, channel, '2024-12-01'), csv, { channel: 'form_a' });
    expect(again).toMatchObject({ new: 1, derived: [{ table: 'reports', new: 0, changed: 1 }] });
    expect(await sumCounts(db, [], EVERYTHING)).toEqual([{ laporan: 6, temuan: 0, informasi_awal: 0 }]);

    for (const id of [2, 4, 1, 3, again.id as number]) await undoImport(db, id);
    for (const table of ['reports', 'supervision_records', ...REPORT_ROLLUPS.map((r) => r.table)]) {
      expect(await db.all(`select * from ${table}`), table).toEqual([]);
    }
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
