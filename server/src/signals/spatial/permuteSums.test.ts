import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, xoshiro128 } from '../seededRandom.ts';
import { permuteSums } from './permuteSums.ts';
import { choose } from './smallestP.ts';

const rule = (observed: number, draws: number) => ({ observed, slack: 1e-9, draws });

describe('permuteSums', () => {
  it('draws every set of k distinct numbers equally often', () => {
    // Powers of two: each of the C(7, 3) = 35 sets has a sum of its own.
    const pool = Float64Array.from({ length: 7 }, (_, i) => 2 ** i);
    const random = seededRandom(11);
    const seen = new Map<number, number>();
    const draws = 35_000;
    for (let i = 0; i < draws; i++) {
      const { least } = permuteSums(pool, 7, 3, rule(0, 1), random);
      seen.set(least, (seen.get(least) ?? 0) + 1);
    }
    expect(seen.size).toBe(choose(7, 3));
    for (const sum of seen.keys()) expect(sum.toString(2).replaceAll('0', '')).toBe('111');
    // Chi-square with 34 degrees of freedom: 65.2 is exceeded once in a thousand; the seed is fixed.
    const chi = [...seen.values()].reduce((total, n) => total + (n - draws / 35) ** 2 / (draws / 35), 0);
    expect(chi).toBeLessThan(65.2);
  });

  it('draws what a plain Fisher-Yates shuffle with the generator of seededRandom draws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.integer(), (n, many, seed) => {
        const k = 1 + (many % (n - 1));
        const pool = Float64Array.from({ length: n }, (_, i) => 2 ** i);
        const plain = [...pool];
        const random = seededRandom(seed);
        const [a, b, c, d] = [random.uint32(), random.uint32(), random.uint32(), random.uint32()];
        const { below } = xoshiro128(a, b, c, d);
        let [least, largest] = [Number.POSITIVE_INFINITY, 0];
        for (let draw = 0; draw < 20; draw++) {
          let sum = 0;
          for (let t = 0; t < k; t++) {
            const from = t + below(n - 1 - t);
            [plain[t], plain[from]] = [plain[from] as number, plain[t] as number];
            sum += plain[t] as number;
          }
          [least, largest] = [Math.min(least, sum), Math.max(largest, sum)];
        }
        expect(permuteSums(pool, n - 1, k, rule(0, 20), seededRandom(seed))).toEqual({ atMost: 0, atLeast: 20, least, largest });
        expect([...pool]).toEqual(plain);
      }),
    );
  });

  it('makes draws that do not depend on the one before', () => {
    const pool = Float64Array.from({ length: 6 }, (_, i) => 2 ** i);
    const random = seededRandom(12);
    const firsts = Array.from({ length: 20_000 }, () => permuteSums(pool, 6, 1, rule(0, 1), random).least);
    const pairs = new Map<string, number>();
    for (let i = 1; i < firsts.length; i++)
      pairs.set(`${firsts[i - 1]} ${firsts[i]}`, (pairs.get(`${firsts[i - 1]} ${firsts[i]}`) ?? 0) + 1);
    const expected = (firsts.length - 1) / 36;
    // Chi-square with 35 degrees of freedom: 66.6 is exceeded once in a thousand.
    expect(pairs.size).toBe(36);
    expect([...pairs.values()].reduce((total, n) => total + (n - expected) ** 2 / expected, 0)).toBeLessThan(66.6);
  });

  it('counts a tie on both sides, also one by rounding', () => {
    const found = permuteSums(
      Float64Array.of(0.1, 0.2, 0.3, 0.6),
      3,
      3,
      { observed: 0.6, slack: 1e-12, draws: 50 },
      seededRandom(1),
    );
    expect(found).toMatchObject({ atMost: 50, atLeast: 50 });
    const half = permuteSums(Float64Array.of(0, 1), 2, 1, rule(1, 100), seededRandom(1));
    expect(half.atMost).toBe(100);
    expect(half.atLeast).toBeGreaterThan(20);
    expect(half.atLeast).toBeLessThan(80);
  });

  it('keeps the numbers of the pool, and counts each draw on one side at least', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 9 }), fc.integer(), (numbers, seed) => {
        const pool = Float64Array.from(numbers);
        const k = 1 + (Math.abs(seed) % (numbers.length - 1));
        const found = permuteSums(pool, numbers.length - 1, k, rule(k, 40), seededRandom(seed));
        const ties = found.atMost + found.atLeast - 40;
        expect(ties).toBeGreaterThanOrEqual(0);
        expect(found.least).toBeLessThanOrEqual(found.largest);
        if (found.least > k) expect(found).toMatchObject({ atMost: 0, atLeast: 40 });
        expect([...pool].sort()).toEqual([...numbers].sort());
        expect(pool[numbers.length - 1]).toBe(numbers.at(-1));
      }),
    );
  });
});
