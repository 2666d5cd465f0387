import { type NoFigure, noFigure } from '../noFigure.ts';
import { UNKNOWN_PERIOD } from './ears.ts';

const NO_EXPECTED = noFigure(
  'Jumlah yang diharapkan tidak diketahui atau nol, jadi tidak ada pembanding.',
  'The expected count is not known or zero, so there is nothing to compare with.',
);

/**
 * Counts against their expected counts as scores that are about standard normal, for `cusum`.
 *
 * - `standard`: (x - m) / sqrt(m);
 * - `rossi`: (x - 3m + 2 sqrt(x m)) / (2 sqrt m) (Rossi and others 1999), nearer to normal for small m, so fewer false alarms.
 *
 * `series` as in `ears` (null = unknown); `expected` one for all periods or one per period, e.g. the mean of an earlier election's
 * periods at the same distance from voting. A period without count or with an expected count that is missing or not above 0 has a reason.
 */
export function poissonScores(
  series: readonly (number | null)[],
  expected: number | readonly (number | null)[],
  transform: 'standard' | 'rossi' = 'standard',
): (number | NoFigure)[] {
  return series.map((x, t) => {
    if (x === null) return UNKNOWN_PERIOD;
    if (!(x >= 0 && Number.isFinite(x))) throw new RangeError(`not a count: ${x}`);
    const m = typeof expected === 'number' ? expected : (expected[t] ?? Number.NaN);
    if (!(m > 0 && Number.isFinite(m))) return NO_EXPECTED;
    return transform === 'standard' ? (x - m) / Math.sqrt(m) : (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * Math.sqrt(m));
  });
}
