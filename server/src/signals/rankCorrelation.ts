import { type NoFigure, noFigure } from './noFigure.ts';
import { normalQuantile } from './normalQuantile.ts';
import type { Interval } from './poissonInterval.ts';

export interface RankCorrelation extends Interval {
  /** Spearman's rho, -1 to 1. */
  value: number;
  n: number;
}

/** Fewer pairs than this say nothing. */
export const LEAST = 8;

/** Ranks from the smallest (1) up; ties get the mean of their ranks (5, 3, 3, 1 -> 4, 2.5, 2.5, 1), as R's `rank`. */
export function averageRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranked = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] as number] === values[order[start] as number]) end++;
    for (let i = start; i <= end; i++) ranked[order[i] as number] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranked;
}

/** Pearson's correlation of two lists of the same length; null when one of them does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const n = x.length;
  // Rounding would leave some variance to values that are all the same.
  if (x.every((v) => v === x[0]) || y.every((v) => v === y[0])) return null;
  const mx = x.reduce((s, v) => s + v, 0) / n;
  const my = y.reduce((s, v) => s + v, 0) / n;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [a, b] = [(x[i] as number) - mx, (y[i] as number) - my];
    xy += a * b;
    xx += a * a;
    yy += b * b;
  }
  if (!(xx > 0 && yy > 0)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/**
 * Spearman's rank correlation (ties by mean ranks) with a 95 % interval on Fisher's scale, standard error sqrt((1 + rho^2 / 2) / (n - 3))
 * (Bonett and Wright 2000). Finite numbers only. Fewer than 8 pairs, or a side that does not vary, give the reason instead. A perfect
 * agreement has the interval [1, 1]. Example: the 10 pairs (i, i) with the last two swapped -> 0.9879 [0.9283, 0.9980].
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): RankCorrelation | NoFigure {
  const n = x.length;
  if (y.length !== n) throw new RangeError(`${n} and ${y.length} values`);
  if (n < LEAST) {
    return noFigure(
      `Hanya ${n} wilayah; keselarasan peringkat memerlukan sekurangnya ${LEAST}.`,
      `Only ${n} areas; the agreement of ranks needs at least ${LEAST}.`,
    );
  }
  const value = correlation(averageRanks(x), averageRanks(y));
  if (value === null) {
    return noFigure(
      'Semua wilayah bernilai sama, jadi tidak ada peringkat yang dapat dibandingkan.',
      'All areas have the same value, so there is no ranking to compare.',
    );
  }
  const half = normalQuantile(0.975) * Math.sqrt((1 + (value * value) / 2) / (n - 3));
  const z = Math.atanh(value);
  return { value, n, low: Math.tanh(z - half), high: Math.tanh(z + half) };
}
