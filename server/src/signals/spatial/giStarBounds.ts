import { type Deviations, deviationsOf } from './deviations.ts';
import { checkPermutations } from './localBounds.ts';
import { degree, type Neighbours } from './neighbours.ts';
import { noVariation, type Refusal, tooFewAreas } from './refusal.ts';
import { areasNeeded, choose, smallestPOfSets } from './smallestP.ts';
import { type SpatialSample, spatialSample } from './spatialSample.ts';
import { type Unattainable, unattainable } from './unattainable.ts';

export interface GiStarBounds {
  sample: SpatialSample;
  moments: Deviations;
  /** Deviations ascending. */
  sorted: Float64Array;
  /** Areas in and around each area used, itself included. */
  sizes: number[];
  /** Smallest two-sided p per area used; 1 where all areas are around it. */
  bounds: number[];
  smallest: number;
}

/** Fewest areas among which the sum of an area and its `k` neighbours can reach `alpha`: C(n, k + 1) sets instead of C(n - 1, k). */
const needed = (k: number, alpha: number) => areasNeeded(k + 1, alpha) - 1;

/** What Gi* can say of a map, before anything is drawn, as `localBounds` for local Moran. Its sets contain the area itself. */
export function giStarBounds(
  values: ArrayLike<number | null | undefined>,
  neighbours: Neighbours,
  { permutations, alpha }: { permutations: number; alpha: number },
): GiStarBounds | Refusal | Unattainable {
  checkPermutations(permutations, alpha);
  const sample = spatialSample(values, neighbours);
  const { n } = sample;
  if (n < 3) return tooFewAreas(n, 3);
  const sizes = Array.from({ length: n }, (_, i) => degree(sample.neighbours, i) + 1);
  const rule = { n, degrees: sizes.map((size) => size - 1), permutations, alpha };
  const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b), 1);
  const structural = least(sizes.map((size) => 2 * Math.max(1 / (permutations + 1), 1 / choose(n, size))));
  if (structural > alpha) return unattainable(rule, structural, 'areas', needed);
  const moments = deviationsOf(sample.values);
  if (moments.secondMoment === 0) return noVariation();
  const sorted = moments.deviations.slice().sort();
  const boundOf = smallestPOfSets(sorted, permutations);
  const bounds = sizes.map((size) => (size === n ? 1 : boundOf(size)));
  const smallest = least(bounds);
  if (smallest > alpha) return unattainable(rule, smallest, 'ties', needed);
  return { sample, moments, sorted, sizes, bounds, smallest };
}
