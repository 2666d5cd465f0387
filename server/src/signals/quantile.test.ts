import { expect, it } from 'vitest';
import { quantile } from './quantile.ts';

it('interpolates between order statistics as type 7', () => {
  expect(quantile([0, 1, 2, 3], 0.5)).toBe(1.5);
  expect(quantile([1, 2, 4, 8, 16], 0.1)).toBeCloseTo(1.4, 12);
  expect([quantile([4, 7], 0), quantile([4, 7], 1), quantile([4], 0.3)]).toEqual([4, 7, 4]);
});

it('refuses empty data', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});
