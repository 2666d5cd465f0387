import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEES_PUBLIC, sightOf } from '../../server/src/accounts/sight.ts';
import { buildLayer } from '../../server/src/layers/buildLayer.ts';
import { LayerQuery, LayerResponse } from '../../server/src/layers/contract.ts';
import { observeAreas } from '../../server/src/layers/observe/observeAreas.ts';
import { NeedQuery, NeedResponse } from '../../server/src/prevention/need/contract.ts';
import { readNeed } from '../../server/src/prevention/need/readNeed.ts';
import { activity, coverage, denominator, region, report, supervisionForms } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
const need = (query: string) => test.get(`/prevention/need?${query}`, NeedResponse);
const layer = (query: string) => test.get(`/layers/kebutuhan?${query}`, LayerResponse);
const cells = ({ areas }: NeedResponse) =>
  Object.fromEntries(areas.map((a) => [a.code, a.cell ?? a.needAbsent?.why ?? a.effortAbsent?.why ?? null]));

/** Nine kabupaten of 100,000 voters each: reports and activities in the period, and activities long before it. */
const WORLD: Record<string, [reports: number, activities: number, before?: number]> = {
  '20.01': [120, 1],
  '20.02': [90, 0, 2],
  '20.03': [110, 30],
  '20.04': [20, 2],
  '20.05': [18, 12],
  '20.06': [50, 6],
  '20.07': [0, 9],
  // High, and not a single activity in the register.
  '20.08': [130, 0],
  // Not watched: nobody reported for it.
  '20.09': [0, 5],
};
const CODES = Object.keys(WORLD);
const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);

beforeAll(async () => {
  test = await createTestApp({
    regions: [
      region({ code: '20', name: 'Provinsi Uji' }),
      ...CODES.map((code) => region({ code, name: `Kabupaten ${code.slice(3)}` })),
      region({ code: '21', name: 'Provinsi Tunggal' }),
      region({ code: '21.01', name: 'Kabupaten Tunggal' }),
      region({ code: '22', name: 'Provinsi Sunyi' }),
      ...['22.01', '22.02', '22.03'].map((code) => region({ code, name: `Kabupaten Sunyi ${code.slice(3)}` })),
    ],
    denominators: [
      ...[...CODES, '21.01', '22.01', '22.02'].map((code) => denominator({ code })),
      denominator({ code: '20.01', measure: 'ptps', value: 200 }),
    ],
    reports: [
      ...CODES.flatMap((code) => ((WORLD[code]?.[0] ?? 0) > 0 ? [report({ code, n: WORLD[code]?.[0] ?? 0 })] : [])),
      report({ code: '20.01', n: 40, origin: 'temuan' }),
      report({ code: '20.03', n: 40, origin: 'temuan' }),
      report({ code: '21.01', n: 30 }),
    ],
    coverage: [...CODES.slice(0, 8), '21.01', '22.01', '22.02', '22.03'].map((code) => coverage({ code })),
    supervision: [supervisionForms({ code: '20.01', n: 400 }), supervisionForms({ code: '20.03', n: 50 })],
    activities: [
      ...CODES.flatMap((code) => times(WORLD[code]?.[1] ?? 0, () => activity({ code }))),
      ...CODES.flatMap((code) => times(WORLD[code]?.[2] ?? 0, () => activity({ code, start: '2022-03-01' }))),
      activity({ code: '20' }),
      activity({ code: '20.06', form: 'pendidikan', issue: 'sara' }),
      activity({ code: '21.01' }),
      ...['22.01', '22.02'].map((code) => activity({ code, start: '2022-03-01' })),
    ],
  });
});
afterAll(() => test.close());

const BOTH = 'parent=20&from=2024-10-01&to=2024-10-31';
const PERIOD = `${BOTH}&origin=laporan`;

describe('need against effort', () => {
  it('classes reports against their common rate and activities in thirds; silence and an empty register stay absences', async () => {
    const told = await need(PERIOD);
    expect(cells(told)).toEqual({
      '20.01': 'butuh-tinggi-upaya-rendah',
      '20.02': 'butuh-tinggi-upaya-rendah',
      '20.03': 'butuh-tinggi-upaya-tinggi',
      '20.04': 'butuh-rendah-upaya-rendah',
      '20.05': 'butuh-rendah-upaya-tinggi',
      '20.06': 'butuh-rendah-upaya-tengah',
      '20.07': 'butuh-rendah-upaya-tinggi',
      '20.08': 'tidak_tercatat',
      '20.09': 'belum_terpantau',
    });
    const [first] = told.areas;
    // 538 reports of eight counted kabupaten; 120 of 100,000, drawn a little to that.
    expect(told.axes.need.reference).toBeCloseTo(538 / 8, 9);
    expect(first?.need?.ratio).toBeGreaterThan(1.6);
    expect(first?.need?.ratio).toBeLessThan(120 / (538 / 8));
    expect(first?.effort).toEqual({ value: 0.1, count: 1, class: 'rendah' });
    expect(told.cells.reduce((sum, c) => sum + c.count, 0)).toBe(7);
  });

  it('lists the under-served by the lower limit of need with reasons in words, and what cannot be judged with why', async () => {
    const { underserved, unassessed, register, notes } = await need(PERIOD);
    expect(underserved.map((a) => a.code)).toEqual(['20.01', '20.02']);
    expect(underserved[0]?.reason.id).toMatch(
      /^Laporan 1,\d× rata-rata Provinsi Uji \(1,\d–2,\d; 120 laporan\), 1 kegiatan pencegahan untuk 100\.000 pemilih \(0,1 per 10\.000 DPT\): sepertiga terendah, cakupan 100\u00a0%\.$/,
    );
    expect(underserved[1]?.reason.en).toContain('no prevention activities recorded: lowest class');
    expect(unassessed.map((a) => [a.code, a.need])).toEqual([
      ['20.08', 'tinggi'],
      ['20.09', null],
    ]);
    expect(unassessed[0]?.reason.id).toContain('tidak tercatat, belum tentu tidak ada');
    expect(register).toMatchObject({ latest: '2024-10-10', imported: '2024-12-01', without: 1, of: 9, unplaced: 1 });
    expect(notes[0]?.text.id).toContain('bukan ukuran keberhasilan');
  });

  it('counts the origins of the map unless others are asked for, and names what it counts', async () => {
    const [both, reports, findings] = await Promise.all(['', '&origin=laporan', '&origin=temuan'].map((q) => need(BOTH + q)));
    const counted = (told = both) => told?.areas.slice(0, 3).map((a) => a.need?.count);
    expect([counted(both), counted(reports), counted(findings)]).toEqual([
      [160, 90, 150],
      [120, 90, 110],
      [40, 0, 40],
    ]);
    expect([both, reports, findings].map((told) => told?.axes.need.unit.id)).toEqual([
      'laporan dan temuan per 100.000 DPT, dihaluskan',
      'laporan per 100.000 DPT, dihaluskan',
      'temuan per 100.000 DPT, dihaluskan',
    ]);
    expect(both?.areas[0]?.reason.id).toContain('160 laporan dan temuan');
    expect([both, reports].map((told) => told?.basis.origins)).toEqual([['laporan', 'temuan'], ['laporan']]);
    expect([both, reports].map((told) => told?.notes.some((n) => n.code === 'temuan_per_pemilih'))).toEqual([true, false]);
    // Findings per supervision record count findings alone, whatever is asked for.
    expect((await need(`${PERIOD}&need=temuan`)).basis.origins).toEqual(['temuan']);
  });

  it.each([PERIOD, BOTH])('is the same on the map, in its legend and in the file (%s)', async (query) => {
    const [told, drawn] = await Promise.all([need(query), layer(query)]);
    expect(drawn.classes.items.map((i) => [i.key, i.count])).toEqual(told.cells.map((c) => [c.key, c.count]));
    for (const area of drawn.areas) {
      const own = told.areas.find((a) => a.code === area.code);
      expect(area.class === null ? null : drawn.classes.items[area.class]?.key).toBe(own?.cell);
      if (own?.cell) expect(area.need).toEqual({ need: own.need, effort: own.effort });
    }
    expect(drawn.areas.find((a) => a.code === '20.08')).toMatchObject({ absence: 'tidak_ada_data', class: null });
    const file = await (await test.request(`/layers/kebutuhan/csv?${query}`)).text();
    expect(file).toContain('kelas_kebutuhan');
    expect(file).toMatch(/^20\.01,.*butuh-tinggi-upaya-rendah/m);
  });

  it('counts one form, one issue or supervisors, and refuses words that Form Cegah does not have', async () => {
    const form = await need(`${PERIOD}&effort=bentuk:pendidikan`);
    expect(form.areas.map((a) => a.effort?.count ?? null)).toEqual([0, 0, 0, 0, 0, 1, 0, null, 0]);
    expect(form.axes.effort.unit.id).toBe('kegiatan bentuk Pendidikan per 10.000 DPT');
    const issue = await need(`${PERIOD}&issue=sara`);
    expect(issue.areas.find((a) => a.code === '20.06')?.effort?.count).toBe(1);
    expect(issue.notes.map((n) => n.code)).toContain('isu_di_kedua_sumbu');
    const staff = await need(`${PERIOD}&effort=pengawas`);
    expect(staff.areas[0]?.effort).toEqual({ value: 20, count: 200, class: 'tengah' });
    expect(staff.areas[1]?.effortAbsent?.why).toBe('tidak_ada_data');
    expect([staff.register, staff.axes.effort.name.id]).toEqual([null, 'PTPS']);
    expect((await test.request(`/prevention/need?${PERIOD}&effort=bentuk:rapat`)).status).toBe(404);
    expect((await test.request(`/prevention/need?${PERIOD}&effort=semua`)).status).toBe(400);
  });

  it('tells findings per supervision record, so that many patrols alone are no need', async () => {
    const { areas, axes } = await need(`${PERIOD}&need=temuan`);
    const [patrolled, , seldom] = areas;
    expect(axes.need.unit.id).toBe('temuan per 100 catatan pengawasan, dihaluskan');
    expect([patrolled?.need?.count, seldom?.need?.count]).toEqual([40, 40]);
    expect([patrolled?.need?.class, seldom?.need?.class]).toEqual(['rendah', 'tinggi']);
    expect(areas[1]?.needAbsent?.why).toBe('tanpa_penyebut');
  });

  it('compares nothing where there is one area, and calls nothing high where all are zero or have no voters', async () => {
    const one = await need('parent=21&from=2024-10-01&to=2024-10-31');
    expect(cells(one)).toEqual({ '21.01': 'tidak_berlaku' });
    const quiet = await need('parent=22&from=2024-10-01&to=2024-10-31');
    expect(cells(quiet)).toEqual({
      '22.01': 'butuh-tengah-upaya-rendah',
      '22.02': 'butuh-tengah-upaya-rendah',
      '22.03': 'tanpa_penyebut',
    });
    expect(quiet.areas[0]?.need).toMatchObject({ value: 0, ratio: null, count: 0 });
    expect(quiet.underserved).toEqual([]);
  });

  it('shows each asker only what is seen, and orders and classes only that', async () => {
    const query = NeedQuery.parse({ parent: '20' });
    const world = { db: test.db, observe: observeAreas };
    const guest = (await readNeed(world, query, SEES_PUBLIC)).response;
    expect(new Set(Object.values(cells(guest)))).toEqual(new Set(['internal']));
    expect([guest.register, guest.underserved, guest.unassessed]).toEqual([null, [], []]);
    expect(JSON.stringify(guest.areas)).not.toMatch(/"(?:value|count)":\d/);
    const index = (await readNeed(world, { ...query, need: 'ikp' }, SEES_PUBLIC)).response;
    expect(index.areas.every((a) => a.effort === null && a.cell === null)).toBe(true);
    const own = (await readNeed(world, query, sightOf('own', '20.01'))).response;
    expect(own.areas.filter((a) => a.effort !== null).map((a) => a.code)).toEqual(['20.01']);
    expect(own.register).toMatchObject({ activities: 1, of: 1, unplaced: 0 });
    const drawn = await buildLayer(test.db, 'kebutuhan', LayerQuery.parse({ parent: '20' }), SEES_PUBLIC);
    expect(drawn.classes.items).toEqual([]);
    expect(new Set(drawn.areas.map((a) => a.absence))).toEqual(new Set(['internal']));
  });
});
