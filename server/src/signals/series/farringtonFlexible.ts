import { type NoFigure, noFigure } from '../noFigure.ts';
import { UNKNOWN_PERIOD } from './ears.ts';
import { checkFarrington, type FarringtonOptions, type FarringtonPeriod, NO_YEARS, trendP } from './farrington.ts';
import { negativeBinomialQuantile } from './negativeBinomialQuantile.ts';
import { pastOutbreakFit, type ReweightedFit } from './pastOutbreakFit.ts';
import { linear } from './quasiPoisson.ts';

export interface FlexibleOptions extends FarringtonOptions {
  /** Parts of the year with a level of their own; the last one is the time of the year that is judged. */
  parts?: number;
  /** Last periods that take no part, so that a beginning rise does not become its own yardstick. */
  skipped?: number;
  /** Anscombe residuals above this are weighed down. */
  above?: number;
  /** The trend is kept when its p is below this; 1 = always, unless it would extrapolate. */
  trendBelow?: number;
}

const NO_FIT = noFigure('Model tidak dapat dihitung dari riwayat ini.', 'The model cannot be fitted to this history.');

/**
 * Flexible Farrington (Noufaily and others 2013): all weeks of the last b years take part, not only the same time of the year.
 *
 * The year is cut into `parts` (10): the window t - 52i - w .. t - 52i + w, and parts - 1 blocks of as equal length as can be between
 * the windows (the first ones a week longer). Quasi-Poisson regression with intercept, time and one level per part, old peaks (residual
 * above 2.58) weighed down, the last 26 weeks left out. The limit is the 1 - alpha quantile of the negative binomial with the
 * predicted mean mu and variance phi mu ("nbPlugin"; Poisson when phi = 1). Alarm when observed > limit, strictly, with at least 5 cases in
 * the last 4 weeks. Equals `farringtonFlexible(noPeriods = 10, thresholdMethod = "nbPlugin", weightsThreshold = 2.58,
 * pastWeeksNotIncluded = 26, pThresholdTrend = 1)` of R's surveillance 1.20.3.
 *
 * `series` and `from` as in `farrington`. Example: Salmonella agona, b 3, w 3, alpha 0.01 -> alarms in weeks 257 262 263 264.
 */
export function farringtonFlexible(
  series: readonly (number | null)[],
  options: FlexibleOptions = {},
  from = 0,
): (FarringtonPeriod | NoFigure)[] {
  const { frequency = 52, years = 3, halfWindow = 3, alpha = 0.01, enough = { cases: 5, periods: 4 } } = options;
  const { parts = 10, skipped = 26, above = 2.58, trendBelow = 1 } = options;
  checkFarrington(series, { frequency, years, halfWindow, alpha });
  if (!Number.isInteger(parts) || parts < 1 || parts - 1 > frequency - 2 * halfWindow - 1)
    throw new RangeError(`not parts: ${parts}`);
  return series.slice(from).map((observed, i) => {
    const t = from + i;
    if (observed === null) return UNKNOWN_PERIOD;
    const first = t - frequency * years - halfWindow;
    if (first < 0) return NO_YEARS;
    const rows: { time: number; part: number; count: number }[] = [];
    for (let at = first; at < t - skipped; at++) {
      const count = series[at];
      if (count !== null && count !== undefined)
        rows.push({ time: at - t, part: partOf(at, t, frequency, halfWindow, parts), count });
    }
    // The level judged is that of the last part; it must have been seen.
    if (rows.length * 3 < (t - skipped - first) * 2 || !rows.some((r) => r.part === parts)) return NO_YEARS;
    const told = predict(rows, parts, { above, trendBelow, years });
    if (!told) return NO_FIT;
    const { mu, phi, trend } = told;
    const limit = negativeBinomialQuantile(1 - alpha, mu, phi);
    const recent = series.slice(Math.max(0, t - enough.periods + 1), t + 1).reduce<number>((sum, v) => sum + (v ?? 0), 0);
    const plenty = recent >= enough.cases;
    return { observed, expected: mu, limit, phi, trend, enough: plenty, alarm: plenty && observed > limit };
  });
}

/** Part of the year of the period `at`, seen from t: 1 .. parts. */
function partOf(at: number, t: number, frequency: number, halfWindow: number, parts: number): number {
  // Distance from the window of the year before, 0 at its beginning.
  const into = (((at - t + halfWindow) % frequency) + frequency) % frequency;
  const window = 2 * halfWindow + 1;
  if (parts === 1 || into < window) return parts;
  const between = frequency - window;
  const [length, longer] = [Math.floor(between / (parts - 1)), between % (parts - 1)];
  const place = into - window;
  const inLonger = longer * (length + 1);
  return 1 + (place < inLonger ? Math.floor(place / (length + 1)) : longer + Math.floor((place - inLonger) / length));
}

function predict(
  rows: readonly { time: number; part: number; count: number }[],
  parts: number,
  { above, trendBelow, years }: { above: number; trendBelow: number; years: number },
): { mu: number; phi: number; trend: boolean } | null {
  const counts = rows.map((r) => r.count);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return { mu: 0, phi: 1, trend: false };
  // The part judged is the intercept; the others, where they occur, have a level against it.
  const seen = [...new Set(rows.map((r) => r.part))].filter((part) => part !== parts);
  const design = (trend: boolean) =>
    rows.map(({ time, part }) => [1, ...(trend ? [time] : []), ...seen.map((level) => (level === part ? 1 : 0))]);
  const told = (fit: ReweightedFit, trend: boolean) => {
    const now = [1, ...Array<number>(fit.coefficients.length - 1).fill(0)];
    return { mu: Math.exp(linear(now, fit.coefficients)), phi: fit.phi, trend };
  };
  const withTrend = pastOutbreakFit(design(true), counts, above);
  if (withTrend && years >= 3 && (trendBelow >= 1 || trendP(withTrend) < trendBelow)) {
    const found = told(withTrend, true);
    if (found.mu <= most) return found;
  }
  const flat = pastOutbreakFit(design(false), counts, above);
  return flat && told(flat, false);
}
