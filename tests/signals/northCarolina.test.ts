import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClassesResponse } from '../../server/src/signals/classes/contract.ts';
import { ClustersResponse } from '../../server/src/signals/clusters/contract.ts';
import { NeighboursResponse } from '../../server/src/signals/neighbours/contract.ts';
import { RanksResponse } from '../../server/src/signals/ranks/contract.ts';
import { RatesResponse } from '../../server/src/signals/rates/contract.ts';
import { SignatureResponse } from '../../server/src/signals/signature/contract.ts';
import { pairsOf } from '../../server/src/signals/spatial/neighbours.ts';
import { CODES, codeNamed, NC, type NorthCarolina, openNorthCarolina } from './northCarolinaWorld.ts';

const ALL = 'level=kabkota&parent=37&election=pemilu-2024';
let world: NorthCarolina;
beforeAll(async () => {
  world = await openNorthCarolina();
}, 120_000);
afterAll(() => world?.close());

describe('100 counties of North Carolina as a region set of its own', () => {
  it('have the rates of the literature', async () => {
    const { areas, smoothing, funnel, parent, basis } = await world.json(`rates?${ALL}`, RatesResponse);
    const ashe = areas.find((a) => a.code === codeNamed('Ashe'));
    expect(parent).toMatchObject({ count: 667, denominator: 329_962 });
    expect(smoothing?.priorVariance).toBeCloseTo(7.692931e-7, 13);
    expect((smoothing?.overall ?? 0) / 100_000).toBeCloseTo(0.002021445, 9);
    expect((ashe?.ebGlobal?.value ?? 0) / 100).toBeCloseTo(1.6973, 4);
    expect((ashe?.ebLocal?.value ?? 0) / 100_000).toBeCloseTo(0.0009922276, 10);
    expect(funnel?.phi).toBeCloseTo(1.2746, 4);
    const beyond = (key: 'z' | 'zAdjusted', limit: number) => areas.filter((a) => Math.abs(a[key] ?? 0) > limit).length;
    expect([beyond('z', 1.96), beyond('z', 3.09), beyond('zAdjusted', 1.96), beyond('zAdjusted', 3.09)]).toEqual([15, 5, 12, 4]);
    // 13 counties without a case are zeros: nobody keeps coverage here, and the answer says so.
    expect([basis.n, areas.filter((a) => a.count === 0).length, basis.coverage.silent]).toEqual([100, 13, 'zero']);
    expect(basis.caveats.map((c) => c.code)).toContain('sunyi_dihitung_nol');
  });

  it('have classes whose breaks are those of the literature, zero being a class of its own', async () => {
    const { methods, statistics } = await world.json(`classes?${ALL}&classes=4`, ClassesResponse);
    const breaks = (method: string) => methods.find((m) => m.method === method)?.breaks.map((b) => Number((b / 100).toFixed(4)));
    expect(statistics).toMatchObject({ n: 100, zeros: 13 });
    expect(breaks('jenks')).toEqual([1.6963, 3.4025, 7.9439]);
    // R: quantile(r[r > 0], 1:3 / 4)
    expect(breaks('kuantil')).toEqual([1.4103, 1.9685, 2.7414]);
  });

  it('have ranks with their intervals, Anson first', async () => {
    const { areas, certain } = await world.json(`ranks?${ALL}&draws=200`, RanksResponse);
    expect(areas[0]).toMatchObject({ code: codeNamed('Anson'), rank: 1, low: 1 });
    for (const { rank, low, high, median } of areas) {
      expect(rank).not.toBeNull();
      expect(low !== null && median !== null && high !== null && low <= median && median <= high).toBe(true);
    }
    expect(certain).toBeLessThan(3);
  });

  it('have no distinctive issue where only one issue was ever reported, and say so', async () => {
    const { areas, cramersV, issues } = await world.json(`signature?${ALL}`, SignatureResponse);
    expect(issues).toHaveLength(1);
    expect(cramersV).toMatchObject({ value: null, reason: { en: 'Fewer than two issues have cases.' } });
    for (const area of areas) expect(area).toMatchObject({ distinctive: null, reason: { id: expect.stringMatching(/./) } });
    expect(new Set(areas.map((a) => a.why))).toEqual(new Set(['terlalu_sedikit', 'tanpa_pembanding']));
  });
});

describe('their neighbours', () => {
  const spdep = new Set(pairsOf(NC.neighbours).map(([a, b]) => [CODES[a], CODES[b]].sort().join(' ')));
  const links = async () => {
    const { links: found, isolates } = await world.json('neighbours?level=kabkota&parent=37', NeighboursResponse);
    expect(isolates).toEqual([]);
    return found.filter((l) => l.kind !== 'dihapus').map((l) => [l.from, l.to].sort().join(' '));
  };

  it('follow from the shapes of 2017, which differ from those of the literature in three borders', async () => {
    const found = await links();
    const pair = (a: string, b: string) => [codeNamed(a), codeNamed(b)].sort().join(' ');
    expect(found.filter((l) => !spdep.has(l)).sort()).toEqual([pair('Hertford', 'Chowan'), pair('Stanly', 'Richmond')].sort());
    expect([...spdep].filter((l) => !found.includes(l))).toEqual([pair('Catawba', 'Cleveland')]);
  });

  it('become those of the literature when a planner says so, and then give its EB index', async () => {
    const reason = 'Seperti pada batas 1990 yang dipakai kepustakaan';
    for (const [action, a, b] of [
      ['remove', 'Hertford', 'Chowan'],
      ['remove', 'Stanly', 'Richmond'],
      ['add', 'Catawba', 'Cleveland'],
    ] as const) {
      // biome-ignore format: a table
      const { status } = await world.post('neighbours', { level: 'kabkota', from: codeNamed(a), to: codeNamed(b), action, reason });
      expect(status).toBe(201);
    }
    expect((await links()).sort()).toEqual([...spdep].sort());
    const { global, areas, refusal, basis } = await world.json(
      `clusters?${ALL}&smoothing=none&permutations=199`,
      ClustersResponse,
    );
    expect(refusal).toBeNull();
    expect(global).toMatchObject({ statistic: 'eb-index', n: 100 });
    expect(global?.value).toBeCloseTo(0.24875, 5);
    expect(areas.filter((a) => a.label === 'tinggi-tinggi').length).toBeGreaterThan(2);
    for (const a of areas) expect(a.label === 'tidak-nyata' || (a.pTwoSided ?? 1) <= 0.05).toBe(true);
    expect(basis.seed).toBe(1);
  });
});
