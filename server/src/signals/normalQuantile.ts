import jstat from 'jstat';

/** Quantile of the standard normal distribution: 0.975 -> 1.9600. RangeError outside 0 to 1, both excluded. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`not a probability: ${p}`);
  return jstat.normal.inv(p, 0, 1);
}
