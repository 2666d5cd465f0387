import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { AgreementResponse } from '../../server/src/signals/agreement/contract.ts';
import { ClassesResponse } from '../../server/src/signals/classes/contract.ts';
import { poissonInterval } from '../../server/src/signals/poissonInterval.ts';
import { RanksResponse } from '../../server/src/signals/ranks/contract.ts';
import { type AreaRate, RatesResponse } from '../../server/src/signals/rates/contract.ts';
import { ReadingsResponse } from '../../server/src/signals/readings/contract.ts';
import { denominator, region, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { AREAS, openRatesWorld } from './ratesWorld.ts';

let world: TestApp;
beforeAll(async () => {
  world = await openRatesWorld();
});
afterAll(() => world.close());

const rates = (query: string) => world.get(`/signals/rates?${query}`, RatesResponse);
const area = <T extends { code: string }>(areas: readonly T[], code: string): T => {
  const found = areas.find((a) => a.code === code);
  if (!found) throw new Error(`no area ${code}`);
  return found;
};

describe('rates of areas', () => {
  it('are count over denominator with the exact interval, and compare with the parent as the map does', async () => {
    const answer = await rates('parent=64');
    const map = await world.get('/layers/laporan?parent=64&denominator=dpt', LayerResponse);
    for (const a of map.areas) {
      const told = area(answer.areas, a.code);
      expect([told.rate, told.sameAsParent, told.coverage]).toEqual([a.value, a.sameAsParent, a.coverage]);
      expect(told.interval && [told.interval.low, told.interval.high]).toEqual(a.interval);
    }
    const first = area(answer.areas, '64.01');
    const { low, high } = poissonInterval(34);
    expect(first).toMatchObject({ count: 34, rate: 68, interval: { low: low * 2, high: high * 2 } });
    expect(first.byOrigin).toMatchObject({ laporan: { count: 4, rate: 8 }, temuan: { count: 30, rate: 60 } });
    expect(answer.parent).toMatchObject({ rate: map.parentFigure?.value });
    expect(answer.basis).toMatchObject({ n: 15, place: 'Wilayah 64', coverage: { known: 16, of: 16 } });
  });

  it('have a place on a funnel around the parent, whose lines decide the band', async () => {
    const { areas, funnel, parent } = await rates('parent=64');
    expect(funnel?.centre).toEqual({ rate: parent?.rate, of: 'parent' });
    expect(funnel?.points).toHaveLength(50);
    const expected = areas.flatMap((a) => (a.expected === null ? [] : [a.expected]));
    expect(funnel?.points[0]?.expected).toBe(Math.min(...expected));
    expect(funnel?.points.at(-1)?.expected).toBe(Math.max(...expected));
    const phi = funnel?.phi as number;
    for (const a of areas.filter((x) => x.rate !== null)) {
      expect(a.ratio).toBeCloseTo((a.rate as number) / (parent?.rate as number), 10);
      expect((a.zAdjusted as number) * Math.sqrt(phi)).toBeCloseTo(a.z as number, 10);
    }
    expect(area(areas, '64.01').band).toBe('beyond998');
  });

  it('without a denominator are told with the reason, and take no part', async () => {
    const { areas, basis } = await rates('parent=64');
    expect(area(areas, '64.16')).toMatchObject({ count: 0, rate: null, ebGlobal: null, absence: { why: 'tanpa_penyebut' } });
    expect(basis.dropped.map((d) => [d.code, d.why])).toEqual([['64.16', 'tanpa_penyebut']]);
  });

  it('of raw counts are none, with the reason, and the counts keep their intervals', async () => {
    const answer = await rates('parent=64&denominator=jumlah');
    expect(answer).toMatchObject({ funnel: null, smoothing: null });
    expect(answer.noRates?.id).toContain('Jumlah mentah');
    const { low, high } = poissonInterval(34);
    expect(area(answer.areas, '64.01')).toMatchObject({ rate: null, ratio: null, interval: { low, high }, absence: null });
  });

  it.each([
    ['one area', '65', 1],
    ['two quiet areas', '66', 2],
    ['three areas of the same rate', '67', 3],
    ['areas nobody watched', '68', 0],
  ])('of %s are never NaN and always have a reason', async (_, parent, n) => {
    const answer = await rates(`parent=${parent}`);
    expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
    expect(answer.basis.n).toBe(n);
    expect(answer.funnel?.phiReason?.id).toContain('sedikitnya 5');
    for (const a of answer.areas) {
      expect(a.rate === null).toBe(a.absence !== null);
      if (a.ebGlobal) expect(a.ebGlobal.interval === null).toBe(a.ebGlobal.reason !== null);
      expect(a.ebLocal?.reason ?? a.absence?.reason).toBeTruthy();
      expect(a.effort.rate === null).toBe(a.effort.reason !== null);
    }
  });

  it('of areas that nobody watched are absent, and zero only when that is asked for', async () => {
    const unknown = await rates('parent=68');
    expect(unknown.areas.map((a) => [a.count, a.absence?.why])).toEqual([
      [null, 'belum_terpantau'],
      [null, 'belum_terpantau'],
    ]);
    expect((await rates('parent=68&silent=zero')).areas.map((a) => a.count)).toEqual([0, 0]);
  });
});

describe('findings for the effort behind them', () => {
  it('rank two equal areas the same when one was patrolled three times as much and found three times as much', async () => {
    const { areas, effort } = await rates('parent=64');
    expect(effort).toMatchObject({ kind: 'lhp', recordsKept: true, per: 100 });
    const [often, seldom] = [area(areas, '64.01'), area(areas, '64.02')];
    const findings = (a: AreaRate) => a.byOrigin?.temuan.rate as number;
    expect(findings(often)).toBe(3 * findings(seldom));
    expect([often.effort.rate, seldom.effort.rate]).toEqual([10, 10]);
    expect(often.effort.rank).toBe(seldom.effort.rank);
    expect(often.effort.records).toEqual({ lhp: 300, tps: 0 });
    // 6 findings in 40 records and 20 forms of polling stations.
    expect(area(areas, '64.05').effort).toMatchObject({ units: 60, rate: 10, records: { lhp: 40, tps: 20 } });
    expect(area(areas, '64.03').effort).toMatchObject({ rate: null, rank: null, units: null });
  });

  it('can be drawn: findings per 100 records on the map, where areas without records say why they are empty', async () => {
    const map = await world.get('/layers/laporan?parent=64&denominator=pengawasan', LayerResponse);
    expect(map.title.id).toContain('Temuan per 100 catatan pengawasan');
    const shown = map.areas.filter((a) => a.value !== null).map((a) => [a.code, a.value, a.rank]);
    expect(shown).toEqual([
      ['64.01', 10, 1],
      ['64.02', 10, 1],
      ['64.05', 10, 1],
    ]);
    expect(area(map.areas, '64.03')).toMatchObject({ absence: 'tidak_ada_data' });
    expect(area(map.areas, '64.03').absenceNote?.id).toContain('catatan pengawasan');
    expect(map.caveats.map((c) => c.code)).toContain('per_catatan_pengawasan');
    // 46 findings for 460 records in the province.
    expect(map.parentFigure?.value).toBe(10);
  });

  it('are refused for reports of the public, which do not come from patrols', async () => {
    for (const path of ['/layers/laporan', '/signals/rates', '/signals/clusters']) {
      const response = await world.request(`${path}?parent=64&denominator=pengawasan&origin=laporan`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('hanya bermakna untuk temuan');
    }
    const both = await world.get('/layers/laporan?parent=64&denominator=pengawasan&origin=laporan,temuan', LayerResponse);
    expect([area(both.areas, '64.01').value, both.caveats.some((c) => c.code === 'hanya_temuan')]).toEqual([10, true]);
    const activities = await world.get('/layers/pencegahan?parent=64&denominator=pengawasan', LayerResponse);
    expect(activities.caveats.map((c) => c.code)).toContain('penyebut_tidak_berlaku');
  });

  it('are told per supervisor where no records are kept, and say so', async () => {
    const none = await rates('parent=67');
    expect(none.effort).toMatchObject({ kind: 'pengawas', recordsKept: false, staff: null });
    const asked = await rates('parent=64&effort=pengawas');
    expect(asked.effort).toMatchObject({ kind: 'pengawas', recordsKept: true, staff: 'ptps' });
    expect(area(asked.areas, '64.02').effort).toMatchObject({ units: 98, rate: 10 / 98, records: null });
  });
});

describe('the map shows', () => {
  const layer = (query: string) => world.get(`/layers/laporan?parent=64&${query}`, LayerResponse);

  it('the smoothed rate and its credible interval exactly as the signals give it, with the rate itself beside', async () => {
    const [map, raw, { areas }] = [
      await layer('denominator=dpt&show=smoothed'),
      await layer('denominator=dpt'),
      await rates('parent=64'),
    ];
    for (const shown of map.areas) {
      const told = area(areas, shown.code);
      const before = area(raw.areas, shown.code);
      expect(shown.value).toBe(told.ebGlobal?.value ?? null);
      expect(shown.absence).toBe(before.absence);
      if (shown.value === null) continue;
      expect(shown.interval).toEqual([told.ebGlobal?.interval?.low, told.ebGlobal?.interval?.high]);
      expect(shown.raw).toEqual({ value: before.value, interval: before.interval, ownWeight: told.ebGlobal?.ownWeight });
      expect(shown.sameAsParent).toBe(before.sameAsParent);
    }
    // A small area is drawn further to the average than a large one.
    expect(area(map.areas, '64.04').raw?.ownWeight as number).toBeLessThan(area(map.areas, '64.15').raw?.ownWeight as number);
    expect(map.unit.id).toBe('laporan dan temuan per 100.000 DPT, dimuluskan ke rata-rata');
    expect(map.title.id).toContain('dimuluskan ke rata-rata');
    expect(raw.areas.every((a) => a.raw === undefined)).toBe(true);
    const csv = await (await world.request('/layers/laporan/csv?parent=64&denominator=dpt&show=smoothed')).text();
    const first = area(map.areas, '64.01');
    expect(csv).toContain('nilai_tercatat,tercatat_bawah_95,tercatat_atas_95,bobot_sendiri');
    expect(csv).toContain(`,68,${first.raw?.interval?.[0]},${first.raw?.interval?.[1]},${first.raw?.ownWeight}`);
  });

  it('the lower limit of the interval, of rates and of counts', async () => {
    const [rate, count] = [await layer('denominator=dpt&show=low'), await layer('show=low')];
    const { low, high } = poissonInterval(34);
    expect(area(rate.areas, '64.01')).toMatchObject({
      value: low * 2,
      interval: [low * 2, high * 2],
      raw: { value: 68, ownWeight: null },
    });
    expect(area(count.areas, '64.01')).toMatchObject({ value: low, raw: { value: 34 } });
    const values = rate.areas.map((a) => [a.value ?? -1, a.rank ?? 99] as const).sort((a, b) => b[0] - a[0]);
    expect(values.map(([, rank]) => rank)).toEqual([...values.map(([, rank]) => rank)].sort((a, b) => a - b));
  });

  it('counts as they are when their smoothing is asked for, and says why', async () => {
    for (const show of ['smoothed', 'local']) {
      const [plain, asked] = [await layer(''), await layer(`show=${show}`)];
      expect(asked.areas).toEqual(plain.areas);
      expect(asked.caveats.find((c) => c.code === 'tidak_dimuluskan')?.text.id).toContain('Jumlah mentah');
    }
  });

  it('rates smoothed to neighbours where planners said who they are, and only then', async () => {
    const before = await layer('denominator=dpt&show=local');
    expect(before.caveats.find((c) => c.code === 'tidak_dimuluskan')?.text.id).toContain('belum dimuat');
    for (const query of ['units=groups', 'boundaries=then']) {
      const refused = await layer(`denominator=dpt&show=local&${query}`);
      expect(refused.caveats.find((c) => c.code === 'tidak_dimuluskan')?.text.id).toContain('kelompok');
    }
    for (const [i, { code }] of AREAS.slice(0, 13).entries()) {
      const link = { level: 'kabkota', from: code, to: AREAS[i + 1]?.code, action: 'add', reason: 'Jalur penyeberangan harian' };
      const added = await world.request('/signals/neighbours', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(link),
      });
      expect([added.status, await added.text()]).toEqual([201, expect.any(String)]);
    }
    const [map, { areas }] = [await layer('denominator=dpt&show=local'), await rates('parent=64')];
    for (const shown of map.areas) expect(shown.value).toBe(area(areas, shown.code).ebLocal?.value ?? null);
    expect(area(map.areas, '64.02')).toMatchObject({ interval: null });
    // Linked to nobody: absent with the reason, its own rate beside.
    expect(area(map.areas, '64.15')).toMatchObject({ value: null, absence: 'tidak_ada_data' });
    expect(area(map.areas, '64.15').absenceNote?.id).toContain('tetangga');
  });

  it('the same breaks as the list of breaks, by every method and whatever is shown', async () => {
    for (const show of ['raw', 'smoothed', 'low']) {
      const list = await world.get(`/signals/classes?parent=64&classes=4&show=${show}`, ClassesResponse);
      for (const { method, breaks, items } of list.methods) {
        const { classes } = await layer(`denominator=dpt&classes=4&method=${method}&show=${show}`);
        expect(breaks).toEqual(classes.breaks);
        expect(items.map((c) => c.count)).toEqual(classes.items.map((c) => c.count));
      }
    }
    const alike = await world.get('/signals/classes?parent=67', ClassesResponse);
    expect(alike.statistics).toMatchObject({ n: 3, distinct: 1, zeros: 0 });
    expect(alike.methods.find((m) => m.method === 'jenks')).toMatchObject({ merged: true, breaks: [] });
  });
});

describe('where no coverage was ever kept', () => {
  it('the map is smoothed over the same areas as the signals, quiet ones taken for zero there, and leaves those empty', async () => {
    const codes = ['64.01', '64.02', '64.03', '64.04'];
    const bare = await createTestApp({
      regions: ['64', ...codes].map((code) => region({ code })),
      denominators: codes.map((code) => denominator({ code, value: 30_000 })),
      reports: [report({ code: '64.01', n: 40 }), report({ code: '64.02', n: 4 })],
    });
    try {
      // A seed imports coverage, if only of no area.
      await bare.db.write((tx) => tx.run("delete from imports where kind = 'coverage'"));
      const map = await bare.get('/layers/laporan?parent=64&denominator=dpt&show=smoothed', LayerResponse);
      const { areas, basis } = await bare.get('/signals/rates?parent=64', RatesResponse);
      expect([basis.n, basis.coverage.silent]).toEqual([4, 'zero']);
      expect(map.areas.map((a) => a.value)).toEqual([areas[0]?.ebGlobal?.value, areas[1]?.ebGlobal?.value, null, null]);
      expect(map.caveats.map((c) => c.code)).toContain('sunyi_dihitung_nol');
    } finally {
      await bare.close();
    }
  });
});

describe('ranks', () => {
  it('come with the ranks they could as well be, the same for the same seed', async () => {
    const path = '/signals/ranks?parent=64&draws=400&seed=7';
    const answer = await world.get(path, RanksResponse);
    expect(await world.get(path, RanksResponse)).toEqual(answer);
    expect(answer.basis).toMatchObject({ n: 15, seed: 7 });
    for (const a of answer.areas.filter((x) => x.rank !== null)) {
      const [low, median, high] = [a.low, a.median, a.high] as [number, number, number];
      expect(1 <= low && low <= median && median <= high && high <= 15).toBe(true);
      expect(a.top5 as number).toBeLessThanOrEqual(a.top10 as number);
    }
    expect(answer.areas.reduce((sum, a) => sum + (a.top5 ?? 0), 0)).toBeCloseTo(5, 5);
    expect(answer.areas.at(-1)).toMatchObject({ code: '64.16', rank: null, absence: { why: 'tanpa_penyebut' } });
    expect((await world.get('/signals/ranks?parent=65&draws=100', RanksResponse)).areas[0]).toMatchObject({ rank: 1, low: null });
    const alike = await world.get('/signals/ranks?parent=67&draws=400', RanksResponse);
    expect([alike.belief, alike.certain]).toEqual(['sendiri', 0]);
  });
});

describe('the fairness check', () => {
  it('says how far the order follows coverage, effort, staff and size, and refuses where there are too few areas', async () => {
    const answer = await world.get('/signals/agreement?parent=64&denominator=jumlah', AgreementResponse);
    const factors = new Map(answer.factors.map((f) => [f.factor, f]));
    // All are covered alike, and only three have records.
    expect(factors.get('coverage')?.reason?.id).toContain('bernilai sama');
    expect(factors.get('effort')).toMatchObject({ n: 3, spearman: null });
    expect(factors.get('dpt')?.spearman).toBeGreaterThan(0);
    expect(answer.sentence.id.length).toBeGreaterThan(20);
    // Supervisors and polling stations rise together: the second says nothing of its own.
    expect(answer.joint ?? answer.reason).toBeTruthy();
    const few = await world.get('/signals/agreement?parent=67', AgreementResponse);
    expect(few).toMatchObject({ joint: null });
    expect(few.sentence.id).toContain('terlalu sedikit untuk menyimpulkan');
    expect(few.factors.every((f) => f.reason !== null)).toBe(true);
  });
});

describe('the two readings', () => {
  it('compare reports and findings, effort and outcome with the other areas, and stay open by default', async () => {
    const answer = await world.get('/signals/readings?parent=64', ReadingsResponse);
    expect(answer.rules.length).toBeGreaterThan(0);
    const often = area(answer.areas, '64.01');
    expect(often.evidence?.rate.stands).toBe('above');
    expect(often.evidence?.findingsShare).toMatchObject({ value: 30 / 34, stands: 'above' });
    expect(often.evidence?.findingsPerRecord).toMatchObject({ value: 10, stands: 'same' });
    expect(often.evidence?.effort).toMatchObject({ value: 6, stands: 'above' });
    expect(often.reading).toBe('pengawasan');
    expect(often.signs.map((s) => s.code)).toEqual(expect.arrayContaining(['bagian_temuan', 'upaya_lebih', 'sebanding_upaya']));
    // Not higher than the others: nothing to explain.
    const low = area(answer.areas, '64.03');
    expect([low.reading, low.signs.some((s) => s.code === 'tidak_lebih')]).toEqual(['tidak_terbedakan', true]);
    const one = await world.get('/signals/readings?code=64.01', ReadingsResponse);
    expect(one.areas).toEqual([often]);
    expect((await world.request('/signals/readings?parent=64&code=65.01')).status).toBe(404);
    const open = await world.get('/signals/readings?parent=68', ReadingsResponse);
    expect(open.areas.map((a) => [a.evidence, a.absence?.why])).toEqual([
      [null, 'belum_terpantau'],
      [null, 'belum_terpantau'],
    ]);
  });
});
