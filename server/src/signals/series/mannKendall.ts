import { type NoFigure, noFigure } from '../noFigure.ts';
import { twoSidedP } from '../normalTail.ts';

export interface MannKendall {
  /** Pairs that rise minus pairs that fall. */
  s: number;
  variance: number;
  z: number;
  /** Two-sided, normal with continuity correction. */
  p: number;
  /** Kendall's tau-b, -1 to 1. */
  tau: number;
  /** Known periods. */
  n: number;
}

const SIGNIFICANT = 0.05;

/**
 * Mann-Kendall test for a trend that only rises or only falls (Mann 1945, Kendall 1975), with tie and continuity correction.
 *
 * S = sum over pairs i < j of sign(x_j - x_i); Var S = (n(n-1)(2n+5) - sum over groups of t equal values t(t-1)(2t+5)) / 18;
 * z = (S - sign S) / sqrt(Var S); two-sided normal p. Equals R's `cor.test(time, x, "kendall", exact = FALSE, continuity = TRUE)`.
 * The periods are taken as independent of each other: a series that swings slowly gives p-values that are too small.
 *
 * `series` oldest first; null = unknown, left out. The smallest p that these values could give in any order is computed first: when even
 * that is above 0.05 (fewer than 5 periods, or too many equal ones) the answer is a reason, not "no trend". Time grows with n^2.
 * Example: the Nile at Aswan 1871-1970 -> S = -1387, z = -4.128.
 */
export function mannKendall(series: readonly (number | null)[]): MannKendall | NoFigure {
  const x = series.filter((v) => v !== null);
  for (const v of x) if (!Number.isFinite(v)) throw new RangeError(`not a value of a series: ${v}`);
  const n = x.length;
  if (n < 2) return noFigure('Kurang dari dua periode yang diketahui.', 'Fewer than two periods are known.');
  const { variance, untied } = kendallSpread(x);
  if (untied === 0)
    return noFigure('Semua nilai sama, jadi tidak ada kecenderungan.', 'All values are equal, so there is no trend.');
  if (twoSidedP(corrected(untied, variance)) > SIGNIFICANT) {
    return noFigure(
      `Deret ini terlalu pendek atau terlalu banyak nilai yang sama (${n} periode) untuk membuktikan kecenderungan.`,
      `This series is too short or has too many equal values (${n} periods) to show any trend.`,
    );
  }
  let s = 0;
  for (let j = 1; j < n; j++) for (let i = 0; i < j; i++) s += Math.sign((x[j] as number) - (x[i] as number));
  const z = corrected(s, variance);
  return { s, variance, z, p: Math.min(1, twoSidedP(z)), tau: s / Math.sqrt(untied * ((n * (n - 1)) / 2)), n };
}

/** Variance of S when the order is chance, and the number of pairs that are not equal (the largest S). */
export function kendallSpread(values: readonly number[]): { variance: number; untied: number } {
  const groups = new Map<number, number>();
  for (const v of values) groups.set(v, (groups.get(v) ?? 0) + 1);
  const n = values.length;
  let sum = n * (n - 1) * (2 * n + 5);
  let untied = (n * (n - 1)) / 2;
  for (const t of groups.values()) {
    sum -= t * (t - 1) * (2 * t + 5);
    untied -= (t * (t - 1)) / 2;
  }
  return { variance: sum / 18, untied };
}

/** z with continuity correction; S = 0 gives 0. */
const corrected = (s: number, variance: number): number => (s - Math.sign(s)) / Math.sqrt(variance);
