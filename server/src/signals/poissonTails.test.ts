import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectRelative } from './expectRelative.fixture.ts';
import { gammaQuantile } from './gammaQuantile.ts';
import { poissonTails } from './poissonTails.ts';

describe('poissonTails', () => {
  // R: ppois(count, mean), ppois(count - 1, mean, lower.tail = FALSE)
  it.each([
    [0, 0.01, 0.990049833749168, 1],
    [0, 100, 3.720075976020836e-44, 1],
    [1, 7.3, 0.005606971834108908, 0.9993244612248061],
    [3, 250, 7.035098347285172e-103, 1],
    [5, 0.01, 0.9999999999999984, 8.2641856418065e-13],
    [5, 7.3, 0.264043204781109, 0.8526601489542553],
    [10, 1, 0.9999999899522336, 1.1142547833872069e-7],
    [10, 100, 1.137687951695298e-30, 1],
    [15, 20, 0.15651313463974303, 0.8951357188920154],
    [16, 20, 0.22107420155444102, 0.843486865360257],
    [17, 12, 0.9370337032260297, 0.10129100743983785],
    [40, 40.5, 0.51047720989397, 0.552275046053796],
    [100, 1, 1, 3.9812808189568546e-159],
    [100, 100, 0.5265621985299989, 0.5132987982791488],
    [1000, 950, 0.9484063269929103, 0.055054686230738024],
    [1_000_000, 1_001_000, 0.1588972649458959, undefined],
  ])('agrees with R for count %i, mean %d', (count, mean, atMost, atLeast) => {
    const found = poissonTails(count, mean);
    expectRelative([found.atMost], [atMost]);
    if (atLeast !== undefined) expectRelative([found.atLeast], [atLeast]);
  });

  it('agrees with the gamma quantiles of the exact interval', () => {
    for (const n of [1, 3, 14, 15, 16, 17, 90, 700]) {
      expectRelative([poissonTails(n, gammaQuantile(0.975, n + 1)).atMost], [0.025]);
      expectRelative([poissonTails(n, gammaQuantile(0.025, n)).atLeast], [0.025]);
    }
  });

  it('has tails that share exactly the count itself, and move with mean and count', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.double({ min: 0, max: 3000, noNaN: true }), (count, mean) => {
        const { exactly, atMost, atLeast } = poissonTails(count, mean);
        expect(atMost + atLeast).toBeCloseTo(1 + exactly, 10);
        for (const p of [exactly, atMost, atLeast]) expect(p >= 0 && p <= 1).toBe(true);
        expect(poissonTails(count + 1, mean).atLeast).toBeLessThanOrEqual(atLeast + 1e-12);
        expect(poissonTails(count, mean * 1.1 + 0.01).atMost).toBeLessThanOrEqual(atMost + 1e-12);
      }),
    );
  });

  it('knows that nothing comes from nothing, and refuses what is no count or mean', () => {
    expect(poissonTails(0, 0)).toEqual({ exactly: 1, atMost: 1, atLeast: 1 });
    expect(poissonTails(2, 0)).toEqual({ exactly: 0, atMost: 1, atLeast: 0 });
    for (const bad of [-1, 0.5, Number.NaN]) expect(() => poissonTails(bad, 1)).toThrow(RangeError);
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => poissonTails(1, bad)).toThrow(RangeError);
  });
});
