import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { RegionProfile } from '../../server/src/profiles/contract.ts';
import {
  activity,
  coverage,
  denominator,
  edition,
  IKP_2024_CUTOFFS,
  indexScore,
  reading,
  report,
} from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
/** Asked by the local administrator, from whom nothing is withheld. */
async function profile(path: string) {
  const { reports, coverage: covered, ...told } = await test.get(`/regions/${path}`, RegionProfile);
  if (!reports || !covered) throw new Error(`withheld: ${told.withheld?.en}`);
  return { ...told, reports, coverage: covered };
}

beforeAll(async () => {
  test = await createTestApp({
    reports: [
      report({ code: '19.04', n: 30, issue: 'netralitas_asn' }),
      report({ code: '19.04', n: 6, issue: 'netralitas_asn', origin: 'temuan', status: 'pelanggaran' }),
      report({ code: '19.04', n: 4, issue: 'apk', status: 'masuk' }),
      report({ code: '19.04', n: 9, issue: 'hoaks', origin: 'informasi_awal' }),
      report({ code: '19.71', n: 150, issue: 'politik_uang' }),
      report({ code: '19.02.01', n: 2, issue: 'apk' }),
      report({ code: '18.01', n: 25, issue: 'apk' }),
    ],
    coverage: [
      coverage(),
      coverage({ start: '2024-11-01', end: '2024-11-30', status: 'lapor_sebagian' }),
      coverage({ code: '19.01', status: 'belum_lapor' }),
    ],
    denominators: [
      denominator({ code: '19', value: 1_000_000 }),
      denominator({ value: 100_000 }),
      denominator({ code: '18', value: 2_000_000 }),
    ],
    activities: Array.from({ length: 10 }, (_, i) => activity({ start: `2024-10-${10 + i}` })),
    editions: [edition(), edition({ id: 'ikp-2019', name: 'IKP 2019', released: '2018-09' })],
    readings: [
      reading(),
      reading({ id: 'input_provinsi', level: 'provinsi' }),
      reading({ edition: 'ikp-2019', id: 'input_provinsi', level: 'provinsi', areasAsOf: '2018-09-25' }),
    ],
    cutoffs: IKP_2024_CUTOFFS,
    scores: [
      indexScore({ score: 22.94, class: 'sedang' }),
      indexScore({ indicator: 'kontestasi', score: 11 }),
      indexScore({ code: '19', level: 'provinsi', reading: 'input_provinsi', score: 55 }),
      indexScore({ code: '19', edition: 'ikp-2019', level: 'provinsi', reading: 'input_provinsi', score: 44.18 }),
    ],
  });
});
afterAll(() => test.close());

describe('region profile', () => {
  it('tells counts by origin and the rate of the chosen origins beside the parent', async () => {
    const { reports, region, ancestors } = await profile('19.04/profile');
    expect(region).toMatchObject({ code: '19.04', level: 'kabkota', parent: '19' });
    expect(ancestors.map((a) => a.code)).toEqual(['19']);
    expect(reports.counts).toEqual({ laporan: 34, temuan: 6, informasi_awal: 9 });
    expect(reports.rate).toMatchObject({ value: 40, denominator: { value: 100_000 }, unit: { id: 'per 100.000 DPT' } });
    expect(reports.rate?.parentValue).toBeCloseTo(19.2, 9);
  });

  it('says the same rate, interval and parent value as the map, for a provinsi too', async () => {
    for (const [code, path] of [
      ['19.04', 'laporan?parent=19&denominator=dpt'],
      ['19', 'laporan?denominator=dpt'],
    ] as const) {
      const layer = await test.get(`/layers/${path}`, LayerResponse);
      const area = layer.areas.find((a) => a.code === code);
      const { rate } = (await profile(`${code}/profile`)).reports;
      expect([rate?.value, [rate?.low, rate?.high], rate?.parentValue]).toEqual([
        area?.value,
        area?.interval,
        layer.parentFigure?.value,
      ]);
    }
  });

  it('names the issue that is surely more usual here', async () => {
    const { signature, issues } = (await profile('19.04/profile')).reports;
    expect(signature.issue).toBe('netralitas_asn');
    expect(signature.reason.id).toContain('Kepulauan Bangka Belitung');
    expect(issues.find((i) => i.issue === 'politik_uang')).toMatchObject({ total: 0, share: 0, quotient: null });
    expect(issues[0]).toMatchObject({ issue: 'netralitas_asn', total: 36, laporan: 30, temuan: 6, share: 0.9 });
  });

  it('claims no signature from few reports', async () => {
    const { signature } = (await profile('19.02/profile')).reports;
    expect(signature).toMatchObject({
      issue: null,
      reason: { id: 'Baru 2 laporan dalam saringan ini; isu khas baru disebut mulai 20 laporan.' },
    });
  });

  it('keeps shares and ladder whole when the filter names an issue or a status', async () => {
    const { reports } = await profile('19.04/profile?issue=apk&status=masuk');
    expect(reports.counts).toEqual({ laporan: 4, temuan: 0, informasi_awal: 0 });
    expect(reports.issues.map((i) => i.issue)).toContain('apk');
    expect((await profile('19.04/profile?issue=apk')).reports.issues).toHaveLength(
      (await profile('19.04/profile')).reports.issues.length,
    );
    expect(reports.statuses).toEqual([{ status: 'masuk', laporan: 4, temuan: 0, informasi_awal: 0 }]);
  });

  it('tells the ladder of statuses by origin', async () => {
    expect((await profile('19.04/profile')).reports.statuses).toEqual([
      { status: 'masuk', laporan: 4, temuan: 0, informasi_awal: 0 },
      { status: 'diregistrasi', laporan: 30, temuan: 0, informasi_awal: 9 },
      { status: 'pelanggaran', laporan: 0, temuan: 6, informasi_awal: 0 },
    ]);
  });

  it('says belum terpantau, not zero, where nobody reported', async () => {
    const { reports, coverage: covered } = await profile('19.01/profile');
    expect(reports).toMatchObject({
      absence: 'belum_terpantau',
      rate: null,
      rateAbsence: { id: expect.stringContaining('Belum terpantau') },
    });
    expect(covered).toMatchObject({ share: 0, missing: 2, expected: 2 });
  });

  it('says why there is no rate', async () => {
    const { reports } = await profile('19.71/profile');
    expect(reports.rate).toBeNull();
    expect(reports.rateAbsence?.id).toContain('DPT');
    expect((await profile('19.04/profile?denominator=jumlah')).reports.rateAbsence?.id).toBe('Penyebut tidak dipilih.');
  });

  it('tells coverage in parts', async () => {
    expect((await profile('19.04/profile')).coverage).toMatchObject({
      share: 0.75,
      expected: 2,
      complete: 1,
      partial: 1,
      missing: 0,
    });
  });

  it('keeps index editions apart, with the cut-offs of the own level', async () => {
    const kabkota = (await profile('19.04/profile')).indices;
    expect(kabkota.map((i) => [i.edition, i.reading, i.scores.map((s) => s.score), i.cutoffs.map((c) => c.from)])).toEqual([
      ['ikp-2024', 'input_kabkota', [22.94, 11], [0, 13.47, 49.33]],
    ]);
    const provinsi = (await profile('19/profile')).indices;
    expect(provinsi.map((i) => [i.edition, i.scores.map((s) => s.score), i.cutoffs.length])).toEqual([
      ['ikp-2024', [55], 3],
      ['ikp-2019', [44.18], 0],
    ]);
  });

  it('says that the current edition has no score of the area', async () => {
    const [section] = (await profile('19.01/profile')).indices;
    expect(section).toMatchObject({ edition: 'ikp-2024', scores: [], note: { id: expect.stringContaining('untuk 1 wilayah') } });
    expect((await profile('19.04.01/profile')).indices).toEqual([]);
  });

  it('lists the latest activities and counts all of them', async () => {
    const { activities } = await profile('19.04/profile');
    expect(activities.total).toBe(10);
    expect(activities.recent.map((a) => a.start).slice(0, 2)).toEqual(['2024-10-19', '2024-10-18']);
  });

  it('reads a code in other writings and refuses an unknown one', async () => {
    expect((await profile('1904/profile')).region.code).toBe('19.04');
    expect((await test.request('/regions/77.77/profile')).status).toBe(404);
    expect((await test.request('/regions/bukan/profile')).status).toBe(404);
    expect((await test.request('/regions/19/profile?origin=kabar')).status).toBe(400);
  });
});
