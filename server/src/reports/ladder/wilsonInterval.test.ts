import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilsonInterval } from './wilsonInterval.ts';

/** Published values: Newcombe 1998 (Statistics in Medicine 17, 857-872), table I, method 3. */
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies between %d and %d', (k, n, low, high) => {
  const interval = wilsonInterval(k, n);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it('holds the share itself, within 0 and 1, and mirrors when the outcome is turned round', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const k = Math.round(part * n);
      const { low, high } = wilsonInterval(k, n);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(k / n).toBeGreaterThanOrEqual(low);
      expect(k / n).toBeLessThanOrEqual(high);
      expect(wilsonInterval(n - k, n).low).toBeCloseTo(1 - high, 12);
    }),
  );
  expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
});
