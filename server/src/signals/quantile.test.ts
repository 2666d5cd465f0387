import { expect, it } from 'vitest';
import { quantile } from './quantile.ts';

it('interpolates between order statistics as type 7', () => {
  expect(quantile([0, 1, 2, 3], 0.5)).toBe(1.5);
  expect(quantile([1, 2, 4, 8, 16], 0.1)).toBeCloseTo(1.4, 12);
  expect([quantile([4, 7], 0), quantile([4, 7], 1), quantile([4], 0.3)]).toEqual([4, 7, 4]);
});

it('gives the published quantiles of counts full of zeros and ones: 0 0 0 0.4 2 9', () => {
  const tied = [...Array<number>(12).fill(0), 1, 1, 1, 2, 2, 3, 4, 9];
  expect([0, 0.2, 0.4, 0.6, 0.8, 1].map((p) => Number(quantile(tied, p).toFixed(9)))).toEqual([0, 0, 0, 0.4, 2, 9]);
});

it('refuses empty data', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});
