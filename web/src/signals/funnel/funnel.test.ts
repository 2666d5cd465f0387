import { formatOf } from '@petarawan/server/drawing/words/format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelHeadline } from './funnelHeadline.ts';
import { funnelLayout, pointNames } from './funnelLayout.ts';
import type { FunnelPoint } from './funnelModel.ts';
import { funnelModelOf } from './funnelModelOf.ts';
import { nextFunnelSort, sortPoints } from './funnelRows.ts';
import { rateAxis, sizeAxis } from './funnelScale.ts';
import { codesOf, zoneCounts, zoneOf, zonePicked } from './funnelZones.ts';
import { codesIn, pointForKey, pointNear } from './screenPoints.ts';
import { funnelText } from './text.ts';

const point = (code: string, over: Partial<FunnelPoint> = {}): FunnelPoint => ({
  code,
  name: `Kabupaten ${code}`,
  size: 100_000,
  count: 10,
  rate: 10,
  interval: [4.8, 18.4],
  expected: 10,
  ratio: 1,
  z: 0,
  zone: 'within',
  byChance: 'within',
  ...over,
});

describe('sizeAxis', () => {
  it('stands in equal ratios when sizes differ fourfold, with round ticks', () => {
    const axis = sizeAxis([20_000, 1_000_000]);
    expect(axis.log).toBe(true);
    expect(axis.ticks).toEqual([20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000]);
    expect(axis.place(200_000) - axis.place(100_000)).toBeCloseTo(axis.place(100_000) - axis.place(50_000), 12);
  });

  it('prints powers of ten only over many decades, and equal steps for like sizes', () => {
    expect(sizeAxis([12, 4_000_000]).ticks).toEqual([10, 100, 1000, 10_000, 100_000, 1_000_000]);
    const near = sizeAxis([90_000, 250_000]);
    expect(near.log).toBe(false);
    expect(near.ticks).toEqual([100_000, 150_000, 200_000, 250_000]);
  });

  it('holds every size inside the axis, in order, whatever the sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 1e8, noNaN: true }), { minLength: 1, maxLength: 30 }), (sizes) => {
        const axis = sizeAxis(sizes);
        const places = [...sizes].sort((a, b) => a - b).map((s) => axis.place(s));
        expect(places.every((p, i) => p >= 0 && p <= 1 && (i === 0 || p >= (places[i - 1] ?? 0)))).toBe(true);
        expect(axis.ticks.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('rateAxis', () => {
  it('starts at zero and has a scale even when all rates are zero', () => {
    expect(rateAxis([0, 38.2]).ticks).toEqual([0, 10, 20, 30, 40]);
    expect(rateAxis([0, 0])).toMatchObject({ from: 0, to: 1 });
    expect(rateAxis([0.03]).place(0.03)).toBeLessThan(1);
  });
});

describe('zones', () => {
  it('are told by the drawn band and the side of the average', () => {
    expect([zoneOf('beyond998', 2), zoneOf('beyond95', 1.4), zoneOf('within', 1.4)]).toEqual(['farAbove', 'above', 'within']);
    expect([zoneOf('beyond998', 0), zoneOf('beyond95', 0.5)]).toEqual(['farBelow', 'below']);
  });

  it('are picked out one at a time, and it is known which is', () => {
    const points = [
      point('19.01', { zone: 'farAbove' }),
      point('19.02', { zone: 'below' }),
      point('19.03'),
      point('19.04', { zone: 'farBelow' }),
    ];
    expect([...codesOf(points, 'farAbove')]).toEqual(['19.01']);
    expect([...codesOf(points, 'below')]).toEqual(['19.02']);
    expect(zonePicked(points, new Set(['19.03']))).toBe('within');
    expect(zonePicked(points, new Set(['19.01', '19.03']))).toBeNull();
    expect(zonePicked(points, new Set(['0']))).toBeNull();
    expect(zoneCounts(points)).toEqual({ farAbove: 1, above: 0, within: 1, below: 1, farBelow: 1 });
  });
});

describe('points on the screen', () => {
  const points = [
    { code: 'a', at: [10, 90] as const },
    { code: 'b', at: [50, 20] as const },
    { code: 'c', at: [52, 20] as const },
    { code: 'd', at: [90, 60] as const },
  ];

  it('answer to the nearest within reach', () => {
    expect(pointNear(points, [51.5, 21], 14)?.code).toBe('c');
    expect(pointNear(points, [49, 21], 14)?.code).toBe('b');
    expect(pointNear(points, [200, 200], 14)).toBeNull();
  });

  it('are caught by a rectangle dragged from any corner', () => {
    expect([
      ...codesIn(points, [
        [60, 30],
        [40, 10],
      ]),
    ]).toEqual(['b', 'c']);
    expect([
      ...codesIn(points, [
        [40, 30],
        [60, 10],
      ]),
    ]).toEqual(['b', 'c']);
    expect(
      codesIn(points, [
        [0, 0],
        [5, 5],
      ]).size,
    ).toBe(0);
  });

  it('are walked by size and by rate, from the highest, and reach every point', () => {
    expect(pointForKey(points, null, 'ArrowRight')).toBe('b');
    expect(pointForKey(points, 'b', 'ArrowRight')).toBe('c');
    expect(pointForKey(points, 'b', 'ArrowDown')).toBe('c');
    expect(pointForKey(points, 'c', 'ArrowDown')).toBe('d');
    expect(pointForKey(points, 'd', 'ArrowRight')).toBe('d');
    expect(pointForKey(points, 'b', 'x')).toBeNull();
    expect(pointForKey([], null, 'ArrowUp')).toBeNull();
    for (const key of ['ArrowRight', 'ArrowDown']) {
      const seen = new Set<string>();
      for (
        let code: string | null = key === 'ArrowRight' ? 'a' : 'b';
        code && !seen.has(code);
        code = pointForKey(points, code, key)
      )
        seen.add(code);
      expect(seen.size).toBe(4);
    }
  });
});

describe('funnelLayout', () => {
  it('keeps points inside the frame and names where they do not run over each other', () => {
    const points = [point('19.01', { rate: 40 }), point('19.02', { rate: 39.9 }), point('19.03', { size: 220_000, rate: 0 })];
    const layout = funnelLayout({ points, average: 20 }, { width: 400, height: 260 });
    if (!layout) throw new Error('no layout');
    const [left, top, right, bottom] = layout.frame;
    for (const { at } of layout.points) {
      expect(at[0]).toBeGreaterThanOrEqual(left);
      expect(at[0]).toBeLessThanOrEqual(right);
      expect(at[1]).toBeGreaterThanOrEqual(top);
      expect(at[1]).toBeLessThanOrEqual(bottom);
    }
    expect(pointNames(layout.points, layout, (p) => p.name).map((n) => n.code)).not.toEqual(['19.01', '19.02', '19.03']);
    expect(pointNames(layout.points.slice(0, 1), layout, (p) => p.name)).toHaveLength(1);
    expect(funnelLayout({ points: [], average: 1 }, { width: 400, height: 260 })).toBeNull();
  });
});

describe('the table of the funnel', () => {
  it('sorts by figure downwards and by name upwards, ties by name', () => {
    const points = [point('19.02', { z: 1 }), point('19.10', { z: 1 }), point('19.01', { z: -3 })];
    expect(sortPoints(points, { column: 'z', direction: 'descending' }).map((p) => p.code)).toEqual(['19.02', '19.10', '19.01']);
    expect(nextFunnelSort({ column: 'z', direction: 'descending' }, 'z').direction).toBe('ascending');
    expect(nextFunnelSort({ column: 'z', direction: 'descending' }, 'name')).toEqual({ column: 'name', direction: 'ascending' });
  });
});

describe('funnelModelOf', () => {
  const lines = (k: number) => ({ low95: 1 - 0.1 * k, high95: 1 + 0.1 * k, low998: 1 - 0.2 * k, high998: 1 + 0.2 * k });
  const answer = {
    areas: [
      {
        code: '19.01',
        name: 'Bangka',
        count: 30,
        rate: 15,
        interval: { low: 10, high: 21 },
        denominator: { value: 200_000, source: {} },
        expected: 20,
        ratio: 1.5,
        z: 2.2,
        zAdjusted: 1.1,
        band: 'beyond95',
        bandAdjusted: 'within',
        absence: null,
      },
      {
        code: '19.02',
        name: 'Belitung',
        count: null,
        rate: null,
        absence: { why: 'internal', reason: { id: 'Internal.', en: '' } },
      },
    ],
    funnel: {
      centre: { rate: 10, of: 'parent' },
      phi: 4,
      phiReason: null,
      points: [{ expected: 20, ...lines(1), adjusted: lines(2) }],
    },
  } as unknown as Parameters<typeof funnelModelOf>[0];

  it('draws and labels by the same limits, widened or not', () => {
    const model = funnelModelOf(answer, true);
    expect(model?.points).toMatchObject([{ code: '19.01', size: 200_000, z: 1.1, zone: 'within', byChance: 'above' }]);
    expect(model?.limits[0]).toMatchObject({ size: 200_000, far: [6, 14] });
    const plain = funnelModelOf(answer, false);
    expect(plain).toMatchObject({ widened: false, points: [{ z: 2.2, zone: 'above' }], limits: [{ far: [8, 12] }] });
    expect(model?.absent.map((a) => a.code)).toEqual(['19.02']);
  });

  it('is widened of itself only where there are areas enough to measure their variety', () => {
    expect(funnelModelOf(answer, null)?.widened).toBe(false);
    const many = { ...answer, areas: Array.from({ length: 15 }, () => answer.areas[0]) } as unknown as typeof answer;
    expect(funnelModelOf(many, null)?.widened).toBe(true);
  });

  it('is nothing when nothing is expected', () => {
    expect(funnelModelOf({ ...answer, funnel: null }, true)).toBeNull();
    expect(
      funnelModelOf({ ...answer, funnel: { ...answer.funnel, centre: { rate: 0, of: 'parent' } } as never }, true),
    ).toBeNull();
  });
});

describe('the headline', () => {
  const format = formatOf('id');
  const far = (code: string, z: number) => point(code, { zone: 'farAbove', byChance: 'farAbove', z });
  const within = (n: number) =>
    Array.from({ length: n }, (_, i) => point(`35.${i}`, { byChance: i < 7 ? 'farBelow' : 'within' }));

  it('names those beyond the limits, says that they were widened, how many it would be without, and how many by chance', () => {
    const points = [far('1', 4), far('2', 5), ...within(642)];
    expect(funnelHeadline({ points, widened: true }, funnelText.id, format)).toBe(
      'Di atas batas 99,8 %: 2 wilayah (2, 1); di bawahnya: tidak ada, setelah keragaman antarwilayah dihitung. Tanpa itu: 9. Karena kebetulan saja: sekitar 1.',
    );
  });

  it('names three at most, and claims no widening where there is none', () => {
    const points = [1, 2, 3, 4, 5].map((z) => far(String(z), z));
    expect(funnelHeadline({ points, widened: false }, funnelText.id, format)).toBe(
      'Di atas batas 99,8 %: 5 wilayah (5, 4, 3, dan 2 lainnya); di bawahnya: tidak ada. Karena kebetulan saja: kurang dari 1.',
    );
  });
});
