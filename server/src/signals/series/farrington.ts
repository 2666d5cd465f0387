import jstat from 'jstat';
import { type NoFigure, noFigure } from '../noFigure.ts';
import { UNKNOWN_PERIOD } from './ears.ts';
import { pastOutbreakFit, type ReweightedFit } from './pastOutbreakFit.ts';
import { linear, quadratic } from './quasiPoisson.ts';

export interface FarringtonOptions {
  /** Periods of a year: 52 weeks. */
  frequency?: number;
  /** Years looked back (b). */
  years?: number;
  /** Periods on each side of the same week of those years (w). */
  halfWindow?: number;
  /** The limit is that of a two-sided interval of 1 - alpha, as in the paper. */
  alpha?: number;
  /** No alarm unless the last `periods` (this one included) have so many cases together. */
  enough?: { cases: number; periods: number };
}

/** One period against the same time of earlier years. */
export interface FarringtonPeriod {
  observed: number;
  expected: number;
  /** An alarm is strictly above this. */
  limit: number;
  /** Overdispersion, at least 1. */
  phi: number;
  /** Whether a trend over the years was taken along. */
  trend: boolean;
  /** Whether there are enough recent cases for an alarm. */
  enough: boolean;
  alarm: boolean;
}

/** Of the reference periods at least this part must be known. */
const LEAST_KNOWN = 2 / 3;
const SIGNIFICANT_TREND = 0.05;

export const NO_YEARS = noFigure(
  'Riwayat pada masa yang sama di tahun-tahun sebelumnya tidak ada atau tidak lengkap.',
  'There is no complete history of the same time in earlier years.',
);

/**
 * Farrington and others (1996): is this week above what the same weeks of earlier years make plausible?
 *
 * Reference: weeks t - 52i - w .. t - 52i + w for i = 1..b. Quasi-Poisson regression with intercept and time, old peaks weighed down
 * (Anscombe residual above 1), `pastOutbreakFit`. The trend stays only when b >= 3, its p is below 0.05 and the prediction is not above
 * the largest reference count; else a fit without it. With the prediction mu, se its standard error, tau = phi + se^2 / mu:
 * limit = (mu^(2/3) + z sqrt(4/9 mu^(1/3) tau))^(3/2), z the normal quantile of 1 - alpha / 2. Alarm when observed > limit, strictly, and
 * at least 5 cases came in the last 4 weeks. Equals `algo.farrington` of R's surveillance 1.20.3.
 *
 * `series` oldest first, null = unknown (left out of the reference, at least two thirds of which must be known); `from` the first period
 * to judge. A year is `frequency` periods; elections have no seasons, so years compare only where the same thing happened in them.
 * Example: Salmonella agona, b 3, w 3, alpha 0.01 -> alarms in weeks 239 249 250 254 255 257 262 263 264.
 */
export function farrington(
  series: readonly (number | null)[],
  options: FarringtonOptions = {},
  from = 0,
): (FarringtonPeriod | NoFigure)[] {
  const { frequency = 52, years = 3, halfWindow = 3, alpha = 0.01, enough = { cases: 5, periods: 4 } } = options;
  checkFarrington(series, { frequency, years, halfWindow, alpha });
  const z = jstat.normal.inv(1 - alpha / 2, 0, 1);
  return series.slice(from).map((observed, i) => {
    const t = from + i;
    if (observed === null) return UNKNOWN_PERIOD;
    const reference = sameWeeks(series, t, frequency, years, halfWindow);
    if (!reference) return NO_YEARS;
    const told = predict(reference, t, years);
    if (!told) return NO_YEARS;
    const { mu, se, phi, trend } = told;
    const tau = phi + (mu > 0 ? se ** 2 / mu : 0);
    const limit = (mu ** (2 / 3) + z * Math.sqrt((4 / 9) * mu ** (1 / 3) * tau)) ** 1.5;
    const recent = series.slice(Math.max(0, t - enough.periods + 1), t + 1).reduce<number>((sum, v) => sum + (v ?? 0), 0);
    const plenty = recent >= enough.cases;
    return { observed, expected: mu, limit, phi, trend, enough: plenty, alarm: plenty && observed > limit };
  });
}

/** Periods of history that the first judged period needs before it. */
export const farringtonHistory = ({ frequency = 52, years = 3, halfWindow = 3 }: FarringtonOptions): number =>
  frequency * years + halfWindow;

interface Reference {
  times: number[];
  counts: number[];
}

/** Known counts round the same week of the years before; null where the history does not reach back or too little of it is known. */
function sameWeeks(
  series: readonly (number | null)[],
  t: number,
  frequency: number,
  years: number,
  halfWindow: number,
): Reference | null {
  if (t - frequency * years - halfWindow < 0) return null;
  const times: number[] = [];
  const counts: number[] = [];
  for (let year = years; year >= 1; year--) {
    for (let at = t - frequency * year - halfWindow; at <= t - frequency * year + halfWindow; at++) {
      const value = series[at];
      if (value === null || value === undefined) continue;
      times.push(at);
      counts.push(value);
    }
  }
  return times.length >= years * (2 * halfWindow + 1) * LEAST_KNOWN ? { times, counts } : null;
}

function predict({ times, counts }: Reference, t: number, years: number) {
  const most = Math.max(...counts);
  // Nothing but zeros: the regression would run to minus infinity.
  if (most === 0) return { mu: 0, se: 0, phi: 1, trend: false };
  // Time counts from the period judged, so that the prediction is the intercept.
  const withTrend = pastOutbreakFit(
    times.map((time) => [1, time - t]),
    counts,
    1,
  );
  if (withTrend && years >= 3 && trendP(withTrend) < SIGNIFICANT_TREND) {
    const told = at([1, 0], withTrend);
    if (told.mu <= most) return { ...told, trend: true };
  }
  const flat = pastOutbreakFit(
    times.map(() => [1]),
    counts,
    1,
  );
  return flat && { ...at([1], flat), trend: false };
}

/** Two-sided p of the coefficient of time, Student's t with the estimated dispersion. */
export function trendP(fit: ReweightedFit): number {
  const error = Math.sqrt(fit.dispersion * (fit.unscaled[1]?.[1] as number));
  if (error === 0) return 0;
  return 2 * (1 - jstat.studentt.cdf(Math.abs((fit.coefficients[1] as number) / error), fit.degreesOfFreedom));
}

function at(x: readonly number[], fit: ReweightedFit) {
  const mu = Math.exp(linear(x, fit.coefficients));
  return { mu, se: mu * Math.sqrt(fit.phi * quadratic(x, fit.unscaled)), phi: fit.phi };
}

/** RangeError for what cannot be an option or a count. */
export function checkFarrington(
  series: readonly (number | null)[],
  { frequency, years, halfWindow, alpha }: { frequency: number; years: number; halfWindow: number; alpha: number },
): void {
  if (!Number.isInteger(years) || years < 1) throw new RangeError(`not a number of years: ${years}`);
  if (!Number.isInteger(halfWindow) || halfWindow < 0) throw new RangeError(`not a half window: ${halfWindow}`);
  if (!Number.isInteger(frequency) || frequency <= 2 * halfWindow + 1)
    throw new RangeError(`not the periods of a year: ${frequency}`);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`not a level of significance: ${alpha}`);
  for (const v of series) if (v !== null && !(v >= 0 && Number.isFinite(v))) throw new RangeError(`not a count: ${v}`);
}
