import { seededRandom } from '../seededRandom.ts';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { TIE } from './deviations.ts';
import { localBounds } from './localBounds.ts';
import { conditionalMoments } from './localMoments.ts';
import { type LocalMoranArea, label, NO_TEST, quadrant } from './localMoranArea.ts';
import { type Neighbours, rowOf } from './neighbours.ts';
import { permuteSums } from './permuteSums.ts';
import type { Refusal } from './refusal.ts';
import { lowerBound } from './smallestP.ts';
import type { Dropped } from './spatialSample.ts';
import type { Unattainable } from './unattainable.ts';

export interface LocalMoranOptions {
  permutations?: number;
  seed?: number;
  /** Two-sided p up to which an area gets a label. */
  alpha?: number;
  /** Number of the random stream per area, default its place. Give each area one of its own to make its p independent of the order. */
  streams?: ArrayLike<number>;
}

export interface LocalMoran {
  /** Areas used. */
  n: number;
  mean: number;
  permutations: number;
  seed: number;
  alpha: number;
  /** Smallest two-sided p any area can reach here. */
  smallestP: number;
  /** In the order of the input, without the dropped ones. */
  areas: LocalMoranArea[];
  dropped: Dropped[];
}

/**
 * Local Moran's I (Anselin 1995) with row-standardised weights: I_i = z_i lag_i / m2, z = value minus mean, m2 = sum z^2 / n.
 *
 * Conditional permutation: the value of an area stays, its k neighbours get k of the other n - 1 values **without replacement**, from a
 * seeded generator with a stream per area. folded = (r + 1) / (permutations + 1) with r the smaller number of draws with I at least, or at
 * most, the observed one (ties up to 1e-12 count on both sides); two-sided p = min(1, 2 folded). Both are 1 where the draws do not
 * differ. Beside it the analytic conditional moments. Benjamini-Hochberg runs over all areas used.
 *
 * A label needs p <= alpha and a smallest attainable p <= alpha. That bound is computed first: where no area can reach alpha the answer is
 * a refusal. Missing values and areas without neighbours are dropped before the mean and listed. RangeError for options out of range.
 */
export function localMoran(
  values: ArrayLike<number | null | undefined>,
  neighbours: Neighbours,
  options: LocalMoranOptions = {},
): LocalMoran | Refusal | Unattainable {
  const { permutations = 999, seed = 1, alpha = 0.05 } = options;
  const found = localBounds(values, neighbours, { permutations, alpha });
  if ('refused' in found) return found;
  const { sample, moments: overall, sorted, degrees, bounds, smallest } = found;
  const { n, areas, neighbours: links, dropped } = sample;
  const { mean, deviations, secondMoment } = overall;
  const widest = Math.max(Math.abs(sorted[0] as number), Math.abs(sorted[n - 1] as number));
  const pool = new Float64Array(n);
  const tested = degrees.map((k, i): LocalMoranArea => {
    const z = deviations[i] as number;
    const slack = TIE * k * widest;
    const sum = rowOf(links, i).reduce((total, j) => total + (deviations[j] as number), 0);
    const observed = Math.abs(sum) <= slack ? 0 : sum;
    // All others in ascending order, but for the last, which takes the place of the area's own value.
    pool.set(sorted);
    pool[lowerBound(sorted, z)] = sorted[n - 1] as number;
    const stream = options.streams?.[areas[i] as number] ?? (areas[i] as number);
    const counts = permuteSums(pool, n - 1, k, { observed, slack, draws: permutations }, seededRandom(seed, stream));
    // Where z is 0 every I is 0, whatever the neighbours.
    const fixed = z === 0 || counts.largest - counts.least <= slack;
    const folded = fixed ? 1 : (Math.min(counts.atLeast, counts.atMost) + 1) / (permutations + 1);
    const value = (z * (observed / k)) / secondMoment;
    const moments = conditionalMoments(value, z, k, n, secondMoment);
    return {
      area: areas[i] as number,
      deviation: z,
      lag: observed / k,
      value,
      expectation: moments.expectation,
      analytic: moments.test ?? NO_TEST,
      folded,
      p: Math.min(1, 2 * folded),
      smallestP: bounds[i] as number,
      adjustedP: 1,
      passesBenjaminiHochberg: false,
      quadrant: quadrant(z, observed),
      label: null,
      why: 'not-significant',
    };
  });
  const adjusted = benjaminiHochberg(tested.map((a) => a.p));
  tested.forEach((area, i) => {
    area.adjustedP = adjusted[i] as number;
    Object.assign(area, label(area, alpha));
    area.passesBenjaminiHochberg = area.label !== null && area.adjustedP <= alpha;
  });
  return { n, mean, permutations, seed, alpha, smallestP: smallest, areas: tested, dropped };
}
