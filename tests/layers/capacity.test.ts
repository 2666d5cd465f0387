import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { RegionProfile } from '../../server/src/profiles/contract.ts';
import { denominator } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

describe('capacity of supervisors, from what is published', () => {
  let world: TestApp;
  const layer = (query: string) => world.get(`/layers/kapasitas?${query}`, LayerResponse);
  const areaOf = (figure: LayerResponse, code: string) => figure.areas.find((a) => a.code === code);
  beforeAll(async () => {
    const of = (code: string, measure: string, value: number) => denominator({ election: 'pilkada-2024', code, measure, value });
    world = await createTestApp(
      {
        denominators: [of('33.08', 'pkd', 325), of('19.04.01', 'ptps', 40), of('19.04.01', 'tps', 50), of('19.04.02', 'tps', 9)],
      },
      { facts: true },
    );
  }, 60_000);
  afterAll(() => world.close());

  it('stands at the norm where 12 members work in 4 kecamatan, and says whose number it is', async () => {
    const figure = await layer('parent=33&indicator=panwascam');
    const city = areaOf(figure, '33.75');
    expect(city).toMatchObject({
      value: 3,
      denominator: { value: 4 },
      source: { name: 'eranasional 72102', date: '2024-05-24' },
    });
    expect(figure.classes.items[city?.class ?? -1]).toMatchObject({ step: 0, label: { id: 'sesuai norma' } });
    expect(figure.title.id).toMatch(/^Anggota Panwascam per kecamatan, Pilkada 2024/);
    expect(figure.caveats.map((c) => c.code)).toContain('norma_pengawas');
    expect(areaOf(figure, '33.74')).toMatchObject({ value: null, absence: 'tidak_ada_data', rank: null });
  });

  it('finds the desa without PKD, and the TPS without a supervisor where both are known', async () => {
    const pkd = areaOf(await layer('parent=33&indicator=pkd'), '33.08');
    expect(pkd?.value).toBeCloseTo(325 / 372);
    expect(pkd?.source?.note).toContain('47 dari 372 desa/kelurahan tanpa PKD');
    const stations = await layer('parent=19.04&indicator=tps_tanpa_pengawas');
    expect(areaOf(stations, '19.04.01')?.value).toBe(10);
    expect(areaOf(stations, '19.04.02')).toMatchObject({ value: null, absence: 'tidak_ada_data' });
  });

  it('shows a statement as a dated note with its source, not as a number', async () => {
    const jember = areaOf(await layer('parent=35&indicator=pkd'), '35.09');
    expect(jember).toMatchObject({ value: null, absence: 'tidak_ada_data' });
    expect(jember?.absenceNote?.id).toContain('hanya beberapa orang saja; dirasa kurang (barathanews.com, 1 Nov 2024)');
    const { capacity } = await world.get('/regions/35.09/profile', RegionProfile);
    expect(capacity.staff.map((s) => [s.staff, s.value])).toEqual([
      ['ptps', null],
      ['pkd', null],
      ['panwascam', null],
    ]);
    expect(capacity.statements).toMatchObject([{ source: 'barathanews.com', date: '2024-11-01', value: null }]);
  });

  it('keeps posts to be filled apart from posts filled', async () => {
    const babel = await world.get('/regions/19/profile', RegionProfile);
    expect(babel.capacity.staff[0]).toMatchObject({ staff: 'ptps', value: null, ratio: null, short: null });
    expect(babel.capacity.statements).toMatchObject([{ measure: 'kebutuhan PTPS Pemilu 2024', value: 4116 }]);
    const nation = await layer('level=provinsi');
    expect(nation.caveats.find((c) => c.code === 'terbitan_pengawas')?.text.id).toContain('TPS belum punya pengawas: 18000');
  });

  it('refuses a figure it does not know, naming those there are', async () => {
    const response = await world.request('/layers/kapasitas?indicator=satpam');
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('tps_tanpa_pengawas')]);
  });
});
