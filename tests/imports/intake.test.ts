import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IMPORT_KINDS } from '../../server/src/importKinds.ts';
import { ImportSummary } from '../../server/src/imports/contract.ts';
import {
  CorrectionResult,
  FileInspection,
  Forgotten,
  ImportDifference,
  ImportLine,
  IntakeCatalogue,
  QuarantineGroups,
  WaitingRows,
} from '../../server/src/imports/intake/contract.ts';
import { specOf } from '../../server/src/imports/intake/intakeKind.ts';
import { CataloguesResponse } from '../../server/src/reports/contract.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const HEADER = 'No Laporan,asal,isu,prov,kab/kota,tanggal kejadian,uraian';
const row = (id: string, kab: string, more = '') => `${id},laporan,hoaks,Babel,${kab},2024-02-11,${more}`;
const file = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;
const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', headers: { 'content-type': 'text/csv', ...headers }, body: body as BodyInit });
const upload = async (body: string | Uint8Array, query = '') => {
  const response = await post(`/reports/imports?channel=sigaplapor&filename=uji.csv${query}`, body);
  if (response.status > 201) throw new Error(await response.text());
  return ImportSummary.parse(await response.json());
};
const inspect = async (body: string | Uint8Array, query = 'channel=sigaplapor&filename=uji.csv') => {
  const response = await post(`/reports/imports/inspect?${query}`, body);
  if (response.status !== 200) throw new Error(await response.text());
  return FileInspection.parse(await response.json());
};
const correct = async (id: number | null, body: unknown) => {
  const response = await app.request(`/reports/imports/${id}/quarantine/correct`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 200) throw new Error(await response.text());
  return CorrectionResult.parse(await response.json());
};
const lines = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => ImportLine.parse(JSON.parse(line)));
const count = async (table: string) => (await app.db.all<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n;

describe('inspecting a file', () => {
  it('says what each header was taken for and why, shows masked samples, and stores nothing', async () => {
    const before = [await count('imports'), await count('column_aliases')];
    const found = await inspect(
      Buffer.from(
        [
          'Rekap laporan;;;;;;',
          'No Laporan;Asal;Isu;Provinsi;Tanggal;Nama Pelapor;Catatan;Uraian;Kode Unik;HP2',
          'A1;laporan;hoaks;Babel;2024-02-11;Siti Rahayu;hubungi 081234567890;di pasar;x;081234567890',
          'A2;laporan;hoaks;Babel;2024-02-12;Budi;dekat caf\xe9;di jalan;y;081298765432',
        ].join('\r\n'),
        'latin1',
      ),
    );
    expect(found).toMatchObject({
      format: 'csv',
      encoding: 'windows-1252',
      separator: ';',
      headerRow: 2,
      rows: 2,
      ready: true,
      whole: true,
    });
    expect(found.headers.map((h) => [h.header, h.how, h.column ?? h.claimed])).toEqual([
      ['No Laporan', 'alias', 'id_sumber'],
      ['Asal', 'name', 'asal'],
      ['Isu', 'name', 'isu'],
      ['Provinsi', 'name', 'provinsi'],
      ['Tanggal', 'alias', 'tanggal_kejadian'],
      ['Nama Pelapor', 'identity', null],
      ['Catatan', 'alias', 'keterangan'],
      ['Uraian', 'ignored', 'keterangan'],
      ['Kode Unik', 'ignored', null],
      ['HP2', 'identity', null],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Siti|Budi|0812/);
    expect(found.headers[6]?.samples).toContain('dekat café');
    expect(found.preview[0]).toMatchObject({ row: 3, cells: expect.arrayContaining(['A1', 'di pasar', null]) });
    expect([await count('imports'), await count('column_aliases')]).toEqual(before);
  });

  it('refuses what an import would refuse, and tells two headers for one column and what is missing', async () => {
    const pdf = await post('/reports/imports/inspect?channel=sigaplapor', '%PDF-1.7 x');
    expect(pdf.status).toBe(422);
    const found = await inspect('id,id laporan,id_sumber2,asal,asal,isu\n1,1,1,laporan,temuan,hoaks\n');
    expect(found.headers.filter((h) => h.how === 'conflict').map((h) => h.claimed)).toEqual(['asal', 'asal']);
    expect(found.missing.some((m) => m.includes('kode_wilayah / provinsi'))).toBe(true);
    expect(found.ready).toBe(false);
    const told = await inspect(file(row('Z', 'x')), 'kind=coverage&filename=uji.csv');
    expect(told.suggestions[0]).toMatchObject({ kind: 'reports', missing: [] });
  });
});

describe('the same wrong value in many rows', () => {
  let first: ImportSummary;

  it('is one group with regions to choose from, shortened names too', async () => {
    first = await upload(
      file(
        row('G1', 'Kab Bateng'),
        row('G2', 'Kab Bateng'),
        row('G3', 'Kab Bateng', '=1+1'),
        row('G4', 'Koba'),
        row('G5', 'Kabupaten Bangka'),
      ),
    );
    expect(first).toMatchObject({ rows: 5, new: 1, quarantined: 4, recognised: [] });
    const { groups, waiting, headers } = await app.get(`/reports/imports/${first.id}/quarantine/groups`, QuarantineGroups);
    expect(waiting).toBe(4);
    expect(groups.map((g) => [g.column, g.value, g.rows])).toEqual([
      ['kabupaten_kota', 'Kab Bateng', 3],
      ['kabupaten_kota', 'Koba', 1],
    ]);
    expect(groups[0]?.candidates[0]).toMatchObject({ code: '19.04', parent: 'Kepulauan Bangka Belitung' });
    expect(groups[1]?.candidates[0]).toMatchObject({
      code: '19.04.01',
      set: { kabupaten_kota: 'Kabupaten Bangka Tengah', kecamatan: 'Koba' },
    });
    expect(headers.kabupaten_kota).toBe('kab/kota');
    const rows = await app.get(`/reports/imports/${first.id}/quarantine`, WaitingRows);
    expect(rows.items[0]?.problems[0]?.candidates[0]?.code).toBe('19.04');
  });

  it('leaves as a workbook in the own columns, and comes back from it as it is', async () => {
    const response = await app.request(`/reports/imports/${first.id}/quarantine.xlsx`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    const cells = (n: number) => (sheet.getRow(n).values as unknown[]).slice(1);
    expect(cells(1)).toEqual([...HEADER.split(','), '_baris', '_alasan', '_saran']);
    // A text, not a formula.
    expect(sheet.getCell('G4').value).toBe('=1+1');
    expect(String(sheet.getCell('J2').value)).toContain('Kabupaten Bangka Tengah');
    const again = await inspect(bytes, 'channel=sigaplapor&filename=karantina.xlsx');
    expect(again).toMatchObject({ format: 'xlsx', rows: 4, missing: [], ready: true });
    expect(again.headers.slice(-3).map((h) => h.how)).toEqual(['ignored', 'ignored', 'ignored']);
  });

  it('is corrected once; what is right then comes in as one import, the rest waits with its new reason', async () => {
    const result = await correct(first.id, {
      where: { column: 'kabupaten_kota', value: 'Kab Bateng' },
      set: { kabupaten_kota: 'Kabupaten Bangka Tengah' },
      remember: true,
    });
    expect(result).toMatchObject({ admitted: 3, waiting: 0, remembered: true, import: { new: 3, readmitOf: first.id } });
    const wrong = await correct(first.id, {
      where: { column: 'kabupaten_kota', value: 'Koba' },
      set: { kabupaten_kota: 'Entah' },
    });
    expect(wrong).toMatchObject({ admitted: 0, waiting: 1, import: null, remembered: false });
    const [waits] = wrong.rows;
    expect(waits?.problems[0]?.reason.id).toContain('Entah');
    const values = { kabupaten_kota: 'Kabupaten Bangka Tengah', kecamatan: 'Koba' };
    const right = await correct(first.id, { rows: [{ id: waits?.id, values }] });
    expect(right).toMatchObject({ admitted: 1, waiting: 0 });
    await expect(correct(first.id, { where: { column: 'kabupaten_kota', value: 'Koba' }, set: {} })).rejects.toThrow(
      'Tidak ada baris',
    );
  });

  it('is understood in later files of the channel, only where nothing else can be read, until it is forgotten', async () => {
    const next = await upload(
      file(row('G6', 'kab. bateng'), row('G7', 'Kabupaten Bangka'), 'G8,laporan,hoaks,Lampung,Kab Bateng,2024-02-11,'),
    );
    // In another province the name stays a question.
    expect(next).toMatchObject({ new: 2, quarantined: 1 });
    expect(next.recognised).toEqual([{ column: 'kabupaten_kota', value: 'Kab Bateng', rows: 1 }]);
    const { kinds } = await app.get('/reports/intake?channel=sigaplapor', IntakeCatalogue);
    expect(kinds[0]?.values).toEqual([
      { column: 'kabupaten_kota', value: 'Kab Bateng', set: { kabupaten_kota: 'Kabupaten Bangka Tengah' }, own: true },
    ]);
    const response = await app.request('/reports/remembered/forget', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        kind: 'reports',
        channel: 'sigaplapor',
        values: [{ column: 'kabupaten_kota', value: 'KAB BATENG' }],
      }),
    });
    expect(Forgotten.parse(await response.json())).toEqual({ forgotten: 1 });
    expect(await upload(file(row('G9', 'Kab Bateng')))).toMatchObject({ new: 0, quarantined: 1, recognised: [] });
  });

  it('is never remembered when it is a date, a free text, or somebody', async () => {
    const { id } = await upload(file('H1,laporan,hoaks,Babel,Kabupaten Bangka,31/02/2024,', row('H2', 'Budi 081234567890')));
    const date = await correct(id, {
      where: { column: 'tanggal_kejadian', value: '31/02/2024' },
      set: { tanggal_kejadian: '2024-02-29' },
      remember: true,
    });
    expect(date).toMatchObject({ admitted: 1, remembered: false });
    const { groups } = await app.get(`/reports/imports/${id}/quarantine/groups`, QuarantineGroups);
    const person = await correct(id, {
      where: { column: 'kabupaten_kota', value: groups[0]?.value },
      set: { kabupaten_kota: 'Kabupaten Bangka', keterangan: 'x' },
      remember: true,
    });
    expect(person).toMatchObject({ admitted: 1, remembered: false });
    expect(await count('value_aliases')).toBe(0);
  });
});

describe('an import that tells its progress', () => {
  const stream = (body: string, query = '') =>
    post(`/reports/imports?channel=sigaplapor&filename=uji.csv${query}`, body, { accept: 'application/x-ndjson' });

  it('goes through its steps and ends with the summary; a dry run stores nothing', async () => {
    const dry = await lines(await stream(file(row('P1', 'Kabupaten Bangka')), '&dry_run=1'));
    expect(dry.at(-1)).toMatchObject({ summary: { id: null, dryRun: true, new: 1 } });
    const response = await stream(file(row('P1', 'Kabupaten Bangka')));
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const told = await lines(response);
    const steps = told.flatMap((l) => ('progress' in l ? [l.progress.step] : []));
    expect([...new Set(steps)]).toEqual(['upload', 'read', 'check', 'apply', 'finish']);
    expect(told.at(-1)).toMatchObject({ summary: { new: 1 } });
  });

  it('ends with the problem when the file is refused', async () => {
    const told = await lines(await stream('%PDF-1.7 x'));
    expect(told.at(-1)).toMatchObject({ problem: { code: 'invalid_file', status: 422 } });
  });

  it('is given up as a whole when its reader goes away before storing begins', async () => {
    const before = [await count('imports'), await count('reports')];
    let release: () => void = () => undefined;
    let held: Promise<void> = Promise.resolve();
    // Another import holds the turn until the reader has gone.
    await new Promise<void>((taken) => {
      held = app.db.exclusive('imports', () => {
        taken();
        return new Promise<void>((done) => {
          release = done;
        });
      });
    });
    const response = await stream(file(row('P2', 'Kabupaten Bangka')));
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    release();
    await held;
    await app.db.exclusive('imports', async () => undefined);
    expect([await count('imports'), await count('reports')]).toEqual(before);
  });
});

describe('the template', () => {
  let book: ExcelJS.Workbook;
  let data: ExcelJS.Worksheet;
  let headers: string[];
  beforeAll(async () => {
    const response = await app.request('/reports/template.xlsx?kind=reports&channel=sigaplapor&code=19.04');
    book = new ExcelJS.Workbook();
    await book.xlsx.load((await response.arrayBuffer()) as never);
    data = book.getWorksheet('Data') as ExcelJS.Worksheet;
    headers = (data.getRow(1).values as string[]).slice(1);
  });

  it('offers closed lists and the names of the area, keeps codes as text, and says what is wrong with a row', () => {
    expect(book.worksheets.map((s) => [s.name, s.state])).toEqual([
      ['Data', 'visible'],
      ['Petunjuk', 'visible'],
      ['Wilayah', 'visible'],
      ['Daftar', 'hidden'],
    ]);
    const at = (name: string) => headers.indexOf(name) + 1;
    const lists = book.getWorksheet('Daftar') as ExcelJS.Worksheet;
    const offered = (name: string) => {
      const [, letters, last] =
        /Daftar!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)/.exec(String(data.getCell(2, at(name)).dataValidation.formulae[0])) ?? [];
      return Array.from({ length: Number(last) - 1 }, (_, i) => lists.getCell(`${letters}${i + 2}`).value);
    };
    expect(offered('asal')).toEqual(['Laporan', 'Temuan', 'Informasi awal']);
    expect(offered('provinsi')).toEqual(['Kepulauan Bangka Belitung']);
    // The kecamatan of the kabupaten chosen before.
    expect(data.getCell(2, at('kecamatan')).dataValidation.formulae[0]).toContain('OFFSET(');
    expect(data.getCell(2, at('tanggal_kejadian')).dataValidation).toMatchObject({ type: 'date', operator: 'between' });
    expect(data.getCell(2, at('jumlah')).dataValidation).toMatchObject({ type: 'whole' });
    expect(data.getCell(2, at('kode_wilayah')).numFmt).toBe('@');
    expect(data.getCell(2, at('_periksa')).formula).toContain('id_sumber kosong');
    expect((data as unknown as { conditionalFormattings: unknown[] }).conditionalFormattings.length).toBeGreaterThan(5);
  });

  it('comes back filled in without any mapping, prepared empty rows and the verdict left out', async () => {
    const fill = (row: number, values: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(values)) data.getCell(row, headers.indexOf(name) + 1).value = value as never;
    };
    const places = { provinsi: 'Kepulauan Bangka Belitung', kabupaten_kota: 'Kabupaten Bangka Tengah', kecamatan: 'Koba' };
    fill(2, {
      id_sumber: 'T1',
      asal: 'Laporan',
      isu: 'Politik uang',
      jenis: 'Pidana',
      ...places,
      tanggal_kejadian: new Date('2024-02-11'),
      jumlah: 2,
    });
    fill(3, {
      id_sumber: 'T2',
      asal: 'Informasi awal',
      isu: 'Netralitas ASN',
      kode_wilayah: '19.04.02',
      tanggal_lapor: new Date('2024-02-13'),
    });
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const found = await inspect(bytes, 'channel=sigaplapor&filename=templat.xlsx');
    expect(found).toMatchObject({ rows: 2, ready: true, missing: [] });
    expect(new Set(found.headers.map((h) => h.how))).toEqual(new Set(['name', 'ignored']));
    const summary = await upload(bytes);
    expect(summary).toMatchObject({ rows: 2, new: 2, quarantined: 0 });
  });

  it('and the screen know every column of every kind and channel by words of its own', async () => {
    const { channels } = CataloguesResponse.parse(await (await app.request('/reports/catalogues')).json());
    const unnamed: string[] = [];
    for (const kind of IMPORT_KINDS) {
      for (const channel of kind.channel ? channels.map((c) => c.code) : [null]) {
        const spec = await specOf(app.db, kind, channel);
        unnamed.push(...spec.columns.filter((c) => !kind.words[c.name]).map((c) => `${kind.kind} ${channel} ${c.name}`));
      }
    }
    expect(unnamed).toEqual([]);
  });
});

it('is compared with the import before it of the same kind, channel and owner', async () => {
  const a = await upload(file(row('D1', 'Kabupaten Bangka'), row('D2', 'Kabupaten Bangka')));
  const b = await upload(file(row('D1', 'Kabupaten Belitung'), row('D3', 'Kabupaten Bangka')));
  const found = await app.get(`/reports/imports/${b.id}/compare`, ImportDifference);
  expect(found.before?.id).toBe(a.id);
  expect(found.comparison).toMatchObject({ a: a.id, b: b.id, onlyA: 1, onlyB: 1, different: 1 });
  expect(found.comparison?.examples[0]).toMatchObject({ before: { kab: 1901 }, after: { kab: 1902 } });
});
