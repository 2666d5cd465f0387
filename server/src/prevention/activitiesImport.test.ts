import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../db/database.ts';
import { runImport } from '../imports/runImport.ts';
import { loadRegions } from '../regions/loadRegions.ts';
import { openTestDb } from '../testing/openTestDb.ts';
import { activitiesImport } from './activitiesImport.ts';
import { loadPrevention } from './loadPrevention.ts';
import { activitySample, countActivities, listActivities, listEvents, totalActivities } from './repository.ts';

let db: Db;
const folder = mkdtempSync(join(tmpdir(), 'petarawan-activities-'));
let files = 0;
const importText = (text: string | Buffer, sample = false) => {
  const file = join(folder, `${++files}.csv`);
  writeFileSync(file, text);
  return runImport(db, activitiesImport, file, { sample });
};
const HEADER =
  'id_sumber,kode_wilayah,tanggal_mulai,tanggal_selesai,tahapan,bentuk,jenis,tujuan,sasaran,isu,peserta,pelaksana,biaya,uraian,tindak_lanjut';

beforeAll(async () => {
  db = await openTestDb();
  await loadRegions(db);
  await loadPrevention(db);
});
afterAll(() => db.close());

describe('activities import', () => {
  it('reads the words of Form Cegah, Indonesian dates and both number styles', async () => {
    const row =
      '1,19.71.02,14 Februari 2024,15/02/2024,Kampanye,Himbauan,Surat Imbauan,,ASN,Money Politics,"1.200",Bawaslu Kota,"Rp 1.500.000",Uraian,';
    expect(await importText(`${HEADER}\n${row}\n`)).toMatchObject({ new: 1, quarantined: 0 });
    const [activity] = await listActivities(db, { code: '19.71' }, 10);
    expect(activity).toMatchObject({
      id: '1',
      code: '19.71.02',
      start: '2024-02-14',
      end: '2024-02-15',
      form: 'naskah_dinas',
      kind: 'imbauan',
      issue: 'politik_uang',
      participants: 1200,
      sample: false,
    });
    const [stored] = await db.all('select cost from activities');
    expect(stored?.cost).toBe(1_500_000);
  });

  it('finds the place by names, and never reads the names of officers', async () => {
    const text =
      'Nomor Form;Nama Pelaksana;Provinsi;Kabupaten;Kecamatan;Tanggal;Bentuk Pencegahan\n2;Budi Rahasia;DIY;Bantul;;1 Nov 2024;Pendidikan\n';
    const summary = await importText(text);
    expect(summary).toMatchObject({ new: 1, dropped: ['Nama Pelaksana'] });
    expect((await listActivities(db, { code: '34' }, 10))[0]).toMatchObject({ code: '34.02', regionName: 'Kabupaten Bantul' });
    expect(JSON.stringify(await db.all('select * from activities'))).not.toContain('Rahasia');
  });

  it('quarantines wrong rows with the column and a suggestion', async () => {
    const rows = [
      '3,19.99,2024-01-01,,,pendidikan,,,,,,,,,',
      '4,19,2024-01-05,2024-01-01,,pendidikan,,,,,,,,,',
      '5,19,2024-01-01,,,pendidkan,,,,,,,,,',
      '6,19,2024-01-01,,,pendidikan,,,,,-3,,,,',
      '7,19,,,,pendidikan,,,,,,,,,',
      ',19,2024-01-01,,,pendidikan,,,,,,,,,',
      '8,19,2024-01-01,,,,,,,,,,,,',
      '9,19,2024-01-01,,,publikasi,,,,korupsi,,,-5,,',
    ];
    rows.push('12,19,2099-01-01,,,pendidikan,,,,,,,,,', '13,19,2024-01-01,2099-01-01,,pendidikan,,,,,,,,,');
    const summary = await importText(`${HEADER}\n${rows.join('\n')}\n`);
    expect(summary).toMatchObject({ new: 0, quarantined: 10 });
    expect(summary.problems.map((p) => p.problems.map((x) => x.column).join())).toEqual([
      'kode_wilayah',
      'tanggal_selesai',
      'bentuk',
      'peserta',
      'tanggal_mulai',
      'id_sumber',
      'bentuk',
      'isu,biaya',
      'tanggal_mulai',
      'tanggal_selesai',
    ]);
    expect(summary.problems[8]?.problems[0]?.reason).toEqual({
      id: 'Tanggal mulai 2099-01-01 belum terjadi. Yang akan datang masuk rencana, bukan daftar kegiatan.',
      en: 'The first day 2099-01-01 is in the future. What is still to come belongs in a plan, not in the register.',
    });
    expect(summary.problems[2]?.problems[0]?.suggestion).toBe('pendidikan');
  });

  it('takes a file with byte order mark, CRLF and semicolons, twice, as one', async () => {
    const text = `\uFEFF${HEADER.replaceAll(',', ';')}\r\n10;19.04;2024-10-01;;;Kerja Sama;MoU;;;;;;;;\r\n`;
    expect(await importText(text)).toMatchObject({ new: 1 });
    expect(await importText(text)).toMatchObject({ new: 0, unchanged: 1 });
  });
});

describe('activities by area and period', () => {
  it('counts areas of a level and leaves less precise places apart', async () => {
    const { counts, unplaced } = await countActivities(db, 'kecamatan', { code: '19' });
    expect([...counts]).toEqual([['19.71.02', 1]]);
    expect(unplaced).toBe(1);
    expect([...(await countActivities(db, 'provinsi', {})).counts].sort()).toEqual([
      ['19', 2],
      ['34', 1],
    ]);
  });

  it('counts an activity for a period when any of its days lies in it', async () => {
    expect(await totalActivities(db, { from: '2024-02-15', to: '2024-02-20' })).toBe(1);
    expect(await totalActivities(db, { from: '2024-02-16', to: '2024-02-20' })).toBe(0);
    expect(await totalActivities(db, { code: '1' })).toBe(0);
  });

  it('says when activities include data contoh', async () => {
    expect(await activitySample(db, {})).toBe(false);
    await importText(`${HEADER}\n11,32.75,2024-07-15,,,pendidikan,,,,,,,,,\n`, true);
    expect(await activitySample(db, {})).toBe(true);
    expect(await activitySample(db, { code: '19' })).toBe(false);
  });
});

describe('published events', () => {
  it('are found in the areas around them, by issue and by day', async () => {
    expect((await listEvents(db, { code: '19' })).map((e) => [e.code, e.regionName])).toEqual([
      ['19.04', 'Kabupaten Bangka Tengah'],
      ['19.02', 'Kabupaten Belitung'],
      ['19.71', 'Kota Pangkal Pinang'],
    ]);
    expect((await listEvents(db, { issue: 'sara' })).map((e) => e.code)).toEqual(['19.02']);
    expect(await listEvents(db, { from: '2024-05-30', to: '2024-09-15' })).toEqual([]);
    expect(await loadPrevention(db)).toBe(false);
  });
});
