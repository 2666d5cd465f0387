import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTargets } from '../../server/src/imports/importRecord.ts';
import type { ImportTarget } from '../../server/src/imports/importSpec.ts';
import { hashAgain } from '../../server/src/imports/personal/hashAgain.ts';
import { scanStored } from '../../server/src/imports/personal/scanStored.ts';
import { listQuarantine } from '../../server/src/imports/quarantine.ts';
import { storedHash } from '../../server/src/imports/rowHash.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { activitiesImport } from '../../server/src/prevention/activitiesImport.ts';
import { openReports, type ReportsWorld } from '../reports/reportsWorld.ts';
import { everyStoredText } from './everyStoredText.ts';

const NIK = '1971021402850001';
const PHONE = '0812-3456-7890';
const MAIL = 'budi@contoh.id';
const NOTE = `Pelapor ${PHONE}, ${MAIL}`;
const reportsFile = (note: string, id = 'R1') =>
  `id_sumber,asal,isu,kode_wilayah,tanggal_kejadian,keterangan\n${id},laporan,sara,19.04,2024-02-14,"${note}"\nR2,temuan,sara,,2024-02-14,\nR3,temuan,sara,19,2024-02-14,biasa\nR4,temuan,isu asing,19,2024-02-14,"${note}"\n`;
const activitiesFile = (text: string) =>
  `id_sumber,kode_wilayah,tanggal_mulai,bentuk,uraian,tindak_lanjut,biaya\nA1,19.04,2024-02-14,imbauan,"${text}",x,1500000\nA2,19.71,2024-02-14,imbauan,biasa,"${text}",2\n`;

let world: ReportsWorld;
beforeEach(async () => {
  world = await openReports();
});
afterEach(() => world.close());

const activities = (content: string) => {
  const path = join(world.folder, 'kegiatan.csv');
  writeFileSync(path, content);
  return runImport(world.db, activitiesImport, path);
};

/** Puts texts back that an import before this version would have kept: `from` -> `to`, wherever imports store. */
async function asBefore(pairs: [string, string][]) {
  const [target] = await world.db.all<{ target_json: string }>(`select target_json from imports where kind = 'reports' limit 1`);
  await world.db.tx(async (tx) => {
    for (const [from, to] of pairs) {
      for (const [table, column] of [
        ['reports', 'note'],
        ['reports', 'source_id'],
        ['activities', 'description'],
        ['activities', 'follow_up'],
        ['activities', 'source_id'],
        ['import_rows', 'row_json'],
        ['import_rows', 'key_text'],
        ['quarantine', 'values_json'],
        ['imports', 'file'],
      ]) {
        await tx.run(`update ${table} set ${column} = replace(${column}, $1, $2) where strpos(${column}, $1) > 0`, [from, to]);
      }
    }
    if (target) await hashAgain(tx, readTargets(target.target_json)[0] as ImportTarget, 'true');
  });
}

it('the hash of a stored version is the one its import computed', async () => {
  await world.reports(reportsFile('catatan biasa'));
  await world.reports(
    'id_sumber,asal,isu,status,jenis,desa_kelurahan,kecamatan,kode_wilayah,tanggal_lapor,jumlah,tahapan\nX,temuan,sara,diperiksa,PIDANA,,Koba,19.04,2024-02-14,12,masa tenang\n',
  );
  const [target] = await world.db.all<{ target_json: string }>('select target_json from imports limit 1');
  const rows = await world.db.all(
    `select content_hash, ${storedHash(readTargets(target?.target_json ?? '')[0] as ImportTarget)} as again from reports`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const row of rows) expect(row.again).toBe(row.content_hash);
});

describe('what was stored before', () => {
  it('is counted by table and column and left as it is', async () => {
    await world.reports(reportsFile('CATATAN'));
    await activities(activitiesFile('CATATAN'));
    await asBefore([['CATATAN', NOTE]]);
    const before = await everyStoredText(world.db);
    const result = await scanStored(world.db);
    expect(result.masked).toBe(false);
    for (const column of [
      'reports.note',
      'activities.description',
      'activities.follow_up',
      'import_rows.row_json activities.description',
      'quarantine.values_json',
    ]) {
      expect(result.found).toContainEqual({ column, kind: 'telepon', count: 1 });
      expect(result.found).toContainEqual({ column, kind: 'surel', count: 1 });
    }
    expect(await everyStoredText(world.db)).toBe(before);
  });

  it('is masked on demand, so that the same files again change nothing', async () => {
    await world.reports(reportsFile('CATATAN'));
    await activities(activitiesFile('CATATAN'));
    await asBefore([['CATATAN', NOTE]]);
    const sums = await world.db.all('select * from report_counts order by day, prov, kab');
    const version = world.db.version;
    expect((await scanStored(world.db, { mask: true })).masked).toBe(true);
    expect(world.db.version).toBeGreaterThan(version);
    const text = await everyStoredText(world.db);
    for (const secret of [PHONE, MAIL]) expect(text).not.toContain(secret);
    expect(await scanStored(world.db)).toEqual({ masked: false, found: [] });
    expect(await world.reports(reportsFile(NOTE))).toMatchObject({ new: 0, changed: 0, unchanged: 2, quarantined: 2 });
    expect(await activities(activitiesFile(NOTE))).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    expect(await world.db.all('select * from report_counts order by day, prov, kab')).toEqual(sums);
    // The wrong rows are known again too and wait once.
    expect(await listQuarantine(world.db)).toHaveLength(2);
  });

  it('identifiers become numbered markers, and imports can still be undone', async () => {
    await world.reports(reportsFile('x', 'SATU'));
    await world.reports(reportsFile('x', 'DUA'));
    await activities(activitiesFile('pertama').replace('A1', 'SATU').replace('A2', 'DUA'));
    await activities(activitiesFile('kedua').replace('A1', 'SATU').replace('A2', 'DUA'));
    await asBefore([
      ['SATU', NIK],
      ['DUA', '1971025402850002'],
    ]);
    await scanStored(world.db, { mask: true });
    expect(await everyStoredText(world.db)).not.toMatch(/19710[25]\d{4}850/);
    const ids = async (table: string) =>
      (
        await world.db.all(
          `select source_id, description from (select source_id, ${table === 'reports' ? 'note' : 'description'} as description from ${table} where source_id like '[NIK%') t order by source_id`,
        )
      ).map((r) => `${r.source_id}: ${r.description}`);
    expect(await ids('reports')).toEqual(['[NIK disamarkan]: x', '[NIK disamarkan] (2): x']);
    expect((await ids('activities')).map((t) => t.split(': ')[1])).toEqual(['kedua', 'biasa']);
    const last = await world.db.all<{ id: number }>('select max(id) as id from imports');
    await undoImport(world.db, last[0]?.id as number);
    expect((await ids('activities')).map((t) => t.split(': ')[1]).sort()).toEqual(['biasa', 'pertama']);
    expect(await scanStored(world.db, { mask: true })).toMatchObject({ found: [] });
  });

  it('a mask that fails half-way leaves everything as it was', async () => {
    await world.reports(reportsFile('CATATAN'));
    await asBefore([['CATATAN', NOTE]]);
    await world.db.tx((tx) => tx.run(`update imports set columns_json = '@ bukan JSON'`));
    const before = await everyStoredText(world.db);
    await expect(scanStored(world.db, { mask: true })).rejects.toThrow();
    expect(await everyStoredText(world.db)).toBe(before);
  });
});

it('figures beside the texts stay as they are', async () => {
  await activities(activitiesFile('x').replace('1500000', '628123456789'));
  expect((await scanStored(world.db, { mask: true })).found).toEqual([]);
  expect(await world.db.all(`select cost from activities where source_id = 'A1'`)).toEqual([{ cost: 628123456789 }]);
  expect(await world.reports(reportsFile('x').replaceAll('R1', 'R-628'), { channel: 'sigaplapor' })).toMatchObject({
    masked: [],
  });
});
