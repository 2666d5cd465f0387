import { type NoFigure, noFigure } from './noFigure.ts';

export interface PoissonGamma {
  /** Shape of the gamma distribution of the ratios. */
  nu: number;
  /** Its rate; nu / alpha is the mean ratio. */
  alpha: number;
  /** Smoothed ratio per area, (O + nu) / (E + alpha). */
  ratios: number[];
}

const TOO_FEW = noFigure('Pemulusan memerlukan sedikitnya dua wilayah.', 'Smoothing needs at least two areas.');
const NO_CASES = noFigure(
  'Semua wilayah nol, jadi sebarannya tidak dapat diperkirakan.',
  'All areas are zero, so their spread cannot be estimated.',
);
const NO_SPREAD = noFigure(
  'Perbedaan antarwilayah tidak lebih besar daripada kebetulan, jadi sebarannya tidak dapat diperkirakan.',
  'The areas differ no more than chance would make them, so their spread cannot be estimated.',
);

/**
 * Poisson-gamma model of ratios by maximum likelihood (Clayton and Kaldor 1987): O ~ Poisson(theta E), theta ~ gamma(shape nu, rate alpha).
 *
 * Beside Marshall's method of moments (`ebRates`), which the product shows: the likelihood uses the whole shape of the counts but has no
 * closed form. For each nu the best alpha solves sum (nu + O)/(E + alpha) = n nu / alpha; nu then solves
 * sum [sum_{k<O} 1/(nu + k) + ln(alpha/(alpha + E))] = 0. Both by bisection, so there is no starting value to choose.
 *
 * `areas`: observed counts (whole, from 0) and expected counts (above 0); RangeError otherwise. Where the likelihood has no maximum (areas
 * alike, no case at all, a single area) the reason is given instead. Example: North Carolina 1974-78, E at the overall rate ->
 * nu 6.3720, alpha 6.0653; Anson 4.7264 -> 2.3132.
 */
export function poissonGamma(areas: readonly { observed: number; expected: number }[]): PoissonGamma | NoFigure {
  for (const { observed, expected } of areas) {
    if (!Number.isInteger(observed) || observed < 0) throw new RangeError(`not a count: ${observed}`);
    if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError(`not an expected count: ${expected}`);
  }
  if (areas.length < 2) return TOO_FEW;
  const above = countsAbove(areas.map((a) => a.observed));
  if (above.length === 0) return NO_CASES;
  const alphaOf = (nu: number) =>
    root((alpha) => areas.length * nu - alpha * areas.reduce((s, a) => s + (nu + a.observed) / (a.expected + alpha), 0));
  const slope = (nu: number) => {
    const alpha = alphaOf(nu);
    const own = above.reduce((s, n, k) => s + n / (nu + k), 0);
    return own - areas.reduce((s, a) => s + Math.log1p(a.expected / alpha), 0);
  };
  // Where the likelihood still grows at a spread of a tenth of a percent, it has no maximum: chance explains the differences.
  if (slope(LARGEST) >= 0) return NO_SPREAD;
  const nu = root(slope, LARGEST);
  const alpha = alphaOf(nu);
  return { nu, alpha, ratios: areas.map((a) => (a.observed + nu) / (a.expected + alpha)) };
}

const LARGEST = 1e6;

/** Number of areas with more than k events, for k = 0, 1, ...: the sum over areas of 1/nu + ... + 1/(nu + O - 1) in one run. */
function countsAbove(counts: readonly number[]): number[] {
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const at = new Array<number>(most + 1).fill(0);
  for (const c of counts) at[c] = (at[c] as number) + 1;
  let left = counts.length;
  return Array.from({ length: most }, (_, k) => {
    left -= at[k] as number;
    return left;
  });
}

/** Where a function that falls from above 0 to below 0 is 0: bisection on the logarithm, to the last digits. */
function root(f: (x: number) => number, most = 1e12): number {
  let [low, high] = [Math.log(1e-9), Math.log(most)];
  for (let step = 0; step < 100 && high - low > 1e-15; step++) {
    const middle = (low + high) / 2;
    if (f(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
