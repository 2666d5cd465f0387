import jstat from 'jstat';

/** Normal quantile of a two-sided 95 % interval. */
const Z95 = jstat.normal.inv(0.975, 0, 1);

/**
 * Lower limit of a ratio when it is one of `comparisons` ratios looked at together: the log-normal 95 % interval widened so
 * that all of them hold at once with 95 % (Bonferroni: each at 1 - 0.05 / comparisons). `low` and `high` are the single 95 % limits.
 * With one comparison it is `low` itself. Example: 2.7 (2.0 to 3.5) among 17 issues -> about 1.8.
 */
export function simultaneousLow({ value, low, high }: { value: number; low: number; high: number }, comparisons: number): number {
  const standardError = Math.log(high / low) / (2 * Z95);
  const z = jstat.normal.inv(1 - 0.025 / Math.max(1, comparisons), 0, 1);
  return value * Math.exp(-z * standardError);
}
