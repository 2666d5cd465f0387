import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpecSource } from '../../server/src/imports/importSpec.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { activitiesImport } from '../../server/src/prevention/activitiesImport.ts';
import { MarksResponse } from '../../server/src/prevention/marks/contract.ts';
import { GatheredResponse, PlaceConflict, PlaceDetail, PlacesResponse } from '../../server/src/prevention/places/contract.ts';
import { judgePlaces } from '../../server/src/prevention/places/judgePlaces.ts';
import { placesImport } from '../../server/src/prevention/places/placesImport.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let world: TestApp;
let firstImport = 0;
const folder = mkdtempSync(join(tmpdir(), 'petarawan-tempat-'));
let files = 0;

function load(spec: SpecSource, lines: string[], options = {}) {
  const file = join(folder, `${++files}.csv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return runImport(world.db, spec, file, options);
}
const send = (method: 'POST' | 'PUT', path: string, body: unknown) =>
  world.request(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const HEADER = 'id_sumber,jenis,nama_tempat,kode_wilayah,diluncurkan,mitra,ditutup,alasan_ditutup,sumber,tanggal_sumber';
const FILE = [
  HEADER,
  'K/1,Kampung Pengawasan Partisipatif,Kampung Koba,19.04.01,2024-01-10,PKK|karang taruna,,,Surat 12,2024-01-09',
  'K/2,kampung pengawasan,Kampung Pangkalan Baru,19.04.02,2024-01-20,,,,,',
  'P/1,posko,Posko Koba,19.04.01,2024-02-01,,,,,',
  'X/1,posko,Posko Sungailiat,19.01.01,2024-02-01,,2024-01-01,,,',
  'X/2,pos jaga,Posko Entah,19.99,31/02/2024,,,,,',
];
const places = async (query = '') => (await world.get(`/prevention/places${query}`, PlacesResponse)).items;

beforeAll(async () => {
  world = await createTestApp();
  await load(activitiesImport, [
    'id_sumber,kode_wilayah,tanggal_mulai,bentuk,jenis',
    'A1,19.04.01,2024-01-05,partisipasi_masyarakat,kampung_pengawasan_partisipatif',
    'A2,19.04.01,2024-09-01,partisipasi_masyarakat,kampung_pengawasan_partisipatif',
    'A3,19.04.01,2024-11-20,pendidikan,sosialisasi',
    'A4,19.01.01,2024-11-20,pendidikan,sosialisasi',
  ]);
  const summary = await load(placesImport, FILE);
  expect([summary.rows, summary.new, summary.quarantined]).toEqual([5, 3, 2]);
  firstImport = summary.id as number;
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the registry of places', () => {
  it('tells of each whether it is alive, since when and why', async () => {
    expect((await places('?code=19.04')).map((p) => [p.id, p.status, p.since, p.activities])).toEqual([
      ['k-1', 'alive', '2024-01-10', { total: 1, last: '2024-09-01' }],
      // Form Cegah has no kind for a posko: none on record says nothing.
      ['p-1', 'unknown', '2024-02-01', null],
      ['k-2', 'dormant', '2024-01-20', { total: 0, last: null }],
    ]);
    expect((await places('?to=2024-03-01&kind=kampung')).map((p) => p.status)).toEqual(['launched', 'launched']);
    expect((await places('?kind=posko'))[0]?.activitiesAbsent?.id).toMatch(/^Form Cegah tidak punya jenis/);
    expect((await places('?kind=kampung')).map((p) => p.activitiesAbsent)).toEqual([null, null]);
    const { counts, rule } = await world.get('/prevention/places?status=dormant', PlacesResponse);
    expect([counts.length, rule.asOf, rule.of?.id, rule.days]).toEqual([3, '2024-11-20', 'data nasional', 180]);
  });

  it('shows why an activity belongs to a place, and gathers places per area for symbols', async () => {
    const { linked } = await world.get('/prevention/places/k-1', PlaceDetail);
    expect(linked.map((a) => [a.id, a.why])).toEqual([['A2', 'kecamatan']]);
    const { areas } = await world.get('/prevention/places/gathered?level=kabkota&kind=kampung', GatheredResponse);
    expect(areas).toEqual([
      {
        code: '19.04',
        name: 'Kabupaten Bangka Tengah',
        kinds: [
          {
            kind: 'kampung',
            n: 2,
            alive: 1,
            launched: 0,
            dormant: 1,
            unknown: 0,
            names: ['Kampung Koba', 'Kampung Pangkalan Baru'],
          },
        ],
      },
    ]);
  });

  it('keeps nothing from whom it is theirs, and shows to everybody only what is published', async () => {
    const seen = async (regions: readonly string[]) => (await judgePlaces(world.db, regions)).places.map((p) => p.id);
    expect([await seen([]), await seen(['19.04.01']), await seen(['19.01'])]).toEqual([[], ['k-1', 'p-1'], []]);
    const made = { kind: 'kampung', name: 'Kampung Terbit', code: '19.01.01', launched: '2024-03-01', published: true };
    expect((await send('POST', '/prevention/places', made)).status).toBe(400);
    const source = { name: 'Siaran pers', date: '2024-03-01' };
    expect((await send('POST', '/prevention/places', { ...made, source })).status).toBe(201);
    const [shown] = (await judgePlaces(world.db, [])).places;
    expect([shown?.id, shown?.status, shown?.activities]).toEqual(['kampung-19-01-01', 'unknown', null]);
    const [later] = (await judgePlaces(world.db, [], '2024-12-01')).places;
    expect([later?.status, later?.reason.id]).toEqual([
      'unknown',
      'kegiatan sesudah peluncuran hanya terlihat oleh pengawas wilayah ini',
    ]);
  });

  it('stands on the time axis with its launch and its closing', async () => {
    const { marks } = await world.get('/prevention/marks?code=19.04', MarksResponse);
    expect(marks.map((m) => [m.id, m.kind, m.day])).toEqual([
      ['tempat|k-1', 'launch', '2024-01-10'],
      ['tempat|k-2', 'launch', '2024-01-20'],
      ['tempat|p-1', 'launch', '2024-02-01'],
    ]);
  });
});

describe('a change of a place', () => {
  it('is refused with both states when somebody else was first, and masks personal data', async () => {
    const { version, ...before } = await world.get('/prevention/places/k-2', PlaceDetail);
    const change = { ...before, source: null, note: 'Hubungi Pak Amir 0812-3456-7890', activities: ['A2'], version };
    const mine = PlaceDetail.parse(await (await send('PUT', '/prevention/places/k-2', change)).json());
    expect([mine.version, mine.status, mine.linked.map((a) => a.why)]).toEqual([version + 1, 'alive', ['hand']]);
    expect(mine.note).not.toContain('3456');
    const late = await send('PUT', '/prevention/places/k-2', { ...change, closed: { on: '2024-11-01', reason: 'sepi' } });
    const told = PlaceConflict.parse(await late.json());
    expect([late.status, told.current.version, told.yours.closed?.reason]).toEqual([409, version + 1, 'sepi']);
    const closing = { ...change, version: version + 1, closed: { on: '2024-11-01', reason: 'tahapan selesai' } };
    expect((await (await send('PUT', '/prevention/places/k-2', closing)).json()).status).toBe('closed');
    const unknown = await send('PUT', '/prevention/places/k-2', { ...change, version: version + 2, activities: ['A9'] });
    expect([unknown.status, (await unknown.json()).errors[0].where]).toEqual([400, 'activities']);
  });

  it('by a file raises its version; the undo takes back the file but not what people changed', async () => {
    const versions = async () => (await places('?code=19.04')).map((p) => [p.id, p.name, p.version]);
    const before = await versions();
    const again = await load(placesImport, [
      HEADER,
      FILE[1]?.replace('Kampung Koba', 'Kampung Koba Baru') as string,
      FILE[3] as string,
    ]);
    expect([again.changed, again.unchanged]).toEqual([1, 1]);
    expect((await versions())[0]).toEqual(['k-1', 'Kampung Koba Baru', 2]);
    await undoImport(world.db, again.id as number);
    expect(await versions()).toEqual(before);
    await undoImport(world.db, firstImport);
    expect((await versions()).map(([id]) => id)).toEqual(['k-2']);
  });
});
