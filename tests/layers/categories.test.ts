import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEES_PUBLIC } from '../../server/src/accounts/sight.ts';
import { buildLayer } from '../../server/src/layers/buildLayer.ts';
import { LayerQuery, LayerResponse } from '../../server/src/layers/contract.ts';
import { RegionProfile } from '../../server/src/profiles/contract.ts';
import { ClustersResponse } from '../../server/src/signals/clusters/contract.ts';
import { insertLink } from '../../server/src/signals/neighbours/linkRepository.ts';
import { SignatureResponse } from '../../server/src/signals/signature/contract.ts';
import { coverage, region, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

let test: TestApp;
const layer = (query: string) => test.get(`/layers/isu_khas?${query}`, LayerResponse);
const signature = (query: string) => test.get(`/signals/signature?${query}`, SignatureResponse);
/** What the map says of an area: the key of its class, or why it has none. */
const said = ({ areas, classes }: LayerResponse) =>
  new Map(areas.map((a) => [a.code, a.class === null ? a.absence : (classes.items[a.class]?.key ?? null)]));

const cases = (code: string, issues: Record<string, number>, origin: 'laporan' | 'temuan' = 'laporan') =>
  Object.entries(issues).map(([issue, n]) => report({ code, issue, n, origin }));

beforeAll(async () => {
  test = await createTestApp({
    reports: [
      ...cases('19.02', { sara: 20, politik_uang: 6, netralitas_asn: 5 }),
      ...cases('19.02', { sara: 4, politik_uang: 3, netralitas_asn: 2 }, 'temuan'),
      ...cases('19.04', { sara: 2, politik_uang: 8, netralitas_asn: 20 }),
      ...cases('19.04', { sara: 1, politik_uang: 2, netralitas_asn: 7 }, 'temuan'),
      ...cases('19.71', { lainnya: 4, politik_uang: 3 }),
      // Belongs to the province and to no kabupaten.
      ...cases('19', { lainnya: 9 }),
      ...cases('18.01', { apk: 25 }),
    ],
    coverage: [coverage({ code: '19.02' }), coverage({ code: '19.04' }), coverage({ code: '19.71' })],
  });
});
afterAll(() => test.close());

describe('layer of distinctive issues', () => {
  it('gives each area the issue of the statistic, few cases and silence their own answers', async () => {
    const [drawn, told] = await Promise.all([layer('parent=19'), signature('parent=19')]);
    const classes = said(drawn);
    expect(Object.fromEntries(classes)).toEqual({
      '19.01': 'belum_terpantau',
      '19.02': 'sara',
      '19.04': 'netralitas_asn',
      '19.71': 'terlalu_sedikit',
    });
    for (const area of told.areas) expect(classes.get(area.code)).toBe(area.distinctive?.issue ?? area.why);
    expect(told.basis.dropped).toMatchObject([{ code: '19.01', why: 'belum_terpantau' }]);
    expect(told.parent).toMatchObject({ name: 'Kepulauan Bangka Belitung', total: 96 });
  });

  it('numbers its classes, ranks nothing, and carries what stands behind a class', async () => {
    const { areas, classes, title } = await layer('parent=19');
    expect(classes).toMatchObject({ method: 'kategori', breaks: [] });
    expect(classes.items.map((i) => [i.key, i.from, i.to, i.count])).toEqual([
      ['netralitas_asn', 1, 1, 1],
      ['sara', 2, 2, 1],
      ['terlalu_sedikit', 3, 3, 1],
    ]);
    for (const a of areas) expect([a.value, a.rank]).toEqual([a.class === null ? null : a.class + 1, null]);
    const [belitung] = areas.filter((a) => a.code === '19.02');
    expect(belitung?.signature).toMatchObject({ issue: 'sara', cases: 24, total: 40, most: { issue: 'sara', cases: 24 } });
    expect(title.id).toMatch(/di Kepulauan Bangka Belitung, dibandingkan Kepulauan Bangka Belitung$/);
    expect((await layer('')).title.en).toMatch(/ in Indonesia, compared with Indonesia$/);
    expect(classes.rule.id).toContain('jelas lebih besar daripada di Kepulauan Bangka Belitung (selang 95 %');
    // (24/40) / (27/96)
    expect(belitung?.signature?.quotient?.value).toBeCloseTo(2.133333333333, 12);
  });

  it('says the same as the profile of an area', async () => {
    for (const code of ['19.02', '19.04', '19.71', '18.01']) {
      const parent = code.slice(0, 2);
      const [{ reports }, told] = await Promise.all([
        test.get(`/regions/${code}/profile`, RegionProfile),
        signature(`parent=${parent}`),
      ]);
      const area = told.areas.find((a) => a.code === code);
      const passes = (issue: string) => reports?.issues.find((i) => i.issue === issue)?.passes;
      if (area?.distinctive) expect(passes(area.distinctive.issue)).toBe(true);
      else expect(reports?.issues.filter((i) => i.passes)).toEqual([]);
      expect(reports?.signature).toEqual({ issue: area?.distinctive?.issue ?? null, reason: area?.reason });
    }
  });

  it('has nothing to compare with in a province whose reports are all in one area', async () => {
    const figure = await layer('parent=18');
    expect(figure.areas).toMatchObject([
      {
        code: '18.01',
        value: null,
        absence: 'tidak_berlaku',
        absenceNote: { id: expect.stringContaining('Tidak ada pembanding') },
      },
    ]);
  });

  it('leaves the issue filter out and says so; the minimum can be moved within bounds', async () => {
    const [filtered, low] = await Promise.all([layer('parent=19&issue=sara'), layer('parent=19&minimum=5')]);
    expect(filtered.caveats.map((c) => c.code)).toContain('saringan_tidak_dipakai');
    expect(said(filtered)).toEqual(said(await layer('parent=19')));
    // Nothing but the remainder is usual there.
    expect(said(low).get('19.71')).toBe('tidak_menonjol');
    expect((await test.request('/layers/isu_khas?minimum=4')).status).toBe(400);
  });

  it('tells each origin by itself beside the sum', async () => {
    const { byOrigin } = await signature('parent=19&minimum=5');
    const temuan = byOrigin.find((o) => o.origin === 'temuan');
    expect(temuan?.areas.map((a) => [a.code, a.total, a.distinctive?.issue ?? a.why])).toEqual([
      ['19.02', 9, 'tidak_menonjol'],
      ['19.04', 10, 'tidak_menonjol'],
      ['19.71', 0, 'terlalu_sedikit'],
    ]);
    expect((await signature('parent=19&origin=temuan')).byOrigin).toEqual([]);
  });

  it('writes the categories and their figures into the CSV, and no range of numbers', async () => {
    const text = await (await test.request('/layers/isu_khas/csv?parent=19')).text();
    const lines = text.split('\r\n').filter((l) => !/^\ufeff?#/.test(l));
    const columns = lines[0]?.split(',') ?? [];
    const of = (code: string) => {
      const line = lines.find((l) => l.startsWith(`${code},`)) ?? '';
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain);
      return Object.fromEntries(columns.map((c, i) => [c, cells[i]]));
    };
    expect(of('19.02')).toMatchObject({
      nilai: '2',
      kelas: '2',
      kelas_dari: '',
      kelas_sampai: '',
      kelas_nama: 'Politisasi SARA',
      kategori: 'sara',
      kasus_isu: '24',
      kasus_semua_isu: '40',
      peringkat: '',
    });
    expect(Number(of('19.02').perbandingan_bagian)).toBeCloseTo(2.1333333, 6);
    expect(of('19.71')).toMatchObject({ kategori: 'terlalu_sedikit', kasus_isu: '', isu_terbanyak: 'lainnya' });
    expect(of('19.01')).toMatchObject({ nilai: '', kategori: '', alasan_kosong: 'belum_terpantau' });
  });
});

describe('layer of clusters', () => {
  /** Sixty kabupaten in a row, each next to those beside it; the first ten and some far away have many reports. */
  const row = Array.from({ length: 60 }, (_, i) => `18.${String(i + 1).padStart(2, '0')}`);
  let world: TestApp;
  const clusters = (query: string) => world.get(`/layers/klaster?${query}`, LayerResponse);
  beforeAll(async () => {
    world = await createTestApp({
      regions: [
        region({ code: '18', name: 'Lampung' }),
        region({ code: '19', name: 'Babel' }),
        ...[...row, '19.01', '19.02', '19.03'].map((code) => region({ code })),
      ],
      reports: [...row, '19.01', '19.02'].map((code, i) => report({ code, n: i < 10 ? 60 + i : 3 + ((i * 7) % 5) })),
    });
    await world.db.write(async (tx) => {
      const stored = {
        level: 'kabkota',
        action: 'add',
        reason: 'x',
        author: 'uji',
        made_at: '',
        withdrawn_by: '',
        withdrawn_at: '',
      } as const;
      for (const [i, code] of row.slice(1).entries())
        await insertLink(tx, { id: i + 1, code_a: row[i] ?? '', code_b: code, ...stored });
    });
  });
  afterAll(() => world.close());

  it('draws what the statistic answers, paler where it does not survive the correction for many tests', async () => {
    const [drawn, told] = await Promise.all([
      clusters('parent=18'),
      world.get('/signals/clusters?parent=18&denominator=jumlah', ClustersResponse),
    ]);
    expect(drawn.refusal).toBeUndefined();
    expect(drawn.classes.method).toBe('kategori');
    const classes = said(drawn);
    for (const { code, label, bh } of told.areas)
      expect(classes.get(code)).toBe(label === 'tidak-nyata' || bh ? label : `${label}-lemah`);
    const labelled = told.areas.filter((a) => a.label !== 'tidak-nyata');
    const survive = labelled.filter((a) => a.bh).length;
    const weak = labelled.length - survive;
    const verdict = drawn.caveats.find((c) => c.code.startsWith('klaster_'));
    expect(verdict?.code).toBe('klaster_putusan');
    expect(verdict?.text.id).toBe(
      survive > 0
        ? `${survive} wilayah bertahan setelah koreksi banyak uji. ${weak} wilayah lain berlabel lemah; sekitar 3 label dapat muncul karena kebetulan.`
        : `Tidak ada klaster yang bertahan setelah koreksi banyak uji. ${weak} wilayah berlabel lemah; sekitar 3 dapat muncul karena kebetulan. Jangan disebut titik panas.`,
    );
    expect(drawn).toMatchObject({ unit: { id: 'Klaster laporan dan temuan' }, measure: { id: 'laporan dan temuan' } });
    expect(classes.get('18.05')).toMatch(/^tinggi-tinggi/);
    expect(classes.get('18.40')).toBe('tidak-nyata');
    const of = (code: string) => drawn.areas.find((a) => a.code === code);
    const figure = told.areas.find((a) => a.code === '18.05');
    expect(of('18.05')).toMatchObject({
      rank: null,
      cluster: { value: 64, lag: 64, neighbours: 2, p: figure?.pTwoSided, pAdjusted: figure?.pAdjusted },
    });
  });

  it('tells a guest that figures are internal, not that there are too few', async () => {
    const query = LayerQuery.parse({ parent: '18' });
    for (const id of ['klaster', 'isu_khas'] as const) {
      const told = await buildLayer(world.db, id, query, SEES_PUBLIC);
      expect(told.refusal).toBeUndefined();
      expect(told.classes.items).toEqual([]);
      expect(new Set(told.areas.map((x) => x.absence))).toEqual(new Set(['internal']));
    }
  });

  it('colours nothing where it cannot tell, and names the map that can', async () => {
    const { areas, classes, refusal, caveats } = await clusters('parent=19');
    expect(classes.items).toEqual([]);
    expect(areas.map((a) => [a.code, a.class, a.absence])).toEqual([
      ['19.01', null, 'tidak_berlaku'],
      ['19.02', null, 'tidak_berlaku'],
      ['19.03', null, expect.any(String)],
    ]);
    expect(caveats.map((c) => c.code)).not.toContain('klaster_putusan');
    expect(refusal?.reason.id).toMatch(/./);
    expect(refusal?.instead).toContainEqual(expect.objectContaining({ level: 'kabkota', parent: null }));
    expect(caveats.map((c) => c.code)).toContain('klaster_aturan_1');
  });
});
