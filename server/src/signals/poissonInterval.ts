import { gammaQuantile } from './gammaQuantile.ts';

/** Limits of a two-sided interval. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Exact two-sided interval of the mean of a Poisson count (Garwood 1936).
 *
 * low = G(alpha/2; n), high = G(1 - alpha/2; n + 1), G = quantile of the gamma distribution with shape n and scale 1
 * (half the chi-square quantile with 2n, 2n + 2 degrees of freedom). Zero events: low = 0, high = -ln(alpha/2) = 3.6889 at 95 %.
 * Example: 5 events -> [1.6235, 11.6683]. `count` is a whole number from 0, `level` between 0 and 1; RangeError otherwise.
 */
export function poissonInterval(count: number, level = 0.95): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
  const tail = (1 - level) / 2;
  return { low: count === 0 ? 0 : gammaQuantile(tail, count), high: gammaQuantile(1 - tail, count + 1) };
}
