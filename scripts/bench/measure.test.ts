import { expect, it } from 'vitest';
import { slope } from './measure.ts';

it.each([0, 0.5, 1, -1])('the slope of cost = 3 x size^%d is its exponent', (exponent) => {
  const points = [1e5, 1e6, 5e6, 2e7].map((size): [number, number] => [size, 3 * size ** exponent]);
  expect(slope(points)).toBeCloseTo(exponent, 12);
});
