import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../server/src/errors.ts';
import { summaryLines } from '../../server/src/imports/importVerb.ts';
import { showImport } from '../../server/src/imports/listImports.ts';
import { correctRow, listQuarantine, quarantineCsv, readmitRows } from '../../server/src/imports/quarantine.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { everyStoredText } from './everyStoredText.ts';
import { NOTES, type NotesWorld, openNotes } from './notesWorld.ts';

const NIK = '1971021402850001';
const PHONE = '0812-3456-7890';
const MAIL = 'budi.santoso@contoh.id';
const SECRETS = [NIK, PHONE, '081234567890', MAIL];

let world: NotesWorld;
beforeEach(async () => {
  world = await openNotes();
});
afterEach(() => world.close());

const stored = () => everyStoredText(world.db);
async function expectNothingStored() {
  const text = await stored();
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
}

const TEXT = `Lapor ${MAIL}, HP ${PHONE}, NIK ${NIK}; 14 Februari 2024, TPS 012, Rp 1.500.000`;
const CLEAN = 'Lapor [surel disamarkan], HP [telepon disamarkan], NIK [NIK disamarkan]; 14 Februari 2024, TPS 012, Rp 1.500.000';
const MASKED = [
  { column: 'isi', kind: 'nik', count: 1 },
  { column: 'isi', kind: 'telepon', count: 1 },
  { column: 'isi', kind: 'surel', count: 1 },
];

describe('personal data inside a text that is kept', () => {
  it.each([
    ['CSV', () => world.file(`id,tanggal,isi\nA,2024-02-14,"${TEXT}"\n`)],
    [
      'Windows-1252 CSV',
      () => world.file(Buffer.from(`id;tanggal;isi\nA;2024-02-14;"${TEXT}"\n\u00e9;2024-02-14;x\n`, 'latin1')),
    ],
    ['JSON lines', () => world.file(`${JSON.stringify({ id: 'A', tanggal: '2024-02-14', isi: TEXT })}\n`, 'a.jsonl')],
    [
      'XLSX',
      async () => {
        const book = new ExcelJS.Workbook();
        book.addWorksheet('Data').addRows([
          ['id', 'tanggal', 'isi'],
          ['A', '2024-02-14', TEXT],
        ]);
        await book.xlsx.writeFile(join(world.folder, 'a.xlsx'));
        return join(world.folder, 'a.xlsx');
      },
    ],
  ])('is masked before it is stored, counted and said (%s)', async (_, file) => {
    const summary = await runImport(world.db, NOTES, await file());
    expect(summary.masked).toEqual(MASKED);
    expect((await world.rows())[0]).toBe(`A|2024-02-14|1|${CLEAN}`);
    expect((await showImport(world.db, summary.id as number)).masked).toEqual(MASKED);
    expect(summaryLines(summary).join('\n')).toContain(
      'isi 1 NIK, isi 1 telepon, isi 1 surel / isi 1 NIK, isi 1 phone, isi 1 e-mail',
    );
    await expectNothingStored();
  });

  it('the same file again changes nothing, and so does the same file with the text masked by hand', async () => {
    const file = (text: string) => `id,tanggal,isi\nA,2024-02-14,"${text}"\n`;
    await world.take(file(TEXT));
    expect(await world.take(file(TEXT))).toMatchObject({ unchanged: 1, changed: 0 });
    expect(await world.take(file(CLEAN))).toMatchObject({ unchanged: 1, changed: 0, masked: [] });
  });

  it('a text of many numbers, longer when masked, keeps its neighbours and its lines', async () => {
    const many = Array.from({ length: 2000 }, () => '081234567').join('\n');
    await world.take(`id,tanggal,isi,jumlah\nA,2024-02-14,"${many}",7\nB,2024-02-15,y,8\n`);
    const [a, b] = await world.rows();
    expect(a).toBe(`A|2024-02-14|7|${Array.from({ length: 2000 }, () => '[telepon disamarkan]').join('\n')}`);
    expect(b).toBe('B|2024-02-15|8|y');
  });

  it('a dry run says the same and stores nothing', async () => {
    const summary = await world.take(`id,tanggal,isi\nA,2024-02-14,"${TEXT}"\n`, { dryRun: true });
    expect(summary).toMatchObject({ id: null, masked: MASKED });
    expect(await stored()).not.toContain('disamarkan');
  });
});

describe('rows that fail', () => {
  it('are kept without personal data in any column, in the quarantine, the errors file, the summary and the download', async () => {
    const errorsFile = join(world.folder, 'salah.csv');
    const summary = await world.take(
      `id,tanggal,jumlah,isi\nA,${PHONE},${NIK},"${TEXT}"\nB,2024-02-14,${MAIL},y,lebih ${PHONE}\nC,salah,3,z\n`,
      { errorsFile },
    );
    expect(summary).toMatchObject({ new: 0, quarantined: 3 });
    expect(summary.masked).toContainEqual({ column: 'tanggal', kind: 'telepon', count: 1 });
    expect(summary.masked).toContainEqual({ column: 'jumlah', kind: 'surel', count: 1 });
    const download: string[] = [];
    for await (const piece of quarantineCsv(world.db, summary.id as number)) download.push(piece);
    for (const text of [JSON.stringify(summary), readFileSync(errorsFile, 'utf8'), download.join('')]) {
      for (const secret of SECRETS) expect(text).not.toContain(secret);
      expect(text).toContain('[telepon disamarkan]');
    }
    await expectNothingStored();
    const [, , c] = await listQuarantine(world.db);
    expect(c?.values).toEqual({ id: 'C', tanggal: 'salah', jumlah: '3', isi: 'z' });
  });

  it('the same wrong rows again wait once', async () => {
    const content = `id,tanggal,isi\nA,salah,"${TEXT}"\n`;
    await world.take(content);
    await world.take(content);
    expect(await listQuarantine(world.db)).toHaveLength(1);
  });

  it('lines that are no JSON are kept masked, and not at all when they hold a field of identity', async () => {
    const summary = await world.take(
      `{"id":"A","tanggal":"2024-02-14","isi":"x"}\n{"id":"B" "isi":"${PHONE}"}\n{"id":"C" "nama pelapor":"Budi Rahasia"}\n`,
      { name: 'a.jsonl' },
    );
    expect(summary.quarantined).toBe(2);
    expect(JSON.stringify(summary.problems)).toContain('[telepon disamarkan]');
    expect(await stored()).not.toContain('Rahasia');
    await expectNothingStored();
  });

  it('corrections are masked too', async () => {
    await world.take('id,tanggal,isi\nA,salah,x\n');
    const [row] = await listQuarantine(world.db);
    await correctRow(world.db, row?.id ?? 0, { tanggal: '2024-02-14', isi: `hubungi ${PHONE}` });
    expect(await readmitRows(world.db, NOTES, 1)).toMatchObject({ new: 1 });
    expect(await world.rows()).toEqual(['A|2024-02-14|1|hubungi [telepon disamarkan]']);
  });
});

describe('identifiers of rows', () => {
  it.each([
    [NIK, '[NIK disamarkan]'],
    [PHONE, '[telepon disamarkan]'],
    [`lapor-${MAIL}`, '[surel disamarkan]'],
  ])('%s is no identifier: the row waits, masked, with the reason', async (id, marker) => {
    const summary = await world.take(`id,tanggal,isi\n${id},2024-02-14,x\nB,2024-02-14,y\n`);
    expect(summary).toMatchObject({ new: 1, quarantined: 1 });
    expect(summary.problems[0]?.problems).toMatchObject([
      {
        column: 'id',
        value: marker,
        reason: { id: expect.stringContaining('data pribadi'), en: expect.stringContaining('personal data') },
      },
    ]);
    await expectNothingStored();
  });

  it('a marker is no identifier either, in a file or when the row is re-admitted', async () => {
    await world.take(`id,tanggal,isi\n${NIK},2024-02-14,x\n`);
    expect(await readmitRows(world.db, NOTES, 1)).toMatchObject({ id: null, quarantined: 1 });
    expect(await world.take('id,tanggal,isi\n[NIK disamarkan],2024-02-14,x\n')).toMatchObject({ quarantined: 1, new: 0 });
    const [row] = await listQuarantine(world.db, { importId: 3 });
    await correctRow(world.db, row?.id ?? 0, { id: 'A-1' });
    expect(await readmitRows(world.db, NOTES, 3)).toMatchObject({ new: 1 });
  });

  it('identifiers that look a little alike are taken', async () => {
    const ids = [
      '001/LP/PB/Kab/09.04/X/2024',
      '19.71.02.1003-2024-0001',
      '20240214001',
      '1.971.021.402.850.001',
      'e29b0812345678',
      '300000',
    ];
    const summary = await world.take(`id,tanggal\n${ids.map((id) => `${id},2024-02-14`).join('\n')}\n`);
    expect(summary).toMatchObject({ new: ids.length, quarantined: 0, masked: [] });
  });
});

describe('columns that are not read', () => {
  it('are named as identity when their values are, by content alone', async () => {
    const rows = [1, 2, 3].map(
      (n) => `A${n},2024-02-14,x,081234567${n}90,8123456789${n},197102140285000${n},a${n}@contoh.id,19.71.0${n},Rp 1.500.000`,
    );
    const header = 'id,tanggal,isi,Kolom X,Kolom Y,Kolom Z,Kolom W,Wilayah,Dana';
    const summary = await world.take(`${header}\n${rows.join('\n')}\n`);
    expect(summary.dropped).toEqual(['Kolom X', 'Kolom Y', 'Kolom Z', 'Kolom W']);
    expect(summary.masked).toEqual([]);
    expect((await showImport(world.db, summary.id as number)).dropped).toEqual(summary.dropped);
  });

  it('in JSON lines and workbooks alike', async () => {
    const line = JSON.stringify({ id: 'A', tanggal: '2024-02-14', apa: MAIL, lain: 'x' });
    expect((await world.take(`${line}\n`, { name: 'b.jsonl' })).dropped).toEqual(['apa']);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Data').addRows([
      ['id', 'tanggal', 'apa', 'lain'],
      ['B', '2024-02-14', 81234567890, 12],
    ]);
    await book.xlsx.writeFile(join(world.folder, 'b.xlsx'));
    expect((await runImport(world.db, NOTES, join(world.folder, 'b.xlsx'))).dropped).toEqual(['apa']);
    await expectNothingStored();
  });
});

describe('the record of an import', () => {
  it('keeps the name of the file, its source and its headers without personal data', async () => {
    const header = `id,tanggal,HP ${PHONE},HP 081398765432`;
    const summary = await world.take(`${header}\nA,2024-02-14,x,y\n`, {
      name: `laporan_${NIK} ${MAIL}.csv`,
      channel: `kiriman ${PHONE}`,
      mapping: { [`HP ${PHONE}`]: 'isi', tanggal: 'tanggal' },
    });
    expect(summary.file).toBe('laporan_[NIK disamarkan] [surel disamarkan]');
    expect(Object.keys(summary.columns)).toEqual(['id', 'tanggal', 'HP [telepon disamarkan]', 'HP [telepon disamarkan] (2)']);
    expect(await world.rows()).toEqual(['A|2024-02-14|1|x']);
    await expectNothingStored();
    expect(await stored()).not.toContain('hp08123');
  });

  it('a file without headers is refused without repeating what stands in it', async () => {
    const error = (await world.take(`${NIK},${PHONE},${MAIL}\n`).catch((e: unknown) => e)) as AppError;
    const said = JSON.stringify([error.text, error.items]);
    expect(said).toContain('[NIK disamarkan], [telepon disamarkan], [surel disamarkan]');
    for (const secret of SECRETS) expect(said).not.toContain(secret);
  });
});
