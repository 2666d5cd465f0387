import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ncSids } from '../spatial/fixtures/datasets.ts';
import { neighboursOfPairs, type Pair, pairsOf } from '../spatial/neighbours.ts';
import { attainableClusters } from './attainableClusters.ts';
import { type ClusterInput, type ClusterOptions, clusterAreas } from './clusterAreas.ts';

const options = (over: Partial<ClusterOptions> = {}): ClusterOptions => ({
  statistic: 'local-moran',
  smoothing: 'none',
  permutations: 199,
  seed: 3,
  alpha: 0.05,
  per: 100_000,
  ...over,
});
const codeOf = (i: number) => `37.${String(i).padStart(2, '0')}`;
const carolina = ncSids.observed.map((area, i): ClusterInput => ({ code: codeOf(i), ...area }));

const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 90 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const denominator = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, null) },
);
/** Any small map with ties, holes and areas alone, and an order to give its areas in. */
const anyMap = fc.integer({ min: 0, max: 16 }).chain((n) =>
  fc.record({
    areas: fc.oneof(
      fc.array(fc.record({ count, denominator }), { minLength: n, maxLength: n }),
      fc.record({ count, denominator }).map((area) => Array.from({ length: n }, () => area)),
    ),
    pairs: n < 2 ? fc.constant<[number, number][]>([]) : fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 50 }),
    order: fc.shuffledSubarray(
      Array.from({ length: n }, (_, i) => i),
      { minLength: n, maxLength: n },
    ),
    options: fc.record({
      statistic: fc.constantFrom('local-moran' as const, 'gi-star' as const),
      kind: fc.constantFrom('counts', 'rates', 'smoothed'),
    }),
  }),
);
const optionsOf = ({ statistic, kind }: { statistic: ClusterOptions['statistic']; kind: string }) =>
  options({ statistic, smoothing: kind === 'smoothed' ? 'eb' : 'none', per: kind === 'counts' ? null : 100_000 });

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
const links = (pairs: readonly Pair[]) => pairs.filter(([a, b]) => a !== b);

describe('clusters of areas', () => {
  it('are finite, have a reason for everything, and are named only where chance could be excluded, on any map', () => {
    fc.assert(
      fc.property(anyMap, ({ areas, pairs, options: asked }) => {
        const inputs = areas.map((area, i) => ({ code: codeOf(i), ...area }));
        const neighbours = neighboursOfPairs(areas.length, links(pairs));
        const found = clusterAreas(inputs, neighbours, optionsOf(asked));
        for (const number of numbersIn(found)) expect(Number.isFinite(number)).toBe(true);
        expect(found.global === null).toBe(found.globalReason !== null);
        expect(found.areas.length > 0 && found.refusal !== null).toBe(false);
        for (const area of found.areas) {
          expect(area.reason.id).not.toBe('');
          const claimed = area.label !== 'tidak-nyata' && area.label !== 'tanpa-tetangga';
          expect(area.why === 'significant').toBe(claimed);
          expect(area.label === 'tanpa-tetangga').toBe(area.neighbours === 0);
          if (claimed) {
            expect(area.pTwoSided).toBeLessThanOrEqual(0.05);
            expect(area.smallestP).toBeLessThanOrEqual(0.05);
          }
          if (area.bh) expect(claimed && (area.pAdjusted as number) <= 0.05).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order in which the areas are given', () => {
    fc.assert(
      fc.property(anyMap, ({ areas, pairs, order, options: asked }) => {
        const inputs = areas.map((area, i) => ({ code: codeOf(i), ...area }));
        const found = clusterAreas(inputs, neighboursOfPairs(areas.length, links(pairs)), optionsOf(asked));
        const place = new Map(order.map((from, to) => [from, to]));
        const moved = links(pairs).map(([a, b]): Pair => [place.get(a) as number, place.get(b) as number]);
        const other = clusterAreas(
          order.map((i) => inputs[i] as ClusterInput),
          neighboursOfPairs(areas.length, moved),
          optionsOf(asked),
        );
        expect(other.areas.map((a) => [a.code, a.label, a.pTwoSided, a.smallestP])).toEqual(
          found.areas.map((a) => [a.code, a.label, a.pTwoSided, a.smallestP]),
        );
        expect(other.refusal?.refused).toBe(found.refusal?.refused);
      }),
      { numRuns: 150 },
    );
  });

  it('are attainable exactly where they are not refused', () => {
    fc.assert(
      fc.property(anyMap, ({ areas, pairs, options: asked }) => {
        const inputs = areas.map((area, i) => ({ code: codeOf(i), ...area }));
        const neighbours = neighboursOfPairs(areas.length, links(pairs));
        const { refusal, smallestP } = clusterAreas(inputs, neighbours, optionsOf(asked));
        const attainable = attainableClusters(inputs, neighbours, optionsOf(asked));
        expect(attainable === null).toBe(refusal !== null);
        if (attainable) expect(attainable.smallestP).toBe(smallestP);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['all zero', carolina.map((a) => ({ ...a, count: 0 })), 'no-variation'],
    ['all equal', carolina.map((a) => ({ ...a, count: 5, denominator: 1_000 })), 'no-variation'],
    ['one area', carolina.slice(0, 1), 'too-few-areas'],
    ['two areas', carolina.slice(0, 2), 'unattainable'],
    ['no denominators', carolina.map((a) => ({ ...a, denominator: null })), 'too-few-areas'],
    ['nine reports in all', carolina.map((a, i) => ({ ...a, count: i === 50 ? 9 : 0, denominator: 1_000 })), 'too-few-reports'],
  ])('are refused with a reason: %s', (_, areas, refused) => {
    const pairs = pairsOf(ncSids.neighbours).filter(([a, b]) => a < areas.length && b < areas.length);
    const found = clusterAreas(areas, neighboursOfPairs(areas.length, pairs), options());
    expect(found.areas).toEqual([]);
    expect(found.refusal).toMatchObject({ refused, reason: { id: expect.any(String), en: expect.any(String) } });
  });

  it('Gi* has the z of Gi*, and names hot and cold spots by permutation of all values', () => {
    const { areas } = clusterAreas(carolina, ncSids.neighbours, options({ statistic: 'gi-star', permutations: 999 }));
    const hot = areas.filter((a) => a.label === 'tinggi-tinggi');
    expect(hot.length).toBeGreaterThan(4);
    for (const { z, pAnalytic } of hot) {
      expect(z).toBeGreaterThan(1.5);
      expect(pAnalytic).toBeLessThan(0.15);
    }
    // Both ways of testing agree in the main.
    const apart = areas.filter((a) => (a.pAnalytic as number) <= 0.05 !== (a.label !== 'tidak-nyata'));
    expect(apart.length).toBeLessThan(10);
  });
});
