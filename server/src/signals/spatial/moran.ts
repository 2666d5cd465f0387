import { seededRandom } from '../seededRandom.ts';
import { type Deviations, deviationsOf, TIE } from './deviations.ts';
import { type GlobalStatistic, LEAST_AREAS, normalTest } from './globalTest.ts';
import { lag, type Neighbours } from './neighbours.ts';
import { noVariation, type Refusal, tooFewAreas } from './refusal.ts';
import { spatialSample } from './spatialSample.ts';
import { weightSums } from './weightSums.ts';

export interface PermutationRule {
  permutations: number;
  seed: number;
}

export interface MoranStatistic extends GlobalStatistic {
  /** p from random arrangements of the same values, (r + 1) / (permutations + 1); null when none were asked for. */
  permutation: (PermutationRule & { greater: number; twoSided: number }) | null;
}

/**
 * Global Moran's I with row-standardised weights: I = sum_i z_i lag_i / sum_i z_i^2, z = value minus mean.
 *
 * E(I) = -1/(n-1); variance under randomisation (Cliff and Ord 1981); z and two-sided normal p. By permutation: `greater` counts
 * arrangements whose I is at least the observed one (like values lie together), `twoSided` is twice the smaller tail, at most 1; equal up
 * to 1e-12 counts as at least. Missing values and areas without neighbours are dropped first and listed. Refused below four areas and
 * when all values are equal. Example: Columbus CRIME, queen -> 0.500189.
 */
export function moran(
  values: ArrayLike<number | null | undefined>,
  neighbours: Neighbours,
  rule: PermutationRule | null = null,
): MoranStatistic | Refusal {
  if (rule && !(Number.isInteger(rule.permutations) && rule.permutations > 0))
    throw new RangeError(`not a number of permutations: ${rule.permutations}`);
  const sample = spatialSample(values, neighbours);
  const { n, dropped } = sample;
  if (n < LEAST_AREAS) return tooFewAreas(n, LEAST_AREAS);
  const moments = deviationsOf(sample.values);
  if (moments.secondMoment === 0) return noVariation();
  const value = index(moments.deviations, moments, sample.neighbours);
  const expectation = -1 / (n - 1);
  const square = secondMomentOfI(moments, sample.neighbours);
  return {
    n,
    value,
    expectation,
    test: normalTest(value - expectation, square - expectation ** 2, square),
    permutation: rule && permute(value, moments, sample.neighbours, rule),
    dropped,
  };
}

function index(z: Float64Array, { secondMoment }: Deviations, neighbours: Neighbours): number {
  const lags = lag(neighbours, z);
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += (z[i] as number) * (lags[i] as number);
  return sum / (secondMoment * z.length);
}

/** E(I^2) under randomisation. */
function secondMomentOfI({ kurtosis }: Deviations, neighbours: Neighbours): number {
  const { n } = neighbours;
  const { s0, s1, s2 } = weightSums(neighbours, 'row');
  const free = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const peaked = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  return (free - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0);
}

function permute(observed: number, moments: Deviations, neighbours: Neighbours, { permutations, seed }: PermutationRule) {
  const random = seededRandom(seed);
  // From the sorted values, so the numbers drawn mean the same whatever the order of the areas.
  const z = moments.deviations.slice().sort();
  // I is a mean of products; rounding is a part of their size, not of a sum that may cancel.
  const slack = TIE * Math.max(1, Math.abs(observed));
  let [atLeast, atMost] = [0, 0];
  for (let draw = 0; draw < permutations; draw++) {
    for (let i = z.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const held = z[i] as number;
      z[i] = z[j] as number;
      z[j] = held;
    }
    const value = index(z, moments, neighbours);
    if (value >= observed - slack) atLeast++;
    if (value <= observed + slack) atMost++;
  }
  const share = (r: number) => (r + 1) / (permutations + 1);
  return { permutations, seed, greater: share(atLeast), twoSided: Math.min(1, 2 * share(Math.min(atLeast, atMost))) };
}
