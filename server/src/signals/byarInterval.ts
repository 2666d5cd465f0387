import type { Interval } from './poissonInterval.ts';

/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Byar's approximation to the exact 95 % interval of a Poisson count (Breslow and Day 1987, formula 2.8); many health atlases use it
 * from 10 events on.
 *
 * low = O (1 - 1/(9 O) - z / (3 sqrt O))^3, high = (O + 1) (1 - 1/(9 (O + 1)) + z / (3 sqrt(O + 1)))^3; low is 0 without events and never
 * negative. The product shows the exact interval (`poissonInterval`); this one is for comparing with tables made by Byar's formula.
 * Example: 10 events -> [4.7874, 18.3915], exact [4.7954, 18.3904]. RangeError when `count` is not a whole number from 0.
 */
export function byarInterval(count: number): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  const cube = (n: number, z: number) => n * Math.max(0, 1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3;
  return { low: count === 0 ? 0 : cube(count, -Z), high: cube(count + 1, Z) };
}
