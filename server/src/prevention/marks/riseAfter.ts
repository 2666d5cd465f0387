import { type RateRatio, rateRatio } from '../../signals/rateRatio.ts';

/** Days on each side of a mark. */
export const WINDOW = 28;
/** Fewer reports than this after a mark are no rise, whatever came in before. */
export const LEAST_AFTER = 5;

/** Reports of one day, days counted from any fixed one. */
export interface DayCount {
  day: number;
  n: number;
}

export interface Change extends RateRatio {
  before: number;
  after: number;
  rise: boolean;
}

/**
 * What came in before and after a mark on day `day`: `after` are the 28 days from the day itself on (day .. day + 27), `before` the 28
 * days that end the day before it (day - 28 .. day - 1). A rise is a ratio after / before whose exact two-sided 95 % Poisson interval
 * (`rateRatio`) lies above 1, with at least 5 reports after. That is cautious: 5 against 0 is no rise (0.92 to no upper end), 6
 * against 0 is one. Of forty marks without any effect one would seem to be followed by a rise. It says that more came in, not why: other
 * things happen in the same weeks.
 */
export function riseAfter(counts: readonly DayCount[], day: number): Change {
  let [before, after] = [0, 0];
  for (const count of counts) {
    const offset = count.day - day;
    if (offset >= -WINDOW && offset < 0) before += count.n;
    else if (offset >= 0 && offset < WINDOW) after += count.n;
  }
  const ratio = rateRatio(after, before);
  return { ...ratio, before, after, rise: after >= LEAST_AFTER && ratio.low > 1 };
}
