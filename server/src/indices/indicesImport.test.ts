import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../db/database.ts';
import { runImport } from '../imports/runImport.ts';
import { undoImport } from '../imports/undoImport.ts';
import { loadRegions } from '../regions/loadRegions.ts';
import { openTestDb } from '../testing/openTestDb.ts';
import { indicesImport } from './indicesImport.ts';
import { loadIndices } from './loadIndices.ts';
import { readEditions, readScores } from './readIndices.ts';

let db: Db;
const folder = mkdtempSync(join(tmpdir(), 'petarawan-indices-'));
let files = 0;
const importText = (text: string) => {
  const file = join(folder, `${++files}.csv`);
  writeFileSync(file, text);
  return runImport(db, indicesImport, file);
};
const HEADER = 'edisi,tingkat,bacaan,kode,indikator,skor,kelas,sumber,tanggal,catatan';
const scoreOf = async (edition: string, code: string, indicator = 'skor') => {
  const found = (await readEditions(db)).find((e) => e.id === edition);
  if (!found) throw new Error(`no edition ${edition}`);
  return (await readScores(db, found, { code, indicator }))[0];
};

beforeAll(async () => {
  db = await openTestDb();
  await loadRegions(db);
  await loadIndices(db);
});
afterAll(() => db.close());

describe('indices import', () => {
  it('computes a missing class of the total by the cut-offs of that edition and level', async () => {
    const summary = await importText(
      `${HEADER}\nIKP 2024,kabkota,,19.04,,"49,33",,Bawaslu Babel,16/12/2022,\nikp-2024,kabupaten,,19.02,skor,13.46,,Bawaslu Babel,2022-12,\n`,
    );
    expect(summary).toMatchObject({ new: 2, quarantined: 0 });
    expect(await scoreOf('ikp-2024', '19.04')).toMatchObject({
      score: 49.33,
      class: 'tinggi',
      reading: 'input_kabkota',
      source: { date: '2022-12-16' },
    });
    expect(await scoreOf('ikp-2024', '19.02')).toMatchObject({ class: 'rendah' });
  });

  it('keeps a class that contradicts the cut-offs, and says so', async () => {
    await importText(`${HEADER}\nikp-2024,kabkota,,19.71,skor,60,sedang,media,2022,\n`);
    expect(await scoreOf('ikp-2024', '19.71')).toMatchObject({
      class: 'sedang',
      source: { note: expect.stringContaining('batas resmi memberi tinggi') },
    });
  });

  it('accepts an edition nobody knows under a code of its own, without cut-offs', async () => {
    await importText(
      `${HEADER}\nIKP Kab. Bangka 2026,kecamatan,,19.01.01,Pungut Hitung,7,rawan tinggi,Bawaslu Bangka,2026-01,\n`,
    );
    const found = (await readEditions(db)).find((e) => e.id === 'ikp-kab-bangka-2026');
    expect(found).toMatchObject({
      family: 'impor',
      cutoffs: [],
      readings: [{ id: 'utama', level: 'kecamatan', areas: 1, indicators: ['pungut_hitung'] }],
    });
    expect(await scoreOf('ikp-kab-bangka-2026', '19.01.01', 'pungut_hitung')).toMatchObject({ score: 7, class: 'tinggi' });
  });

  it('quarantines what cannot be a score, and never takes an empty one for zero', async () => {
    const rows = [
      'ikp-2024,kabkota,,19.05,skor,,,x,2022,',
      'ikp-2024,kabkota,,19.05,skor,100.01,,x,2022,',
      'ikp-2024,provinsi,,19.05,skor,50,,x,2022,',
      'ikp-2024,kabkota,,19.99,skor,50,,x,2022,',
      'ikp-2024,kabkota,,19.05,skor,tinggi sekali,,x,2022,',
      'ikp-2024,kabkota,,19.05,skor,50,bahaya,x,2022,',
      ',kabkota,,19.05,skor,50,,x,2022,',
      'ikp-2024,kabkota,,19.05,skor,50,,,2022,',
    ];
    const summary = await importText(`${HEADER}\n${rows.join('\n')}\n`);
    expect(summary).toMatchObject({ rows: 8, new: 0, quarantined: 8 });
    expect(summary.problems.map((p) => p.problems[0]?.column)).toEqual([
      'skor',
      'skor',
      'tingkat',
      'kode',
      'skor',
      'kelas',
      'edisi',
      'sumber',
    ]);
    expect(await scoreOf('ikp-2024', '19.05')).toBeUndefined();
  });

  it('replaces a published row and brings it back when undone', async () => {
    const before = await scoreOf('ikp-2024', '19');
    const summary = await importText(`${HEADER}\nikp-2024,provinsi,input provinsi,19,skor,30,,koreksi,2023-01-02,\n`);
    expect(summary).toMatchObject({ changed: 1 });
    expect(await scoreOf('ikp-2024', '19')).toMatchObject({ score: 30, class: 'sedang' });
    await undoImport(db, summary.id ?? 0);
    expect(await scoreOf('ikp-2024', '19')).toEqual(before);
  });

  it("does not draw an imported figure of the old Papua as today's", async () => {
    await importText(`${HEADER}\nikp-2024,provinsi,,91,partisipasi,10,,x,2022-12-16,\n`);
    expect(await scoreOf('ikp-2024', '91', 'partisipasi')).toMatchObject({
      score: null,
      absence: 'tidak_berlaku',
      former: { score: 10 },
    });
  });

  it('knows an edition and a reading by other names, and a score with a percent sign', async () => {
    const summary = await importText(
      `${HEADER}\nIndeks Kerawanan Pemilu 2024,provinsi,Agregat Kabupaten/Kota,19,,"12,5 %",,media,2022-12,\n`,
    );
    expect(summary).toMatchObject({ new: 1, quarantined: 0 });
    const found = (await readEditions(db)).find((e) => e.id === 'ikp-2024');
    if (!found) throw new Error('no edition');
    const [row] = await readScores(db, found, { code: '19', reading: 'agregat_kabkota' });
    expect(row, 'no cut-offs were published for this reading').toMatchObject({ score: 12.5, class: null });
  });

  it('keeps imported rows when the published ones are loaded again', async () => {
    await db.tx((tx) => tx.run("delete from settings where key = 'published.indices'"));
    expect(await loadIndices(db)).toBe(true);
    expect(await scoreOf('ikp-2024', '19.04')).toMatchObject({ score: 49.33 });
    expect(await loadIndices(db)).toBe(false);
  });
});
