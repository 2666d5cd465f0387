import { type NoFigure, noFigure } from '../noFigure.ts';
import { baseline } from './baseline.ts';

export interface EarsOptions {
  /** Periods of the baseline. */
  baseline?: number;
  /** Periods between the baseline and the period under watch: 0 for C1, 2 for C2 when not given. */
  guard?: number;
  /** Standard deviations above the mean from which on it is an alarm. */
  threshold?: number;
  /** The standard deviation is at least this (in the unit of the series, above 0). */
  minSd?: number;
  /** Known periods a baseline needs; by default all of them. */
  leastKnown?: number;
}

/** One period of a series under watch. */
export interface EarsPeriod {
  observed: number;
  /** Mean of the baseline. */
  expected: number;
  /** Standard deviation used, not below `minSd`. */
  sd: number;
  /** (observed - expected) / sd. */
  statistic: number;
  /** An alarm is strictly above this. */
  limit: number;
  alarm: boolean;
}

const GUARD = { C1: 0, C2: 2 } as const;

export const UNKNOWN_PERIOD = noFigure(
  'Jumlah pada periode ini tidak diketahui (bukan nol).',
  'The count of this period is not known (which is not zero).',
);
export const NO_BASELINE = noFigure(
  'Riwayat sebelum periode ini terlalu pendek atau tidak lengkap untuk menjadi pembanding.',
  'The history before this period is too short or incomplete to compare with.',
);

/**
 * EARS C1 and C2 (Hutwagner and others 2003): is this period far above the 7 periods before it?
 *
 * expected = mean, sd = standard deviation (n - 1) of the baseline: t-7 .. t-1 for C1, t-9 .. t-3 for C2, whose guard band of 2 periods
 * keeps the beginning of a rise out of its own yardstick. Alarm when observed > expected + 3 sd, strictly. The sd is at least 0.5 by
 * default (Burkom's advice for sparse counts): after a run of zeros one case is no alarm, two are. CDC's and R's own default is 0;
 * above 0 the statistic is always finite.
 *
 * `series`: one value per period, oldest first, all periods present; null = unknown, never counted as zero. A period without count or
 * without a full baseline has a reason. The answer is in the order of the series. A new channel or campaign looks like an outbreak:
 * look at what changed in coverage before believing an alarm. Example: 1 2 1 0 2 1 0 | 6 -> C1 expected 1, sd 0.8165, alarm.
 */
export function ears(
  series: readonly (number | null)[],
  method: 'C1' | 'C2',
  options: EarsOptions = {},
): (EarsPeriod | NoFigure)[] {
  const { length, threshold, minSd, least } = checked(series, options);
  const guard = options.guard ?? GUARD[method];
  if (!Number.isInteger(guard) || guard < 0) throw new RangeError(`not a guard band: ${guard}`);
  return series.map((observed, t) => {
    if (observed === null) return UNKNOWN_PERIOD;
    const base = baseline(series, t - guard - length, t - guard - 1, least);
    if (!base) return NO_BASELINE;
    const sd = Math.max(base.sd, minSd);
    const limit = base.mean + threshold * sd;
    return { observed, expected: base.mean, sd, statistic: (observed - base.mean) / sd, limit, alarm: observed > limit };
  });
}

/** The options with their defaults; RangeError for what cannot be one, and for values that are not finite. */
function checked(series: readonly (number | null)[], options: EarsOptions) {
  const { baseline: length = 7, threshold = 3, minSd = 0.5 } = options;
  const least = options.leastKnown ?? length;
  if (!Number.isInteger(length) || length < 3) throw new RangeError(`not a baseline of 3 or more periods: ${length}`);
  if (!Number.isInteger(least) || least < 3 || least > length) throw new RangeError(`not a number of known periods: ${least}`);
  if (!(minSd > 0 && Number.isFinite(minSd))) throw new RangeError(`not a least standard deviation: ${minSd}`);
  if (!(threshold >= 0 && Number.isFinite(threshold))) throw new RangeError(`not a threshold: ${threshold}`);
  for (const v of series) if (v !== null && !Number.isFinite(v)) throw new RangeError(`not a value of a series: ${v}`);
  return { length, threshold, minSd, least };
}
