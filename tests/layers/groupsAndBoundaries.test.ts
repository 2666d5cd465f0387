import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_CALLER } from '../../server/src/accounts/caller.ts';
import { Problem } from '../../server/src/http/contract.ts';
import { type AreaFigure, LayerResponse } from '../../server/src/layers/contract.ts';
import { groupUnits } from '../../server/src/layers/groupUnits.ts';
import type { StoredGroup } from '../../server/src/regions/groups/repository.ts';
import { createGroup } from '../../server/src/regions/groups/saveGroup.ts';
import { CountsResponse, CoverageResponse, TrendResponse } from '../../server/src/reports/contract.ts';
import { sumCounts, sumCountsIn } from '../../server/src/reports/repository.ts';
import { coverage, denominator, edition, indexScore, reading, region, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
const layer = (path: string) => test.get(`/layers/${path}`, LayerResponse);
const area = (response: LayerResponse, name: string): AreaFigure => {
  const found = response.areas.find((a) => a.name === name);
  if (!found) throw new Error(`${name} is not among ${response.areas.map((a) => a.name)}`);
  return found;
};
const value = (response: LayerResponse, name: string) => area(response, name).value;
const caveat = (response: LayerResponse, code: string) => response.caveats.find((c) => c.code === code)?.text.id;
const sum = (response: LayerResponse) =>
  response.areas.reduce((n, { counts }) => n + (counts ? counts.laporan + counts.temuan + counts.informasi_awal : 0), 0);

const OLD = { day: '2019-03-10', election: null };
beforeAll(async () => {
  test = await createTestApp({
    regions: [
      region({ code: '12', name: 'Sumatera Utara' }),
      region({ code: '12.01', name: 'Kabupaten Tapanuli Tengah' }),
      region({ code: '12.09', name: 'Kabupaten Asahan' }),
      region({ code: '12.09.08', name: 'Meranti' }),
      region({ code: '12.19', name: 'Kabupaten Batu Bara' }),
      region({ code: '12.19.01', name: 'Medang Deras' }),
      region({ code: '35', name: 'Jawa Timur' }),
      region({ code: '35.09', name: 'Kabupaten Jember' }),
      region({ code: '35.09.01', name: 'Jombang' }),
      region({ code: '35.09.19', name: 'Kaliwates' }),
      region({ code: '35.09.20', name: 'Patrang' }),
      region({ code: '35.09.21', name: 'Sumbersari' }),
      region({ code: '91', name: 'Papua' }),
      region({ code: '91.03', name: 'Kabupaten Jayapura' }),
      region({ code: '93', name: 'Papua Selatan' }),
      region({ code: '93.01', name: 'Kabupaten Merauke' }),
    ],
    reports: [
      report({ code: '35.09.01', n: 5 }),
      report({ code: '35.09.19', n: 2 }),
      report({ code: '35.09.20', n: 4, origin: 'temuan' }),
      report({ code: '35.09.21', n: 1, day: '2024-11-02' }),
      report({ code: '35.09', n: 9 }),
      report({ code: '12.01', n: 7 }),
      report({ code: '12.09.08', n: 11 }),
      report({ code: '12.19.01', n: 13, day: '2006-05-01', election: null }),
      report({ code: '91.03', n: 3, ...OLD, election: 'pemilu-2019' }),
      report({ code: '93.01', n: 8, ...OLD }),
      report({ code: '91', n: 100, ...OLD }),
      report({ code: '91', n: 6 }),
    ],
    coverage: [coverage({ code: '35.09.19' }), coverage({ code: '35.09.20', status: 'belum_lapor' })],
    denominators: [
      ...['35.09.01', '35.09.19', '35.09.20', '35.09.21'].map((code, i) => denominator({ code, value: (i + 1) * 10_000 })),
      denominator({ code: '91', value: 300_000 }),
      denominator({ code: '93', value: 100_000 }),
      denominator({ code: '91', value: 800_000, election: 'pemilu-2019', sourceDate: '2018-12-01' }),
    ],
    editions: [edition()],
    readings: [
      reading({ level: 'provinsi', id: 'input_provinsi', areasAsOf: '2022-06-30' }),
      reading({ level: 'kabkota', id: 'input_kabkota', areasAsOf: null }),
    ],
    scores: [
      indexScore({ level: 'provinsi', reading: 'input_provinsi', code: '91', score: 57 }),
      indexScore({ level: 'provinsi', reading: 'input_provinsi', code: '12', score: 40 }),
      indexScore({ code: '12.09', score: 20 }),
      indexScore({ code: '12.19', score: 30 }),
    ],
  });
  await test.db.write((tx) =>
    tx.load(
      'region_lineage',
      { code: 'varchar', name: 'varchar', predecessor: 'varchar', predecessor_name: 'varchar', until: 'date', note: 'varchar' },
      [
        ['12.09', 'Kabupaten Asahan', '12.09', 'Kabupaten Asahan', '2007-12-31', 'UU 5/2007'],
        ['12.19', 'Kabupaten Batu Bara', '12.09', 'Kabupaten Asahan', '2007-12-31', 'UU 5/2007'],
        ['91', 'Papua', '91', 'Papua', '2022-12-31', 'UU 14/2022'],
        ['93', 'Papua Selatan', '91', 'Papua', '2022-12-31', 'UU 14/2022'],
        ['93.01', 'Kabupaten Merauke', '91.01', 'Kabupaten Merauke (Papua)', '2022-12-31', null],
      ],
    ),
  );
  // The index of regions is kept until the number of regions or figures changes.
  await test.seed({ regions: [region({ code: '12.72', name: 'Kota Pematangsiantar' })] });
  const make = (id: string, members: string[]) =>
    createGroup(test.db, LOCAL_CALLER, { id, name: `Kelompok ${id}`, kind: 'kawasan', note: null, members });
  await make('kotatif', ['35.09.19', '35.09.20', '35.09.21']);
  await make('campur', ['12.09', '35.09.19']);
  await make('utara', ['12.01', '12.09']);
});
afterAll(() => test.close());

describe('a group as filter and series', () => {
  it('counts what its members count, in sum, by area and over time', async () => {
    const all = await test.get('/reports/counts?group=kotatif', CountsResponse);
    expect(all.rows).toEqual([{ laporan: 3, temuan: 4, informasi_awal: 0 }]);
    expect(all.group).toMatchObject({
      id: 'kotatif',
      members: [{ name: 'Kaliwates' }, { name: 'Patrang' }, { name: 'Sumbersari' }],
    });
    const rows = await test.get('/reports/counts?group=kotatif&by=region', CountsResponse);
    expect(rows.level).toBe('kecamatan');
    expect(rows.rows.map((r) => [r.code, r.laporan + r.temuan])).toEqual([
      ['35.09.19', 2],
      ['35.09.20', 4],
      ['35.09.21', 1],
    ]);
    const trend = await test.get('/reports/trend?group=kotatif&interval=month', TrendResponse);
    expect(trend.points.map((p) => [p.period, p.laporan, p.temuan])).toEqual([
      ['2024-10-01', 2, 4],
      ['2024-11-01', 1, 0],
    ]);
    const watched = await test.get('/reports/coverage?group=kotatif', CoverageResponse);
    expect(watched.rows.map((r) => [r.code, r.share])).toEqual([
      ['35.09.19', 1],
      ['35.09.20', 0],
      ['35.09.21', null],
    ]);
  });

  it('of mixed levels counts the same from memory and from SQL', async () => {
    const scope = { election: null, from: null, to: null, issue: null, channel: null, origin: null, status: null, code: null };
    for (const codes of [['12.09', '35.09.19'], ['12', '35.09.19', '91.03'], []]) {
      for (const columns of [[], ['kab'], ['month', 'status']] as const) {
        const inMemory = await sumCounts(test.db, [...columns], { ...scope, codes });
        const inSql = await sumCountsIn(test.db, [...columns], { ...scope, codes });
        const plain = (rows: object[]) => rows.map((r) => JSON.stringify(Object.entries(r).sort())).sort();
        expect(plain(inMemory)).toEqual(plain(inSql));
      }
    }
    expect((await test.get('/reports/counts?group=campur', CountsResponse)).rows).toEqual([
      { laporan: 13, temuan: 0, informasi_awal: 0 },
    ]);
  });

  it('draws its members alone, compared with the group, or is told that it cannot', async () => {
    const drawn = await layer('laporan?group=kotatif&parent=35.09&denominator=dpt');
    expect(drawn.title.id).toContain('per kecamatan di Kelompok kotatif (Kaliwates, Patrang, Sumbersari)');
    expect(drawn.areas.map((a) => a.code)).toEqual(['35.09.19', '35.09.20', '35.09.21']);
    expect(drawn.parentFigure).toMatchObject({ code: null, name: 'Kelompok kotatif' });
    expect(drawn.parentFigure?.value).toBeCloseTo((7 / 90_000) * 100_000, 9);
    const refused = async (path: string) => Problem.parse(await (await test.request(path)).json());
    expect(await refused('/layers/laporan?group=kotatif&parent=91')).toMatchObject({ code: 'invalid_request' });
    expect(await refused('/layers/laporan?group=kotatif&level=kabkota')).toMatchObject({ code: 'invalid_request' });
    expect(await refused('/reports/counts?group=tidak-ada')).toMatchObject({ code: 'not_found' });
  });
});

describe('a group as unit of the map', () => {
  it('stands in the place of its members with their sum, pooled denominator and coverage', async () => {
    const drawn = await layer('laporan?parent=35.09&units=groups&denominator=dpt');
    expect(drawn.areas.map((a) => a.name)).toEqual(['Jombang', 'Kelompok kotatif']);
    const unit = area(drawn, 'Kelompok kotatif');
    expect(unit).toMatchObject({
      code: '35.09.19',
      counts: { laporan: 3, temuan: 4 },
      denominator: { value: 90_000 },
      coverage: 0.5,
      unit: { kind: 'kelompok', id: 'kotatif', members: ['35.09.19', '35.09.20', '35.09.21'] },
    });
    expect(unit.value).toBeCloseTo((7 / 90_000) * 100_000, 9);
    expect(caveat(drawn, 'kelompok_satuan')).toContain('Kelompok campur (hanya sebagian anggotanya ada di peta ini)');
    expect(caveat(drawn, 'cakupan_satuan')).toContain('terpantau 1 dari 3');
    expect(sum(drawn)).toBe(sum(await layer('laporan?parent=35.09')));
  });

  it('is not drawn as one where it would count an area twice, and never with an index score', async () => {
    const north = await layer('laporan?parent=12&units=groups&denominator=jumlah');
    expect(value(north, 'Kelompok utara')).toBe(18);
    expect(caveat(north, 'kelompok_satuan')).toMatch(/Kelompok campur \(.*tingkat ini/);
    const index = await layer('indeks?parent=12&units=groups');
    expect(area(index, 'Kelompok utara')).toMatchObject({ value: null, absence: 'tidak_berlaku' });
  });

  it('leaves every area in exactly one drawn area, whatever groups there are', () => {
    const codes = ['11.01', '11.02', '11.03', '12.01', '12.02', '13.01'];
    const member = fc.constantFrom(...codes, '11', '12', '11.01.01');
    const groups = fc.array(fc.uniqueArray(member, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(groups, fc.constantFrom(null, ['11'], ['11', '12.01']), (all, within) => {
        const inside = codes.filter((c) => within === null || within.some((w) => c === w || c.startsWith(`${w}.`)));
        const areas = inside.map((code) => ({ code, name: code }));
        const stored = all.map((list, i) => ({ id: `g${i}`, name: `g${i}`, builtin: i % 2 === 0, codes: list }) as StoredGroup);
        const drawn = groupUnits(areas, stored, 'kabkota', within);
        expect(drawn.areas.flatMap((a) => a.unit?.members ?? [a.code]).sort()).toEqual(inside);
        for (const a of drawn.areas) if (a.unit) expect(a.unit.members).toContain(a.code);
      }),
    );
  });
});

describe('boundaries of another day', () => {
  it('of 2006 show Asahan with what is Batu Bara today, added up', async () => {
    const then = await layer('laporan?parent=12&denominator=jumlah&boundaries=then&at=2006-06-30');
    expect(then.boundariesAt).toBe('2006-06-30');
    expect(value(then, 'Kabupaten Asahan')).toBe(24);
    expect(area(then, 'Kabupaten Asahan').unit).toMatchObject({ kind: 'dahulu', id: '12.09', members: ['12.09', '12.19'] });
    expect(then.title.id).toContain('batas wilayah per 30 Jun 2006');
    expect(caveat(then, 'batas_dahulu')).toContain('dijumlahkan, tidak dibagi');
    expect(sum(then)).toBe(sum(await layer('laporan?parent=12')));
    const counts = await test.get('/reports/counts?by=region&parent=12&boundaries=then&at=2006-06-30', CountsResponse);
    expect(counts.rows.map((r) => [r.code, r.name, r.laporan])).toContainEqual(['12.09', 'Kabupaten Asahan', 24]);
    const inside = '/reports/counts?code=12.19&boundaries=then&at=2006-06-30';
    expect((await test.get(inside, CountsResponse)).rows[0]?.laporan).toBe(24);
    // The last day of the period, when no day is asked for; and a name of that day.
    expect(value(await layer('laporan?parent=12&denominator=jumlah&boundaries=then&to=2006-12-31'), 'Kabupaten Asahan')).toBe(13);
    expect((await layer('laporan?parent=12&boundaries=then')).areas).toHaveLength(4);
  });

  it('draw the Papua of before with all that lay in it, for its parts as well', async () => {
    const then = await layer('laporan?boundaries=then&to=2019-12-31&denominator=jumlah');
    expect(value(then, 'Papua')).toBe(111);
    const inside = await layer('laporan?parent=93&boundaries=then&to=2019-12-31&denominator=jumlah');
    expect(inside.areas.map((a) => [a.code, a.name, a.value])).toEqual([
      ['91.03', 'Kabupaten Jayapura', 3],
      ['93.01', 'Kabupaten Merauke (Papua)', 8],
    ]);
    expect(inside.title.id).toContain('di Papua');
    const rate = await layer('laporan?boundaries=then&to=2019-12-31&denominator=dpt&election=pemilu-2019');
    expect(area(rate, 'Papua').denominator?.value).toBe(800_000);
    const index = await layer('indeks?level=provinsi&boundaries=then');
    expect([index.boundariesAt, value(index, 'Papua'), index.areas.length]).toEqual(['2022-06-30', 57, 3]);
    expect(area(await layer('indeks?parent=12&boundaries=then&at=2006-01-01'), 'Kabupaten Asahan').absence).toBe('tidak_berlaku');
  });
});

describe('figures published for an area that was divided since', () => {
  it('are not those of the part that kept the code: left out and said, or apportioned by a printed rule', async () => {
    const now = await layer('laporan?denominator=jumlah&to=2020-12-31');
    expect([value(now, 'Papua'), value(now, 'Papua Selatan'), now.unplaced?.laporan]).toEqual([3, 8, 100]);
    expect(caveat(now, 'wilayah_induk')).toContain('100 laporan dan temuan diterbitkan untuk wilayah induk Papua');
    const parts = await layer('laporan?denominator=jumlah&to=2020-12-31&apportion=dpt');
    expect([value(parts, 'Papua'), value(parts, 'Papua Selatan'), parts.unplaced?.laporan]).toEqual([78, 33, 0]);
    expect(area(parts, 'Papua').apportioned?.id).toBe('dibagi menurut DPT Pilkada 2024: 75 %');
    expect(area(parts, 'Papua Selatan').interval).toBeNull();
    expect(caveat(parts, 'wilayah_induk')).toContain('dibagi menurut DPT Pilkada 2024: Papua 75 %, Papua Selatan 25 %');
    // Reports of after the division are those of today's Papua.
    expect(value(await layer('laporan?denominator=jumlah&from=2023-01-01'), 'Papua')).toBe(6);
  });

  it('say of a denominator that it is the former area’s, or share it out with the rule in its note', async () => {
    const asked = 'laporan?level=provinsi&denominator=dpt&election=pemilu-2019';
    expect(area(await layer(asked), 'Papua').denominator).toBeNull();
    const shared = area(await layer(`${asked}&apportion=dpt&apportion_election=pilkada-2024`), 'Papua');
    expect(shared.denominator?.value ?? shared.absenceNote?.id).toBe(600_000);
    expect(shared.denominator?.source.note).toContain('Papua 800000, dibagi menurut DPT Pilkada 2024: 75 %');
  });
});
