import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonInterval } from './poissonInterval.ts';

describe('poissonInterval', () => {
  it('reaches -ln(0.025) = 3.6889 for zero events', () => {
    expect(poissonInterval(0)).toEqual({ low: 0, high: expect.closeTo(-Math.log(0.025), 12) });
  });

  // Quantiles of the gamma distribution as R and SciPy print them.
  it.each([
    [1, 0.025317807984289876, 5.571643390938898],
    [5, 1.6234863901184207, 11.66833207932267],
    [10, 4.7953886961324335, 18.39035604201778],
    [100, 81.36399125092314, 121.62679379242638],
    [1000, 938.9730184076952, 1063.952136016302],
    [1_000_000, 998040.9833402939, 1001961.9119454322],
  ])('agrees with the reference for %i events', (count, low, high) => {
    const found = poissonInterval(count);
    expect(Math.abs(found.low / low - 1)).toBeLessThan(1e-9);
    expect(Math.abs(found.high / high - 1)).toBeLessThan(1e-9);
  });

  it('holds the count and moves up with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const here = poissonInterval(n);
        const next = poissonInterval(n + 1);
        expect(here.low).toBeLessThanOrEqual(n);
        expect(here.high).toBeGreaterThan(n);
        expect(next.low).toBeGreaterThan(here.low);
        expect(next.high).toBeGreaterThan(here.high);
      }),
    );
  });

  it('refuses what is no count or no level', () => {
    for (const bad of [-1, 0.5, Number.NaN]) expect(() => poissonInterval(bad)).toThrow(RangeError);
    for (const bad of [0, 1, Number.NaN]) expect(() => poissonInterval(1, bad)).toThrow(RangeError);
  });
});
