import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../server/src/audit/auditCsv.ts';
import { type AuditRow, COLUMN_NAMES } from '../../server/src/audit/auditRow.ts';
import { csvField } from '../../server/src/csv/csvField.ts';
import { errorsHeader, errorsLine } from '../../server/src/imports/errorsCsv.ts';
import { toCsv } from '../../web/src/charts/csv.ts';
import { csvCells } from './csvCells.ts';
import { type FuzzWorld, openFuzzWorld } from './fuzzWorld.ts';
import { nastyText } from './nastyValues.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What a spreadsheet runs: a formula sign first, or behind white space. A negative number is none. */
const RUNS = /^[\s\0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^-\d+(?:[.,]\d+)?$/;

/** Everything in the product that turns a text into a cell, as the one line it writes for it. */
const WRITERS: Record<string, (text: string) => string> = {
  'server/src/csv/csvField.ts': (text) => csvField(text),
  'server/src/imports/errorsCsv.ts': (text) => errorsLine([{ column: 'a' }], { row: 1, values: { a: text }, problems: [] }),
  'server/src/imports/errorsCsv.ts, header': (text) => errorsHeader([{ header: text }]),
  'server/src/audit/auditCsv.ts': (text) =>
    csvLine(
      Object.fromEntries(COLUMN_NAMES.map((name) => [name, name === COLUMN_NAMES[1] ? text : null])) as unknown as AuditRow,
    ).slice(1),
  'web/src/charts/csv.ts': (text) =>
    toCsv([], [[text]])
      .split('\r\n')
      .slice(1)
      .join('\r\n'),
};
/** Files that speak of CSV and write cells through one of those, or write none for people. */
const OTHERS = [
  'server/src/demo/writeCsv.ts', // read again by our own importer and deleted, never handed out
  'server/src/imports/quarantine.ts',
  'server/src/imports/storeStage.ts',
  'server/src/layers/layerCsv.ts',
  'server/src/releases/files/openCsv.ts',
  'web/src/profiles/profileCsv.ts',
  'web/src/reports/coverage/calendarCsv.ts',
  'web/src/reports/ladder/CaseList.tsx',
  'web/src/reports/trendCsv.ts',
];

/** A source file without the functions that quote names for SQL, which double quotes as well. */
const withoutIdentifiers = (file: string) =>
  readFileSync(join(ROOT, file), 'utf8').replaceAll(/^.*=>\s+`"\$\{.*\.replaceAll\('"', '""'\)\}"`;$/gm, '');

const firstCell = (csv: string) => csvCells(csv)[0]?.[0] ?? '';

describe('a cell of a CSV file', () => {
  it('is written by no other place than those tested here', () => {
    const writing = ['server/src', 'web/src'].flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !/\.test\.tsx?$/.test(e.name))
        .map((e) => join(e.parentPath, e.name).slice(ROOT.length + 1)),
    );
    // Doubling the quotes of a cell, or calling one of the writers, is how a CSV file comes about.
    const found = writing.filter((file) => /'""'\)|\b(?:errorsLine|toCsv|csvField)\(/.test(withoutIdentifiers(file)));
    const known = [...Object.keys(WRITERS).map((name) => name.split(',')[0] as string), ...OTHERS];
    expect(found.filter((file) => !known.includes(file))).toEqual([]);
    expect(known.filter((file) => !found.includes(file))).toEqual([]);
  });

  it.each(Object.entries(WRITERS))('of %s is never a formula', (_, write) => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const cell = firstCell(write(text));
        expect(RUNS.test(cell) && !NUMBER.test(cell)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays a number when it is one, also below zero', () => {
    expect([csvField(-1.5), toCsv([], [[-1.5]])]).toEqual(['-1.5', '\ufeff\r\n-1.5\r\n']);
    const line = errorsLine([{ column: 'a' }], { row: 1, values: { a: '-1.5' }, problems: [] });
    expect(line.startsWith('-1.5,')).toBe(true);
  });
});

describe('a file of errors that is sent in again', () => {
  let world: FuzzWorld;
  beforeAll(async () => {
    world = await openFuzzWorld();
  });
  afterAll(() => world.close());

  const upload = (csv: string | Buffer, query: string, name: string) =>
    world.send({
      method: 'POST',
      target: `/api/v1/reports/imports?${query}&filename=${name}`,
      headers: {},
      body: { type: 'text/csv', bytes: Buffer.from(csv) },
    });
  const waiting = async (id: number) => {
    const reply = await world.send({
      method: 'GET',
      target: `/api/v1/reports/imports/${id}/quarantine`,
      headers: {},
      body: null,
    });
    return (JSON.parse(String(reply.bytes)) as { items: { values: Record<string, string | null> }[] }).items.map((i) => i.values);
  };

  /** Kinds of files with a row that waits, and the column of free text in it. */
  const KINDS = [
    [
      'channel=siwaslu',
      'keterangan',
      'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian,jumlah,keterangan',
      'laporan,bukan_isu,diperiksa,19.71,2024-10-02,1',
    ],
    ['kind=activities', 'uraian', 'id_sumber,kode_wilayah,tanggal_mulai,bentuk,uraian', '19.71,2024-10-02,bukan_bentuk'],
    ['kind=places', 'catatan', 'id_sumber,kode_wilayah,nama_tempat,jenis,catatan', '19.71,Posko,bukan_jenis'],
  ] as const;

  it.each(KINDS)(
    'of %s brings back every text as it was, and none of it runs in between',
    async (query, column, header, cells) => {
      const texts = [
        '=1+1',
        '+62',
        '-5',
        '-5 kali',
        '@x',
        "'=1",
        "''-1",
        '＝1',
        "Ma'ruf",
        "'",
        'a;=1',
        '"=1"',
        '=HYPERLINK("http://x";"y")',
      ];
      const quoted = (t: string) => `"${t.replaceAll('"', '""')}"`;
      // A leading apostrophe before a formula sign is what our own files put there: written twice it stands for itself.
      const sent = texts.map((t) => (/^'+[=-]/.test(t) ? `'${t}` : t));
      const rows = sent.map((t, i) => `R${i},${cells},${quoted(t)}`);
      const first = await upload(`${header}\n${rows.join('\n')}\n`, query, 'a.csv');
      const { id } = JSON.parse(String(first.bytes)) as { id: number };
      const before = await waiting(id);
      expect(before.map((v) => v[column])).toEqual(texts);
      const csv = await world.send({
        method: 'GET',
        target: `/api/v1/reports/imports/${id}/quarantine.csv`,
        headers: {},
        body: null,
      });
      for (const row of csvCells(String(csv.bytes)))
        for (const cell of row) expect(RUNS.test(cell) && !NUMBER.test(cell), cell).toBe(false);
      const second = await upload(csv.bytes, query, 'b.csv');
      expect((await waiting((JSON.parse(String(second.bytes)) as { id: number }).id)).map((v) => v[column])).toEqual(texts);
    },
  );
});
