import { gammaQuantile } from './gammaQuantile.ts';
import { type NoFigure, noFigure } from './noFigure.ts';
import type { Interval } from './poissonInterval.ts';

/** Count and denominator of one area; null where it is not known. */
export interface Observed {
  count: number | null;
  denominator: number | null;
}

export interface EbRate {
  /** Smoothed rate, per `per`. */
  value: number;
  /** Equal-tailed credible interval, per `per`. */
  interval: Interval | NoFigure;
  /** Weight of the area's own rate, 0 (only the overall rate) to 1 (only its own). */
  ownWeight: number;
  /** Posterior of the rate per 1: gamma with this shape and rate, or null when there is none. */
  posterior: { shape: number; rate: number } | null;
}

export interface EbRates {
  /** Overall rate b, per `per`. */
  overall: number | null;
  /** Prior variance a of the rates per 1, 0 when they differ no more than chance. */
  priorVariance: number | null;
  /** Areas used. */
  n: number;
  /** In the order of the areas given. */
  areas: (EbRate | NoFigure)[];
}

const NO_COUNT = noFigure('Jumlah laporan tidak diketahui.', 'The count is not known.');
const NO_DENOMINATOR = noFigure(
  'Penyebut tidak ada atau nol, jadi laju tidak dihitung.',
  'The denominator is missing or zero, so no rate is computed.',
);
const ONE_AREA = noFigure(
  'Pemulusan memerlukan sedikitnya dua wilayah yang berpenyebut.',
  'Smoothing needs at least two areas with a denominator.',
);
const ALL_ZERO = noFigure(
  'Semua wilayah nol, jadi sebarannya tidak dapat diperkirakan.',
  'All areas are zero, so their spread cannot be estimated.',
);
const NO_SPREAD = noFigure(
  'Perbedaan antarwilayah tidak lebih besar daripada kebetulan; semua mendapat laju keseluruhan, tanpa selang.',
  'The areas differ no more than chance would make them; all get the overall rate, without an interval.',
);
const LOPSIDED = noFigure(
  'Sedikit wilayah dengan laju ekstrem menentukan seluruh sebaran; selang untuk wilayah ini tidak bermakna.',
  'A few areas with extreme rates decide the whole spread; an interval for this area would mean nothing.',
);

/**
 * Rates smoothed to the overall rate: global empirical Bayes by the method of moments (Marshall 1991), Poisson family.
 *
 * b = sum O / sum n; s2 = sum n (O/n - b)^2 / sum n; a = s2 - b / mean(n), set to 0 when negative;
 * rate = b + a (O/n - b) / (a + b/n). That is the mean of the posterior gamma(b^2/a + O, rate b/a + n), whose equal-tailed quantiles are
 * the credible interval. With a = 0 every area gets b and no interval is drawn; the reason says so. The prior is taken as known, so the
 * interval is a little too narrow when there are few areas. Where the posterior is so skewed that its upper limit would lie below the
 * smoothed rate (b^2/a + O under 0.01: a few extreme rates on tiny denominators), no interval is drawn either.
 *
 * Areas without count or denominator (missing, zero) are left out of b and a and get a reason. A count that is not a whole number from 0
 * is a RangeError. Example: North Carolina 1974-78, Ashe 1 of 1,091 -> 1.6973 per 1,000 [0.6426, 3.2553], raw 0.9166.
 */
export function ebRates(areas: readonly Observed[], options: { per?: number; level?: number } = {}): EbRates {
  const { per = 100_000, level = 0.95 } = options;
  if (!(level > 0 && level < 1)) throw new RangeError(`not a credible level: ${level}`);
  const used = areas.filter(isUsable);
  for (const { count } of used) if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  const lacking = (area: Observed): NoFigure => (area.count === null ? NO_COUNT : NO_DENOMINATOR);
  if (used.length < 2) {
    const found = areas.map((area) => (isUsable(area) ? ONE_AREA : lacking(area)));
    return { overall: null, priorVariance: null, n: used.length, areas: found };
  }
  const people = sum(used.map((u) => u.denominator));
  const b = sum(used.map((u) => u.count)) / people;
  const s2 = sum(used.map((u) => (u.denominator * (u.count / u.denominator - b) ** 2) / people));
  const excess = s2 - b / (people / used.length);
  // What rounding alone can leave of two equal variances is no spread.
  const a = excess > s2 * 1e-12 ? excess : 0;
  const smooth = ({ count, denominator }: Usable): EbRate => {
    if (a === 0) {
      return { value: b * per, interval: b === 0 ? ALL_ZERO : NO_SPREAD, ownWeight: 0, posterior: null };
    }
    const ownWeight = a / (a + b / denominator);
    const shape = (b * b) / a + count;
    const rate = b / a + denominator;
    // The same as b + ownWeight (O/n - b), without cancellation where the area's own rate is 0.
    const value = ((b * b + a * count) / (b + a * denominator)) * per;
    const limit = (p: number) => (gammaQuantile(p, shape) / rate) * per;
    const interval = { low: limit((1 - level) / 2), high: limit((1 + level) / 2) };
    return {
      value,
      interval: interval.high < value ? LOPSIDED : interval,
      ownWeight,
      posterior: { shape, rate },
    };
  };
  const found = areas.map((area) => (isUsable(area) ? smooth(area) : lacking(area)));
  return { overall: b * per, priorVariance: a, n: used.length, areas: found };
}

type Usable = { count: number; denominator: number };

const isUsable = (area: Observed): area is Usable =>
  area.count !== null && area.denominator !== null && Number.isFinite(area.denominator) && area.denominator > 0;

const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);
