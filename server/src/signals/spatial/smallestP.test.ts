import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasNeeded, choose, permutationsNeeded, smallestP, smallestPOf } from './smallestP.ts';

/** All sums of `k` of `numbers`. */
function sums(numbers: readonly number[], k: number): number[] {
  if (k === 0) return [0];
  return numbers.flatMap((v, i) => sums(numbers.slice(i + 1), k - 1).map((s) => s + v));
}

describe('smallestP', () => {
  it('is 2 / C(n - 1, k), never below 2 / (permutations + 1), at most 1', () => {
    expect(smallestP(7, 3, 999)).toBeCloseTo(0.1, 12);
    expect(smallestP(7, 5, 999)).toBeCloseTo(2 / 6, 12);
    expect(smallestP(7, 6, 999)).toBe(1);
    expect(smallestP(2, 1, 999)).toBe(1);
    expect(smallestP(7285, 6, 999)).toBe(0.002);
    expect(smallestP(100, 6, 19)).toBe(0.1);
  });

  it('names the fewest areas and permutations that reach a level', () => {
    expect([1, 2, 3, 4].map((k) => areasNeeded(k, 0.05))).toEqual([41, 11, 9, 9]);
    for (const k of [1, 2, 3, 7]) {
      const n = areasNeeded(k, 0.05);
      expect(smallestP(n, k, 9999)).toBeLessThanOrEqual(0.05);
      expect(smallestP(n - 1, k, 9999)).toBeGreaterThan(0.05);
    }
    expect([0.05, 0.01, 0.1].map(permutationsNeeded)).toEqual([39, 199, 19]);
  });

  it('with the values there are, is the smaller share of most extreme sets, for all values', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(numbers, fc.nat(), fc.nat(), (values, who, many) => {
        const own = values[who % values.length] as number;
        const others = values.toSpliced(who % values.length, 1);
        const k = 1 + (many % others.length);
        const all = sums(others, k);
        const share = (extreme: number) => all.filter((s) => s === extreme).length / all.length;
        const least = Math.min(share(Math.max(...all)), share(Math.min(...all)));
        const found = smallestPOf(Float64Array.from(values).sort(), 999)(own, k);
        expect(found).toBeCloseTo(Math.min(1, 2 * Math.max(0.001, least)), 12);
        expect(found).toBeGreaterThanOrEqual(smallestP(values.length, k, 999) - 1e-12);
      }),
    );
  });

  it('counts subsets', () => {
    expect([choose(6, 3), choose(5, 0), choose(5, 6), choose(60, 30)]).toEqual([20, 1, 0, 118264581564861420]);
  });
});
