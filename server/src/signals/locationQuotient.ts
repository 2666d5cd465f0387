import type { Text } from '../http/contract.ts';
import type { Interval } from './poissonInterval.ts';

/** The four counts a quotient is made of; the area is a part of the parent. */
export interface ShareCounts {
  /** Cases of the issue in the area. */
  issueHere: number;
  /** All cases in the area. */
  allHere: number;
  /** Cases of the issue in the parent, area included. */
  issueParent: number;
  /** All cases in the parent, area included. */
  allParent: number;
}

export interface Quotient {
  /** Share here / share in the parent; null when either total is zero. */
  value: number | null;
  /** 95 % interval, or null with the reason. */
  interval: Interval | null;
  reason: Text | null;
}

/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Location quotient of an issue: LQ = (a / n) / (A / N) with a, n = the issue and all cases in the area, A, N = those of the parent.
 * Above 1 the issue is more usual here than in the parent.
 *
 * Interval: log-normal, variance by the delta method for the multinomial 2 x 2 table (area or not, issue or not) of size N:
 * Var(ln LQ) = 1/a - 1/n - 1/A - 1/N + 2a/(nA); limits exp(ln LQ -+ 1.96 s). It is 0 when the area is the whole parent.
 * No interval for a zero cell (a = 0), because ln 0 has none: the reason says so.
 * Example: a=8, n=20, A=20, N=100 -> 2.0 [1.2630, 3.1670]. RangeError when the counts are not whole numbers with a <= n, A <= N,
 * n <= N, and room for the rest of the table.
 */
export function locationQuotient({ issueHere: a, allHere: n, issueParent: A, allParent: N }: ShareCounts): Quotient {
  const fine = [a, n, A, N].every((c) => Number.isInteger(c) && c >= 0) && a <= n && a <= A && n <= N && A <= N && n - a <= N - A;
  if (!fine) throw new RangeError(`not the counts of a part and its whole: ${a}/${n} in ${A}/${N}`);
  if (n === 0 || A === 0) {
    return {
      value: null,
      interval: null,
      reason:
        n === 0
          ? { id: 'Tidak ada laporan di wilayah ini.', en: 'There are no cases in this area.' }
          : { id: 'Isu ini tidak ada di wilayah induk.', en: 'The issue does not occur in the parent area.' },
    };
  }
  const value = (a * N) / (n * A);
  if (a === 0) {
    const reason = {
      id: 'Tidak ada kasus isu ini di sini; selang tidak dapat dihitung.',
      en: 'No case of this issue here; an interval cannot be computed.',
    };
    return { value, interval: null, reason };
  }
  // Rounding may leave a tiny negative variance where it is exactly 0.
  const spread = Math.exp(Z * Math.sqrt(Math.max(0, 1 / a - 1 / n - 1 / A - 1 / N + (2 * a) / (n * A))));
  return { value, interval: { low: value / spread, high: value * spread }, reason: null };
}
