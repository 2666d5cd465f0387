import { isFigure, type NoFigure, noFigure } from '../noFigure.ts';
import { type EarsOptions, type EarsPeriod, ears } from './ears.ts';

export interface C3Period {
  observed: number;
  /** Mean and standard deviation of the C2 baseline of this period. */
  expected: number;
  sd: number;
  /** C3: the sum over this and the two periods before. */
  statistic: number;
  /** Part of the sum that the two periods before bring along. */
  carried: number;
  /** An alarm is strictly above this count; null when what is carried is an alarm whatever is observed. */
  limit: number | null;
  alarm: boolean;
}

const NO_HISTORY = noFigure(
  'C3 memerlukan tiga periode berturut-turut yang mempunyai nilai C2.',
  'C3 needs three periods in a row that have a C2 value.',
);

/**
 * EARS C3 (Hutwagner and others 2003), the most sensitive: a rise spread over three periods.
 *
 * C3(t) = sum over i = t-2 .. t of max(0, C2(i) - 1), C2(i) = the C2 statistic (observed - expected) / sd; alarm when C3 > 2, strictly.
 * In counts: observed > expected + sd (1 + threshold - carried). By this definition a high peak keeps alarming for the two periods after
 * it, also when nothing is observed any more; `carried` says so. (R's surveillance 1.20 puts the observed value where its manual has
 * the mean, so that its C3 looks at the two periods before only; that is not copied.)
 *
 * `series` and options as in `ears` (threshold 2 by default). A period has a reason when it or one of the two before has no C2.
 */
export function earsC3(series: readonly (number | null)[], options: EarsOptions = {}): (C3Period | NoFigure)[] {
  const { threshold = 2 } = options;
  const c2 = ears(series, 'C2', { ...options, threshold });
  return c2.map((now, t) => {
    if (!isFigure<EarsPeriod>(now)) return now;
    const [before, last] = [c2[t - 2], c2[t - 1]];
    if (!before || !last || !isFigure<EarsPeriod>(before) || !isFigure<EarsPeriod>(last)) return NO_HISTORY;
    const carried = excess(before) + excess(last);
    const { observed, expected, sd } = now;
    const statistic = carried + excess(now);
    const limit = carried > threshold ? null : expected + sd * (1 + threshold - carried);
    return { observed, expected, sd, statistic, carried, limit, alarm: statistic > threshold };
  });
}

const excess = (period: EarsPeriod): number => Math.max(0, period.statistic - 1);
