/**
 * Quantile of type 7 (Hyndman and Fan; the default of R and spreadsheets): linear between the order statistics around
 * h = (n - 1) p. `sorted` is ascending and not empty, `p` from 0 to 1. Example: 0, 1, 2, 3 at 0.5 -> 1.5.
 */
export function quantile(sorted: readonly number[], p: number): number {
  const h = (sorted.length - 1) * p;
  const below = sorted[Math.floor(h)];
  const above = sorted[Math.ceil(h)];
  if (below === undefined || above === undefined) throw new RangeError(`no quantile ${p} of ${sorted.length} values`);
  return below + (h - Math.floor(h)) * (above - below);
}
