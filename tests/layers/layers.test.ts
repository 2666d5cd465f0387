import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../server/src/http/contract.ts';
import { LayerResponse } from '../../server/src/layers/contract.ts';
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

const REPORTS = [
  report({ code: '19.04', n: 40, issue: 'netralitas_asn' }),
  report({ code: '19.04', n: 10, issue: 'netralitas_asn', origin: 'temuan', status: 'pelanggaran' }),
  report({ code: '19.04', n: 7, issue: 'politik_uang', origin: 'informasi_awal' }),
  report({ code: '19.71', n: 60, issue: 'politik_uang', day: '2024-11-20' }),
  report({ code: '19.01.01', n: 5, issue: 'apk', day: '2024-02-01', election: 'pemilu-2024' }),
  report({ code: '19', n: 3, issue: 'apk' }),
  report({ code: '18.01', n: 12, issue: 'apk' }),
];

let test: TestApp;
const layer = (path: string) => test.get(`/layers/${path}`, LayerResponse);
const area = (response: LayerResponse, code: string) => {
  const found = response.areas.find((a) => a.code === code);
  if (!found) throw new Error(`${code} is not on the map`);
  return found;
};
const refusal = async (path: string) => {
  const response = await test.request(`/layers/${path}`);
  return { status: response.status, problem: Problem.parse(await response.json()) };
};

beforeAll(async () => {
  test = await createTestApp({
    reports: REPORTS,
    coverage: [
      coverage({ code: '19.02', status: 'lapor_lengkap' }),
      coverage({ code: '19.04' }),
      coverage({ code: '19.71', status: 'belum_lapor' }),
    ],
    denominators: [
      denominator({ code: '19', value: 1_000_000 }),
      denominator({ code: '19.04', value: 100_000 }),
      denominator({ code: '19.71', value: 150_000 }),
      denominator({ code: '19.02', value: 130_000 }),
      denominator({ code: '19.04', election: 'pemilu-2024', value: 50_000 }),
    ],
    activities: [
      activity({ code: '19.04' }),
      activity({ code: '19.04', issue: 'apk' }),
      activity({ code: '19.71.01' }),
      activity({ code: '19' }),
    ],
    editions: [
      edition(),
      edition({ id: 'pemetaan-pilkada-2024', name: 'Pemetaan Pilkada 2024', released: '2024-08-26', family: 'pemetaan_pilkada' }),
    ],
    readings: [
      reading(),
      reading({ id: 'input_provinsi', level: 'provinsi', name: 'Diisi Bawaslu provinsi' }),
      reading({
        edition: 'pemetaan-pilkada-2024',
        id: 'pemetaan',
        level: 'provinsi',
        name: 'Pemetaan menurut tahapan',
        areasAsOf: '2024-08-26',
      }),
    ],
    cutoffs: IKP_2024_CUTOFFS,
    scores: [
      indexScore({ code: '19.04', score: 49.32, class: 'sedang' }),
      indexScore({ code: '19.71', score: 49.33, class: 'tinggi' }),
      indexScore({ code: '19', level: 'provinsi', reading: 'input_provinsi', score: 68.5 }),
      indexScore({ code: '18', level: 'provinsi', reading: 'input_provinsi', score: 68.51 }),
      indexScore({
        edition: 'pemetaan-pilkada-2024',
        reading: 'pemetaan',
        level: 'provinsi',
        code: '19',
        score: null,
        class: 'sedang',
      }),
      indexScore({
        edition: 'pemetaan-pilkada-2024',
        reading: 'pemetaan',
        level: 'provinsi',
        code: '18',
        score: null,
        class: 'tinggi',
      }),
    ],
    sample: true,
  });
});
afterAll(() => test.close());

describe('reports layer', () => {
  it('draws the areas below the parent, summing laporan and temuan and nothing else', async () => {
    const answer = await layer('laporan?parent=19');
    expect(answer).toMatchObject({ level: 'kabkota', parent: '19', unit: { id: expect.stringContaining('laporan dan temuan') } });
    expect(area(answer, '19.04')).toMatchObject({ value: 50, counts: { laporan: 40, temuan: 10, informasi_awal: 7 }, rank: 2 });
    expect(answer.title.id).toBe(
      'Jumlah laporan dan temuan, semua isu, semua periode, per kabupaten/kota di Kepulauan Bangka Belitung',
    );
  });

  it('draws the provinces when nothing is said', async () => {
    const answer = await layer('laporan');
    expect(answer.level).toBe('provinsi');
    expect(answer.areas.map((a) => [a.code, a.value])).toEqual([
      ['18', 12],
      ['19', 118],
      ['91', null],
    ]);
  });

  it('counts preliminary information only when it is chosen, and says so in the title', async () => {
    const answer = await layer('laporan?parent=19&origin=laporan,temuan,informasi_awal');
    expect(area(answer, '19.04').value).toBe(57);
    expect(answer.title.id).toContain('informasi awal');
  });

  it('tells zero, silence and missing denominators apart', async () => {
    const answer = await layer('laporan?parent=19&denominator=dpt&election=pilkada-2024');
    expect(area(answer, '19.02')).toMatchObject({ value: 0, absence: null });
    expect(area(answer, '19.01')).toMatchObject({ value: null, absence: 'belum_terpantau', class: null, rank: null });
    const raw = await layer('laporan?parent=19&election=pemilu-2024&denominator=dpt');
    expect(area(raw, '19.01')).toMatchObject({ value: null, absence: 'tidak_ada_data' });
    expect(area(raw, '19.01').absenceNote?.id).toContain('DPT pemilu-2024');
  });

  it('says a rate with its interval, its denominator and its comparison with the parent', async () => {
    const answer = await layer('laporan?parent=19&denominator=dpt&election=pilkada-2024');
    expect(area(answer, '19.04')).toMatchObject({
      value: 50,
      denominator: { value: 100_000, source: { name: 'KPU' } },
      sameAsParent: false,
    });
    expect(area(answer, '19.04').interval?.[0]).toBeCloseTo(37.11, 2);
    expect(answer.parentFigure?.value).toBeCloseTo(11.3, 9);
    expect(answer.unit.id).toBe('laporan dan temuan per 100.000 DPT');
  });

  it("uses the filter's election for the denominator, else the latest, and names it", async () => {
    expect(area(await layer('laporan?parent=19&denominator=dpt&election=Pilkada%202024'), '19.04').denominator?.value).toBe(
      100_000,
    );
    const derived = await layer('laporan?parent=19&denominator=dpt');
    expect(area(derived, '19.04').denominator?.value).toBe(100_000);
    expect(derived.caveats.find((c) => c.code === 'penyebut_pemilihan')?.text.id).toContain('Pilkada 2024');
    const early = await layer('laporan?parent=19&denominator=dpt&from=2023-11-28&to=2024-02-10');
    expect(early.caveats.find((c) => c.code === 'penyebut_pemilihan')?.text.id).toContain('Pemilu 2024');
  });

  it('keeps reports without a place at the level off the map and counts them', async () => {
    const answer = await layer('laporan?parent=19');
    expect(answer.unplaced).toEqual({ laporan: 3, temuan: 0, informasi_awal: 0 });
    expect(answer.caveats.map((c) => c.code)).toContain('tanpa_tempat');
    // The province's own sum is no yardstick for counts of areas inside it.
    expect(answer.parentFigure).toBeNull();
  });

  it('filters by issue, status, channel and period, both days included', async () => {
    expect(area(await layer('laporan?parent=19&issue=netralitas_asn'), '19.04').value).toBe(50);
    expect(area(await layer('laporan?parent=19&status=pelanggaran'), '19.04').value).toBe(10);
    expect(area(await layer('laporan?parent=19&channel=siwaslu'), '19.04').value).toBe(0);
    expect(area(await layer('laporan?parent=19&from=2024-11-20&to=2024-11-20'), '19.71').value).toBe(60);
    expect(area(await layer('laporan?parent=19&from=2024-11-21'), '19.71').value).toBeNull();
  });

  it('draws a level deeper than the next one', async () => {
    const answer = await layer('laporan?parent=19&level=kecamatan');
    expect(answer.areas.map((a) => a.code)).toEqual(['19.01.01', '19.04.01', '19.04.02']);
    expect(area(answer, '19.01.01').value).toBe(5);
    expect(answer.unplaced).toEqual({ laporan: 103, temuan: 10, informasi_awal: 7 });
  });

  it('freezes breaks, and says so', async () => {
    const answer = await layer('laporan?parent=19&breaks=10,55');
    expect(answer.classes).toMatchObject({ method: 'tetap', breaks: [10, 55] });
    expect(answer.classes.items.map((c) => [c.zero, c.count])).toEqual([
      [true, 1],
      [false, 1],
      [false, 1],
      [false, 1],
    ]);
  });

  it('reads repeated and comma-separated values alike, and printed names as well as codes', async () => {
    const values = await Promise.all(
      ['issue=apk&issue=politik_uang', 'issue=apk,politik_uang', 'issue=Politik%20uang,apk'].map(async (q) =>
        (await layer(`laporan?${q}`)).areas.map((a) => a.value),
      ),
    );
    expect(values[1]).toEqual(values[0]);
    expect(values[2]).toEqual(values[0]);
  });

  it('labels data contoh and warns of raw counts', async () => {
    const answer = await layer('laporan?parent=19');
    expect(answer.meta.sample).toBe(true);
    expect(answer.caveats.map((c) => c.code)).toEqual(
      expect.arrayContaining(['data_contoh', 'jumlah_mentah', 'laporan_bukan_pelanggaran', 'cakupan_rendah']),
    );
    expect((await layer('laporan?parent=19&denominator=dpt')).caveats.map((c) => c.code)).not.toContain('jumlah_mentah');
  });

  it.each([
    ['laporan?parent=19&level=provinsi', 400, 'tidak berada di bawah'],
    ['laporan?parent=19.04.01', 400, 'tidak menggambar'],
    ['laporan?parent=77', 404, '77'],
    ['laporan?breaks=3,1', 400, '3,1'],
    ['laporan?method=tetap', 400, 'memerlukan batas'],
    ['laporan?method=resmi', 400, 'lapisan indeks'],
    ['laporan?issue=politk_uang', 400, 'politk_uang'],
    ['laporan?from=2024-12-01&to=2024-01-01', 400, 'terbalik'],
    ['laporan?election=musyawarah', 400, 'musyawarah'],
    ['laporan?parent=1904', 400, ''],
    ['laporan?from=2024-02-30', 400, ''],
    ['laporan?classes=99', 400, ''],
    ['kerawanan', 400, ''],
  ])('refuses %s', async (path, status, words) => {
    const answer = await refusal(path);
    expect(answer.status).toBe(status);
    expect(answer.problem.detail).toContain(words);
  });
});

describe('index layer', () => {
  it('uses the cut-offs of its own level and names the classes', async () => {
    const kabkota = await layer('indeks?parent=19');
    expect(kabkota.classes).toMatchObject({ method: 'resmi', breaks: [13.47, 49.33] });
    expect(kabkota.classes.items.map((c) => [c.label?.id, c.count])).toEqual([
      ['rendah', 0],
      ['sedang', 1],
      ['tinggi', 1],
    ]);
    const provinsi = await layer('indeks');
    expect([area(provinsi, '19').officialClass, area(provinsi, '18').officialClass]).toEqual(['sedang', 'tinggi']);
    expect([area(provinsi, '19').class, area(provinsi, '18').class]).toEqual([1, 2]);
  });

  it('has no score below kabupaten/kota', async () => {
    const answer = await layer('indeks?parent=19.04');
    expect(answer.areas.map((a) => a.absence)).toEqual(['tidak_berlaku', 'tidak_berlaku']);
    expect(answer.areas[0]?.absenceNote?.id).toBe('Tidak ada skor nasional di bawah kabupaten/kota.');
  });

  it('says for how many areas the edition is published where it has none', async () => {
    const answer = await layer('indeks?parent=19');
    expect(area(answer, '19.01')).toMatchObject({ absence: 'tidak_ada_data' });
    expect(area(answer, '19.01').absenceNote?.id).toContain('untuk 2 wilayah');
    expect(answer.caveats.map((c) => c.code)).toEqual(expect.arrayContaining(['edisi_tidak_sebanding', 'publikasi_sebagian']));
  });

  it('shows the printed classes of an edition that prints classes only', async () => {
    const answer = await layer('indeks?edition=pemetaan-pilkada-2024');
    expect(answer.areas.map((a) => [a.code, a.value, a.officialClass])).toEqual([
      ['18', 3, 'tinggi'],
      ['19', 2, 'sedang'],
      ['91', null, null],
    ]);
    expect(answer.classes.items.map((c) => c.label?.id)).toEqual(['rendah', 'sedang', 'tinggi']);
  });

  it('says which filters it does not use', async () => {
    const answer = await layer('indeks?issue=sara&from=2024-01-01');
    expect(answer.caveats.find((c) => c.code === 'saringan_tidak_dipakai')?.text.id).toBe(
      'Saringan periode, isu tidak berlaku pada lapisan ini.',
    );
  });

  it.each(['indeks?edition=ikp-1999', 'indeks?reading=x', 'indeks?indicator=x'])(
    'refuses %s, naming what there is',
    async (path) => {
      const { status, problem } = await refusal(path);
      expect(status).toBe(404);
      expect(problem.detail).toContain('Yang ada: ');
    },
  );
});

describe('prevention layer', () => {
  it('counts activities inside each area and says what the number does not measure', async () => {
    const answer = await layer('pencegahan?parent=19');
    expect(answer.areas.map((a) => [a.code, a.value])).toEqual([
      ['19.01', 0],
      ['19.02', 0],
      ['19.04', 2],
      ['19.71', 1],
    ]);
    expect(answer.caveats.map((c) => c.code)).toEqual(
      expect.arrayContaining(['kegiatan_bukan_keberhasilan', 'tanpa_tempat', 'data_contoh']),
    );
  });

  it('filters by issues, adding them up', async () => {
    expect(area(await layer('pencegahan?parent=19&issue=apk'), '19.04').value).toBe(1);
    expect(area(await layer('pencegahan?parent=19&issue=apk,politik_uang'), '19.04').value).toBe(2);
  });
});

describe('coverage layer', () => {
  it('tells the share that came in, in fixed classes, and unknown apart from zero', async () => {
    const answer = await layer('cakupan?parent=19');
    expect(answer.classes).toMatchObject({ method: 'tetap', breaks: [25, 50, 75, 95] });
    expect(answer.areas.map((a) => [a.code, a.value, a.absence])).toEqual([
      ['19.01', null, 'belum_terpantau'],
      ['19.02', 100, null],
      ['19.04', 100, null],
      ['19.71', 0, null],
    ]);
    expect(answer.classes.items.map((c) => [c.from, c.to, c.count])).toEqual([
      [0, 25, 1],
      [25, 50, 0],
      [50, 75, 0],
      [75, 95, 0],
      [95, 100, 2],
    ]);
  });
});

describe('layer as CSV', () => {
  it.each(['laporan?parent=19&denominator=dpt', 'indeks', 'pencegahan', 'cakupan?level=kecamatan'])(
    'holds exactly what the map shows of %s',
    async (path) => {
      const shown = await layer(path);
      const [name, query] = path.split('?');
      const response = await test.request(`/layers/${name}/csv${query ? `?${query}` : ''}`);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="petarawan-/);
      const lines = (await response.text()).split('\r\n').filter((l) => l !== '' && !l.replace('\ufeff', '').startsWith('#'));
      const header = lines[0]?.split(',') ?? [];
      const rows = lines.slice(1).map((l) => l.split(','));
      const column = (n: string) => rows.map((r) => r[header.indexOf(n)] ?? '');
      expect(column('kode')).toEqual(shown.areas.map((a) => a.code));
      expect(column('nilai')).toEqual(shown.areas.map((a) => (a.value === null ? '' : String(a.value))));
      expect(column('kelas')).toEqual(shown.areas.map((a) => (a.class === null ? '' : String(a.class + 1))));
    },
  );

  it('refuses what the map refuses', async () => {
    expect((await test.request('/layers/laporan/csv?parent=77')).status).toBe(404);
  });
});

describe('layers of an empty database', () => {
  it.each([
    ['laporan', 'belum_terpantau'],
    ['indeks', 'tidak_ada_data'],
    ['pencegahan', 'tidak_ada_data'],
    ['cakupan', 'belum_terpantau'],
  ])('give %s the reason %s everywhere, and no zero', async (path, reason) => {
    const empty = await createTestApp();
    const answer = await empty.get(`/layers/${path}`, LayerResponse);
    expect(answer.areas.map((a) => a.absence)).toEqual([reason, reason, reason]);
    expect(answer.meta.sample).toBe(false);
    expect(answer.classes.items.every((c) => c.count === 0)).toBe(true);
    await empty.close();
  });

  it('draw no areas where there are no regions', async () => {
    const empty = await createTestApp({ regions: [] });
    const answer = await empty.get('/layers/laporan?denominator=dpt', LayerResponse);
    expect(answer.areas).toEqual([]);
    await empty.close();
  });
});
