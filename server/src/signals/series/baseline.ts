/** Mean and standard deviation of what is usual, and how many periods they rest on. */
export interface Baseline {
  mean: number;
  /** With n - 1. */
  sd: number;
  n: number;
}

/**
 * Baseline of the periods `from` to `to` (both included) of a series in which null is unknown, not zero. Null when the window begins
 * before the series or fewer than `least` periods are known (at least 2, for the standard deviation).
 */
export function baseline(series: readonly (number | null)[], from: number, to: number, least: number): Baseline | null {
  if (from < 0) return null;
  let n = 0;
  let sum = 0;
  for (let i = from; i <= to; i++) {
    const value = series[i];
    if (value === null || value === undefined) continue;
    n++;
    sum += value;
  }
  if (n < Math.max(2, least)) return null;
  const mean = sum / n;
  let squares = 0;
  for (let i = from; i <= to; i++) {
    const value = series[i];
    if (value !== null && value !== undefined) squares += (value - mean) ** 2;
  }
  return { mean, sd: Math.sqrt(squares / (n - 1)), n };
}
