import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simultaneousLow } from './simultaneousLow.ts';

const interval = (value: number, se: number) => ({
  value,
  low: value * Math.exp(-1.959963984540054 * se),
  high: value * Math.exp(1.959963984540054 * se),
});

describe('simultaneousLow', () => {
  it('is the single lower limit for one comparison', () => {
    const one = interval(1.6, 0.2);
    expect(simultaneousLow(one, 1)).toBeCloseTo(one.low, 9);
  });

  it('uses the normal quantile of 1 - 0.025/k', () => {
    // 17 comparisons: quantile of 0.99852941, published tables give 2.974.
    expect(simultaneousLow(interval(2.7, 0.1428), 17)).toBeCloseTo(2.7 * Math.exp(-2.9737 * 0.1428), 3);
  });

  it('never grows with the number of comparisons and stays below the value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (value, se, k) => {
          const low = simultaneousLow(interval(value, se), k);
          expect(low).toBeLessThanOrEqual(value);
          expect(simultaneousLow(interval(value, se), k + 1)).toBeLessThanOrEqual(low);
        },
      ),
    );
  });
});
