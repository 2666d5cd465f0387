import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../server/src/db/database.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { denominatorFor, denominatorsAt } from '../../server/src/regions/denominatorFor.ts';
import { denominatorsImport } from '../../server/src/regions/denominatorsImport.ts';
import { regionDetail } from '../../server/src/regions/regionDetail.ts';
import { regionIndex } from '../../server/src/regions/regionIndex.ts';
import { regionsImport } from '../../server/src/regions/regionsImport.ts';
import { listOrphans } from '../../server/src/regions/repository.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';

let db: Db;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regions-'));
  db = await openTestDb();
  await regions(`kode,nama,tingkat
91,Papua,provinsi
93,Papua Selatan,provinsi
93.01,Kabupaten Merauke,kabkota
19,Kepulauan Bangka Belitung,provinsi
19.04,Kabupaten Bangka Tengah,kabkota
19.04.01,Koba,kecamatan
19.04.01.1001,Koba,desa
19.04.01.2003,Nibung,desa
19.71,Kota Pangkal Pinang,kabkota`);
  await db.write(async (tx) => {
    await tx.run(`insert into region_lineage values
      ('91', 'Papua', '91', 'Papua', date '2022-12-31', 'UU'), ('93', 'Papua Selatan', '91', 'Papua', date '2022-12-31', 'UU'),
      ('93.01', 'Kabupaten Merauke', '91.01', 'Kabupaten Merauke', date '2022-12-31', 'UU')`);
  });
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

function file(text: string | Buffer): string {
  const path = join(folder, 'berkas.csv');
  writeFileSync(path, text);
  return path;
}
const regions = (text: string) => runImport(db, regionsImport, file(text));
const denominators = (text: string | Buffer) => runImport(db, denominatorsImport, file(text));
const HEAD = 'pemilihan,kode,ukuran,nilai,sumber,tanggal\n';

describe('regions import', () => {
  it('fills an empty list with regions that are then found', async () => {
    expect((await regionDetail(db, '19')).children).toEqual({ kabkota: 2, kecamatan: 1, desa: 2 });
    expect((await regionIndex(db)).search.search('pangkalpinang')[0]?.code).toBe('19.71');
  });

  it('reads semicolons, BOM, CRLF, other column names and dates in Indonesian', async () => {
    const summary = await regions(
      '\uFEFFNama;Kode Wilayah;LEVEL;Berlaku Dari\r\nKabupaten Baru;1908;Kabupaten;2 Januari 2025\r\n',
    );
    expect(summary).toMatchObject({ new: 1, quarantined: 0 });
    expect(
      await db.all("select cast(valid_from as varchar) as f, level, parent, name_key from regions where code = '19.08'"),
    ).toEqual([{ f: '2025-01-02', level: 'kabkota', parent: '19', name_key: 'kabupatenbaru' }]);
  });

  it.each([
    ['19.9,Salah,kabkota', 'kode'],
    [',Tanpa kode,kabkota', 'kode'],
    ['19.09,Salah tingkat,desa', 'tingkat'],
    ['19.09,Tingkat asing,dusun', 'tingkat'],
    ['19.09,,kabkota', 'nama'],
    ['19.09,---,kabkota', 'nama'],
  ])('quarantines %s because of %s', async (row, column) => {
    const summary = await regions(`kode,nama,tingkat\n${row}\n`);
    expect(summary).toMatchObject({ new: 0, quarantined: 1 });
    expect(summary.problems[0]?.problems[0]?.column).toBe(column);
  });

  it('quarantines a parent that does not fit the code, and validity that ends before it begins', async () => {
    const summary = await regions(
      'kode,nama,tingkat,induk,berlaku_dari,berlaku_sampai\n19.09,A,kabkota,18,,\n19.10,B,kabkota,19,2025-01-02,2024-01-01\n',
    );
    expect(summary.problems.flatMap((p) => p.problems.map((x) => [x.column, x.suggestion]))).toEqual([
      ['induk', '19'],
      ['berlaku_sampai', null],
    ]);
  });

  it('lists regions whose parent is missing', async () => {
    await regions('kode,nama,tingkat\n55.01.01,Yatim,kecamatan\n');
    expect((await listOrphans(db, 10)).map((r) => r.code)).toEqual(['55.01.01']);
  });

  it('makes a named predecessor part of the history until the import is undone', async () => {
    const { id } = await regions('kode,nama,tingkat,berlaku_dari,pendahulu\n19.08,Kabupaten Baru,kabkota,2025-01-01,19.04\n');
    expect((await regionDetail(db, '19.08')).lineage).toEqual([
      { code: '19.04', name: 'Kabupaten Bangka Tengah', relation: 'pendahulu', until: '2024-12-31', note: null },
    ]);
    expect((await regionDetail(db, '19.04')).lineage.map((l) => l.relation)).toEqual(['pendahulu', 'penerus']);
    await undoImport(db, id as number);
    await expect(regionDetail(db, '19.08')).rejects.toMatchObject({ code: 'not_found' });
    expect((await regionDetail(db, '19.04')).lineage).toEqual([]);
  });

  it('takes a region that ended out of the list, but keeps one that ends in the future', async () => {
    await regions(
      'kode,nama,tingkat,berlaku_sampai\n19.71,Kota Pangkal Pinang,kabkota,2020-12-31\n19.04,Kabupaten Bangka Tengah,kabkota,2999-12-31\n',
    );
    const { matcher } = await regionIndex(db);
    expect(matcher.get('19.71')).toBeUndefined();
    expect(matcher.get('19.04')).toBeDefined();
  });
});

describe('denominators import', () => {
  it('stores figures under the election and code of today and answers with their source', async () => {
    expect(await denominators(`${HEAD}Pilkada 2024,1904,Jumlah TPS,"1.234",KPU,2024-09\n`)).toMatchObject({ new: 1 });
    expect(await denominatorFor(db, '19.04', 'pilkada-2024', 'tps')).toEqual({
      value: 1234,
      source: { name: 'KPU', date: '2024-09', note: null },
    });
  });

  it('changes nothing when the same file comes again', async () => {
    const text = `${HEAD}Pilkada 2024,19.04,tps,7,KPU,2024-09\n`;
    await denominators(text);
    expect(await denominators(text)).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  });

  it('keeps conflicting figures of two sources side by side', async () => {
    await denominators(`${HEAD}Pilkada 2024,19.04,dpt,100,Lama,2024-07\nPilkada 2024,19.04,dpt,110,Baru,2024-09\n`);
    expect(await denominatorFor(db, '19.04', 'pilkada-2024', 'dpt')).toEqual({
      value: 110,
      source: { name: 'Baru', date: '2024-09', note: 'angka lain: Lama (2024-07): 100' },
    });
  });

  it.each([
    ['Pemilu 2024,96.01.39,tps,7,KPU,', 'kode'],
    ['Pemilu 2024,19.99,tps,7,KPU,', 'kode'],
    ['Pemilu,19.04,tps,7,KPU,', 'pemilihan'],
    ['Pemilu 2024,19.04,tps,-7,KPU,', 'nilai'],
    ['Pemilu 2024,19.04,tps,"7,5",KPU,', 'nilai'],
    ['Pemilu 2024,19.04,tps,,KPU,', 'nilai'],
    ['Pemilu 2024,19.04,123,7,KPU,', 'ukuran'],
    ['Pemilu 2024,19.04,tps,7,,', 'sumber'],
    ['Pemilu 2024,19.04,tps,7,KPU,31/31/2024', 'tanggal'],
  ])('quarantines %s because of %s', async (row, column) => {
    const summary = await denominators(`${HEAD}${row}\n`);
    expect(summary).toMatchObject({ new: 0, quarantined: 1 });
    expect(summary.problems[0]?.problems.map((p) => p.column)).toEqual([column]);
  });

  it('takes a former code of the same area with a note, and accepts other measures with decimals', async () => {
    await denominators(`${HEAD}Pemilu 2024,91.01,tps,700,KPU,2024\nPemilu 2024,19.04,luas km2,"2.155,77",BPS,2024\n`);
    expect(await denominatorFor(db, '93.01', 'pemilu-2024', 'tps')).toMatchObject({
      value: 700,
      source: { note: expect.stringContaining('kode lama 91.01') },
    });
    expect(await denominatorFor(db, '19.04', 'pemilu-2024', 'luas_km2')).toMatchObject({ value: 2155.77 });
  });

  it('does not give the figure of the undivided province to today’s', async () => {
    await denominators(`${HEAD}Pemilu 2019,91,dpt,3541017,KPU,\n`);
    expect(await denominatorFor(db, '91', 'pemilu-2019', 'dpt')).toEqual({
      reason: expect.objectContaining({ id: expect.stringContaining('Papua lama, sebelum dimekarkan') }),
    });
  });

  it('adds up children only when all have a figure, and counts desa in the list itself', async () => {
    await denominators(`${HEAD}Pemilu 2024,19.04.01,tps,7,KPU,2024\n`);
    const found = await denominatorsAt(db, { election: 'pemilu-2024', measure: 'tps', level: 'kabkota', within: '19' });
    expect([...found.keys()]).toEqual(['19.04', '19.71']);
    expect(found.get('19.04')).toMatchObject({ value: 7 });
    expect(found.get('19.71')).toHaveProperty('reason');
    expect(await denominatorFor(db, '19', 'pemilu-2024', 'tps')).toHaveProperty('reason');
    expect(await denominatorFor(db, '19', 'pilkada-2024', 'desa')).toMatchObject({ value: 2 });
    expect(await denominatorFor(db, '91', 'pilkada-2024', 'desa')).toHaveProperty('reason');
  });
});
