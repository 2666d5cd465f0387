import { type Deviations, deviationsOf } from './deviations.ts';
import { type Neighbours, rowOf } from './neighbours.ts';
import { noVariation, type Refusal, tooFewAreas } from './refusal.ts';
import { smallestP, smallestPOf } from './smallestP.ts';
import { type SpatialSample, spatialSample } from './spatialSample.ts';
import { type Unattainable, unattainable } from './unattainable.ts';

export interface LocalBounds {
  sample: SpatialSample;
  moments: Deviations;
  /** Deviations ascending. */
  sorted: Float64Array;
  /** Number of neighbours per area used. */
  degrees: number[];
  /** Smallest two-sided p of local Moran per area used, with its neighbours, the values and the permutations. */
  bounds: number[];
  /** The smallest of them. */
  smallest: number;
}

/** RangeError for options out of range. */
export function checkPermutations(permutations: number, alpha: number): void {
  if (!Number.isInteger(permutations) || permutations < 1) throw new RangeError(`not a number of permutations: ${permutations}`);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`not a level of significance: ${alpha}`);
}

/**
 * What local Moran can say of a map, before anything is drawn: the smallest two-sided p of each area, or the refusal where no area can
 * reach `alpha`. First by the number of areas and neighbours alone, then by the values, of which many may be equal.
 */
export function localBounds(
  values: ArrayLike<number | null | undefined>,
  neighbours: Neighbours,
  { permutations, alpha }: { permutations: number; alpha: number },
): LocalBounds | Refusal | Unattainable {
  checkPermutations(permutations, alpha);
  const sample = spatialSample(values, neighbours);
  const { n, neighbours: links } = sample;
  if (n < 2) return tooFewAreas(n, 2);
  const degrees = Array.from({ length: n }, (_, i) => rowOf(links, i).length);
  const rule = { n, degrees, permutations, alpha };
  const structural = degrees.reduce((least, k) => Math.min(least, smallestP(n, k, permutations)), 1);
  if (structural > alpha) return unattainable(rule, structural, 'areas');
  const moments = deviationsOf(sample.values);
  const { deviations } = moments;
  if (moments.secondMoment === 0) return noVariation();
  const sorted = deviations.slice().sort();
  const boundOf = smallestPOf(sorted, permutations);
  const bounds = degrees.map((k, i) => (deviations[i] === 0 ? 1 : boundOf(deviations[i] as number, k)));
  const smallest = bounds.reduce((a, b) => Math.min(a, b), 1);
  if (smallest > alpha) return unattainable(rule, smallest, 'ties');
  return { sample, moments, sorted, degrees, bounds, smallest };
}
