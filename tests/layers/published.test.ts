import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { RegionProfile } from '../../server/src/profiles/contract.ts';
import { report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
const layer = (path: string) => test.get(`/layers/${path}`, LayerResponse);

beforeAll(async () => {
  test = await createTestApp(
    { reports: [report({ code: '11', n: 374, election: 'pemilu-2024', day: '2024-01-15' }), report({ code: '19.71.02', n: 3 })] },
    { facts: true },
  );
});
afterAll(() => test.close());

describe('layers on the published figures', () => {
  it('draws IKP 2024 for 32 provinces and not for the six that were divided since', async () => {
    const answer = await layer('indeks');
    expect(answer.classes.items.map((c) => [c.label?.id, c.count])).toEqual([
      ['rendah', 8],
      ['sedang', 19],
      ['tinggi', 5],
    ]);
    expect(answer.areas.filter((a) => a.absence === 'tidak_berlaku').map((a) => a.code)).toEqual([
      '91',
      '92',
      '93',
      '94',
      '95',
      '96',
    ]);
    expect(answer.areas.find((a) => a.code === '93')?.absenceNote?.id).toContain('Papua lama');
  });

  it('does not share cut-offs between levels', async () => {
    const [provinsi, kabkota] = [await layer('indeks'), await layer('indeks?level=kabkota')];
    expect(kabkota.classes.breaks).toEqual([13.47, 49.33]);
    expect(provinsi.classes.breaks).not.toEqual(kabkota.classes.breaks);
    expect(kabkota.areas).toHaveLength(514);
    expect(kabkota.caveats.map((c) => c.code)).toContain('publikasi_sebagian');
  });

  it('draws the printed classes of the Pilkada 2024 map', async () => {
    const answer = await layer('indeks?edition=pemetaan-pilkada-2024');
    expect(answer.classes.items.map((c) => c.count)).toEqual([4, 28, 5]);
    expect(answer.title.id).toContain('kelas');
    expect(answer.areas.find((a) => a.code === '34')?.absence).toBe('tidak_berlaku');
  });

  it('has a figure or a reason for every kecamatan of the country', async () => {
    const answer = await layer('laporan?level=kecamatan');
    expect(answer.areas).toHaveLength(7285);
    expect(answer.areas.filter((a) => (a.value === null) === (a.absence === null))).toEqual([]);
    expect(answer.areas.find((a) => a.code === '19.71.02')?.value).toBe(3);
  });

  it('names the conflict between published denominators and the one it uses', async () => {
    const answer = await layer('laporan?denominator=dpt&election=pemilu-2024');
    const aceh = answer.areas.find((a) => a.code === '11');
    expect(aceh?.denominator?.value).toBe(3_742_037);
    expect(aceh?.value).toBeCloseTo((374 / 3_742_037) * 100_000, 9);
    expect(answer.caveats.find((c) => c.code === 'sumber_bertentangan')?.text.id).toContain('Aceh');
    expect(answer.meta.sample).toBe(false);
  });

  it('compares with the same country whatever level is drawn', async () => {
    const values = await Promise.all(
      ['provinsi', 'kabkota', 'kecamatan'].map(
        async (level) => (await layer(`laporan?level=${level}&denominator=desa`)).parentFigure?.value,
      ),
    );
    expect(values[0]).toBeGreaterThan(0);
    expect(new Set(values).size).toBe(1);
  });

  it("tells a divided province what the edition said of its predecessor, and nothing of today's area", async () => {
    const profile = await test.get('/regions/93/profile', RegionProfile);
    const ikp = profile.indices.find((i) => i.edition === 'ikp-2024' && i.reading === 'input_provinsi');
    expect(ikp?.scores).toMatchObject([{ score: null, absence: 'tidak_berlaku', former: { code: '91', score: 57.27 } }]);
  });

  it('keeps conflicting published facts side by side', async () => {
    const { facts } = await test.get('/regions/19/profile', RegionProfile);
    expect(facts.length).toBeGreaterThan(5);
    expect(facts.filter((f) => f.conflict).length).toBeGreaterThan(1);
  });
});
