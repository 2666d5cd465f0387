import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runImport } from '../../server/src/imports/runImport.ts';
import { NOTES, type NotesWorld, openNotes } from './notesWorld.ts';

let world: NotesWorld;
beforeEach(async () => {
  world = await openNotes();
});
afterEach(() => world.close());

/** Writes a workbook and imports it. */
async function take(fill: (book: ExcelJS.Workbook) => void, options = {}) {
  const book = new ExcelJS.Workbook();
  fill(book);
  const file = join(world.folder, 'buku.xlsx');
  await book.xlsx.writeFile(file);
  return runImport(world.db, NOTES, file, options);
}

/** A zip archive of stored or deflated parts, as spreadsheets of other makers look. */
function zip(parts: Record<string, string | Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = deflateRawSync(Buffer.from(content));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(name), data);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

const RELS = (targets: Record<string, string>) =>
  `<Relationships>${Object.entries(targets)
    .map(
      ([id, target]) =>
        `<Relationship Id="${id}" Target="${target}" Type="http://x/${target.includes('shared') ? 'sharedStrings' : 'worksheet'}"/>`,
    )
    .join('')}</Relationships>`;

describe('XLSX', () => {
  it('reads dates, numbers, formulas and rich text as a person sees them', async () => {
    const summary = await take((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['Rekap catatan']);
      sheet.addRow([]);
      sheet.addRow(['No. Catatan', 'Tgl', 'Banyak', 'Uraian']);
      sheet.addRow([
        1971,
        new Date(Date.UTC(2024, 1, 14)),
        1234,
        { richText: [{ text: 'huruf ' }, { text: 'tebal', font: { bold: true } }] },
      ]);
      sheet.addRow(['B', 45_336, 2, { formula: 'A1&"x"', result: 'hasil' }]);
      sheet.addRow(['C', '15 Februari 2024', '1.234', { text: 'tautan', hyperlink: 'http://contoh.test' }]);
      sheet.addRow([
        0.1 + 0.2,
        { formula: 'DATE(2024,2,16)', result: new Date(Date.UTC(2024, 1, 16)) },
        null,
        'baris\nbaru & <tanda>',
      ]);
    });
    expect(summary).toMatchObject({ rows: 4, new: 4, quarantined: 0 });
    expect(await world.rows()).toEqual([
      '0.3|2024-02-16|1|baris\nbaru & <tanda>',
      '1971|2024-02-14|1234|huruf tebal',
      'B|2024-02-14|2|hasil',
      'C|2024-02-15|1234|tautan',
    ]);
  });

  it('numbers rows as the spreadsheet does and skips empty ones', async () => {
    const summary = await take((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.getRow(3).values = ['id', 'tanggal'];
      sheet.getRow(5).values = ['A', '2024-02-14'];
      sheet.getRow(9).values = ['B', 'salah'];
      sheet.getRow(12).values = ['C', '2024-02-14', null, null, 'lebih'];
    });
    expect(summary.problems.map((p) => p.row)).toEqual([9, 12]);
  });

  it('takes the first sheet with the required columns, or the one that is named', async () => {
    const fill = (book: ExcelJS.Workbook) => {
      book.addWorksheet('Petunjuk').addRow(['Isi lembar berikut']);
      book.addWorksheet('Satu').addRows([
        ['id', 'tanggal'],
        ['A', '2024-02-14'],
      ]);
      book.addWorksheet('Dua').addRows([
        ['id', 'tanggal'],
        ['B', '2024-02-14'],
      ]);
    };
    await take(fill);
    expect(await world.rows()).toEqual(['A|2024-02-14|1|-']);
    await take(fill, { sheet: 'dua' });
    expect(await world.rows()).toEqual(['A|2024-02-14|1|-', 'B|2024-02-14|1|-']);
    await expect(take(fill, { sheet: 'tiga' })).rejects.toThrow(/“Petunjuk”, “Satu”, “Dua”/);
  });

  it('refuses a workbook without data', async () => {
    await expect(take((book) => book.addWorksheet('Kosong'))).rejects.toThrow(/kosong/);
  });

  it('reads prefixed names, inline texts and cells without references, in any order of parts', async () => {
    const file = join(world.folder, 'lain.xlsx');
    writeFileSync(
      file,
      zip({
        'xl/worksheets/data.xml':
          '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>' +
          '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>A</x:t></x:r><x:r><x:t>&amp;B</x:t></x:r></x:is></x:c><x:c t="d"><x:v>2024-02-14T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        'xl/sharedStrings.xml': '<sst><si><t>tang</t><rPh><t>abaikan</t></rPh><r><t>gal</t></r></si></sst>',
        'xl/_rels/workbook.xml.rels': RELS({ r1: 'worksheets/data.xml', r2: 'sharedStrings.xml' }),
        'xl/workbook.xml': '<workbook xmlns:r="u"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      }),
    );
    expect(await runImport(world.db, NOTES, file)).toMatchObject({ new: 1 });
    expect(await world.rows()).toEqual(['A&B|2024-02-14|1|-']);
  });

  it('refuses a zip bomb without unpacking it', async () => {
    const file = join(world.folder, 'bom.xlsx');
    writeFileSync(
      file,
      zip({
        'xl/workbook.xml': '<workbook xmlns:r="u"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': RELS({ r1: 'worksheets/s.xml', r2: 'sharedStrings.xml' }),
        'xl/worksheets/s.xml': '<worksheet/>',
        'xl/sharedStrings.xml': Buffer.alloc(100 << 20, '<a>b</a>'),
      }),
    );
    await expect(runImport(world.db, NOTES, file)).rejects.toThrow(/terlalu besar/);
  });

  it('refuses another zip archive', async () => {
    const file = join(world.folder, 'arsip.xlsx');
    writeFileSync(file, zip({ 'laporan.csv': 'id,tanggal\nA,2024-02-14\n' }));
    await expect(runImport(world.db, NOTES, file)).rejects.toThrow(/bukan buku kerja/);
  });
});
