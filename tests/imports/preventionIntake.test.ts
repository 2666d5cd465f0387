import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { IMPORT_KINDS } from '../../server/src/importKinds.ts';
import { ImportSummary } from '../../server/src/imports/contract.ts';
import {
  CHANNEL_KINDS,
  CorrectionResult,
  FileInspection,
  ImportDifference,
  INTAKE_KINDS,
  IntakeCatalogue,
  QuarantineGroups,
} from '../../server/src/imports/intake/contract.ts';
import { ActivityDetail } from '../../server/src/prevention/activities/contract.ts';
import { PREVENTION_KINDS } from '../../server/src/prevention/importKinds.ts';
import { type AskerId, openPolicyWorld, type PolicyWorld } from '../accounts/policyWorld.ts';

let world: PolicyWorld;
beforeAll(async () => {
  world = await openPolicyWorld();
});
afterAll(() => world.close());

async function answer<T extends z.ZodType>(contract: T, as: AskerId, path: string, init?: RequestInit): Promise<z.infer<T>> {
  const response = await world.request(as, path, init);
  const text = await response.text();
  if (response.status > 201) throw new Error(`${path}: ${response.status} ${text}`);
  return contract.parse(JSON.parse(text));
}
const csv = (lines: string[]): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'text/csv' },
  body: `${lines.join('\n')}\n`,
});
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const upload = (kind: string, lines: string[], more = '', as: AskerId = 'operator') =>
  answer(ImportSummary, as, `/reports/imports?kind=${kind}&filename=${kind}.csv${more}`, csv(lines));
const reasons = (summary: ImportSummary) =>
  summary.problems.map(({ row, problems }) => [row, problems[0]?.column, problems[0]?.reason.id.replace(/:.*| \(.*/s, '')]);

/** One kind of file with what becomes of it: a file of the operator of 19.04, and how its wrong word is put right. */
const CASES = [
  {
    kind: 'activities',
    table: 'activities',
    key: 'source_id',
    header: 'id_sumber,kode_wilayah,tanggal_mulai,bentuk,jenis,isu,peserta,uraian,Nama Pelaksana',
    good: 'A1,19.04.01,2024-10-14,Pendidikan,Sosialisasi,Politik uang,45,di balai desa,Siti Rahayu',
    again: 'A1,19.04.01,2024-10-14,Pendidikan,Sosialisasi,Politik uang,60,di balai desa,Siti Rahayu',
    wrong: 'A2,19.04,2024-10-15,Penyuluhan keliling,,,,,',
    outside: 'A3,19.01,2024-10-16,Pendidikan,,,,,',
    later: 'A4,19.04.02,2024-10-17,penyuluhan KELILING,,,,,',
    where: { column: 'bentuk', value: 'Penyuluhan keliling' },
    set: { bentuk: 'Pendidikan' },
    ids: ['A1', 'A2'],
  },
  {
    kind: 'places',
    table: 'places',
    key: 'id',
    header: 'id_sumber,jenis,nama_tempat,kode_wilayah,diluncurkan,Kontak',
    good: 'K/1,Kampung Pengawasan Partisipatif,Kampung Koba,19.04.01,2024-07-15,0812 1234 5678',
    again: 'K/1,Kampung Pengawasan Partisipatif,Kampung Koba Baru,19.04.01,2024-07-15,',
    wrong: 'K/2,pos jaga,Posko Koba,19.04,2024-08-01,',
    outside: 'K/3,Posko,Posko Sungailiat,19.01,2024-08-01,',
    later: 'K/4,Pos Jaga,Posko Pangkalan Baru,19.04.02,2024-08-01,',
    where: { column: 'jenis', value: 'pos jaga' },
    set: { jenis: 'Posko' },
    ids: ['k-1', 'k-2'],
  },
] as const;

describe.each(CASES)('a file of $kind', (of) => {
  let first: ImportSummary;
  const stored = async () =>
    (
      await world.db.all<{ id: string }>(
        `select ${of.key} as id from ${of.table} where import_id is not null or ${of.key} in ('A1', 'A2') order by 1`,
      )
    )
      .map((r) => r.id)
      .filter((id) => (of.ids as readonly string[]).includes(id));

  it('is known by its headers, tried without storing, and taken in; rows outside the region and wrong words wait', async () => {
    const lines = [of.header, of.good, of.wrong, of.outside];
    const found = await answer(FileInspection, 'operator', '/reports/imports/inspect?channel=sigaplapor', csv(lines));
    expect(found.suggestions[0]).toMatchObject({ kind: of.kind, channel: null, missing: [] });
    const known = await answer(FileInspection, 'operator', `/reports/imports/inspect?kind=${of.kind}`, csv(lines));
    expect(known).toMatchObject({ ready: true, missing: [], channel: null, whole: false });
    expect(known.headers.at(-1)?.how).toBe('identity');
    expect(JSON.stringify(known)).not.toMatch(/Siti|1234/);

    const dry = await upload(of.kind, lines, '&dry_run=1');
    expect(dry).toMatchObject({ id: null, dryRun: true, new: 1, quarantined: 2 });
    expect(await stored()).toEqual([]);

    first = await upload(of.kind, lines);
    expect(first).toMatchObject({ kind: of.kind, rows: 3, new: 1, quarantined: 2 });
    expect(reasons(first)[1]).toEqual([4, 'kode_wilayah', 'Tempat baris ini di luar wilayah Anda']);
    expect(await stored()).toEqual([of.ids[0]]);
  });

  it('has its wrong word corrected from the closed list for all rows, once and for later files', async () => {
    const { groups, columns } = await answer(QuarantineGroups, 'operator', `/reports/imports/${first.id}/quarantine/groups`);
    expect(groups).toContainEqual(expect.objectContaining({ ...of.where, rows: 1 }));
    const column = columns.find((c) => c.name === of.where.column);
    expect(column?.choices?.map((c) => c.value)).toContain(Object.values(of.set)[0]);
    const body = { where: of.where, set: of.set, remember: true };
    const corrected = await answer(CorrectionResult, 'operator', `/reports/imports/${first.id}/quarantine/correct`, json(body));
    expect(corrected).toMatchObject({ admitted: 1, waiting: 0, remembered: true, import: { new: 1, readmitOf: first.id } });
    expect(await stored()).toEqual(of.ids);
    expect(await upload(of.kind, [of.header, of.later], '&dry_run=1')).toMatchObject({
      new: 1,
      quarantined: 0,
      recognised: [{ ...of.where, rows: 1 }],
    });
  });

  it('is compared with the file before it, and undone step by step', async () => {
    const second = await upload(of.kind, [of.header, of.again]);
    expect(second).toMatchObject({ changed: 1, quarantined: 0 });
    const { comparison } = await answer(ImportDifference, 'operator', `/reports/imports/${second.id}/compare?with=${first.id}`);
    expect(comparison).toMatchObject({ different: 1 });
    // Another region's people may neither see nor take it back.
    expect((await world.request('elsewhere', `/reports/imports/${first.id}/undo`, { method: 'POST' })).status).toBe(403);
    for (const id of [second.id, first.id]) {
      await answer(ImportSummary, 'operator', `/reports/imports/${id}/undo`, { method: 'POST' });
    }
    expect(await stored()).toEqual([of.ids[1]]);
  });

  it('has a template with its closed lists, and a sample that reads without a mapping of its own', async () => {
    const response = await world.request('operator', `/reports/template.xlsx?kind=${of.kind}&code=19.04`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await response.arrayBuffer()) as never);
    const data = book.getWorksheet('Data') as ExcelJS.Worksheet;
    const headers = (data.getRow(1).values as string[]).slice(1);
    const validation = (name: string) => data.getCell(2, headers.indexOf(name) + 1).dataValidation;
    expect(validation(of.where.column)).toMatchObject({ type: 'list' });
    const day = of.kind === 'places' ? 'diluncurkan' : 'tanggal_mulai';
    // A launch may lie ahead, what was done may not.
    expect(validation(day).error).toBe(`Isi tanggal${of.kind === 'places' ? '' : ' yang sudah lewat'}, misalnya 2024-02-14.`);

    const { mappings } = await answer(IntakeCatalogue, 'operator', '/reports/intake');
    const saved = mappings.find((m) => m.kind === of.kind);
    const sample = await world.text('operator', `/reports/sample.csv?id=${saved?.id}`);
    const found = await answer(FileInspection, 'operator', `/reports/imports/inspect?kind=${of.kind}`, csv([sample.body.trim()]));
    expect(found).toMatchObject({ ready: true, missing: [] });
    const mapped = Object.fromEntries(
      found.headers.filter((h) => h.header in (saved?.mapping ?? {})).map((h) => [h.header, h.column]),
    );
    expect(mapped).toEqual(saved?.mapping);
  });
});

it('a file tells nobody of an activity that a form touched in another region, but that its number is taken', async () => {
  const given = { code: '19.01', start: '2024-10-14', form: 'pendidikan', end: null };
  const { id } = await answer(ActivityDetail, 'local', '/prevention/activities', json(given));
  const row = (code: string) => ['id_sumber,kode_wilayah,tanggal_mulai,bentuk', `${id},${code},2024-10-15,Pendidikan`];
  const theirs = await upload('activities', row('19.04'), '&dry_run=1');
  expect(theirs.quarantined).toBe(1);
  expect(theirs.problems[0]?.problems[0]?.reason.id).toMatch(/^Tanda pengenal ini sudah dipakai/);
  const own = await upload('activities', row('19.01'), '&dry_run=1', 'administrator');
  expect(own.problems[0]?.problems[0]?.reason.id).toMatch(/lewat formulir oleh/);
});

it('the contract names every kind that is served, those with channels too, and each part serves its own', () => {
  expect(IMPORT_KINDS.map((k) => k.kind)).toEqual([...INTAKE_KINDS]);
  expect(IMPORT_KINDS.filter((k) => k.channel).map((k) => k.kind)).toEqual([...CHANNEL_KINDS]);
  expect(PREVENTION_KINDS.map((k) => k.kind)).toEqual(['activities', 'places']);
});
