import { deviationsOf } from './deviations.ts';
import { type GlobalStatistic, LEAST_AREAS, normalTest } from './globalTest.ts';
import type { Neighbours } from './neighbours.ts';
import { noVariation, type Refusal, tooFewAreas } from './refusal.ts';
import { spatialSample } from './spatialSample.ts';
import { weightSums } from './weightSums.ts';

/**
 * Geary's C with row-standardised weights: C = (n - 1) sum_ij w_ij (x_i - x_j)^2 / (2 S0 sum_i (x_i - mean)^2). Below 1 when neighbours are
 * alike, above 1 when they differ; E(C) = 1; variance under randomisation (Cliff and Ord 1981). z = (1 - C) / sd, so that positive means
 * clustering as with Moran's I; two-sided normal p. Missing values and areas without neighbours are dropped first and listed. Refused below
 * four areas and when all values are equal.
 */
export function geary(values: ArrayLike<number | null | undefined>, neighbours: Neighbours): GlobalStatistic | Refusal {
  const sample = spatialSample(values, neighbours);
  const { n, dropped } = sample;
  if (n < LEAST_AREAS) return tooFewAreas(n, LEAST_AREAS);
  const { deviations: z, secondMoment, kurtosis } = deviationsOf(sample.values);
  if (secondMoment === 0) return noVariation();
  const { offsets, targets } = sample.neighbours;
  let differences = 0;
  for (let i = 0; i < n; i++) {
    const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
    let sum = 0;
    for (let k = start; k < end; k++) sum += ((z[i] as number) - (z[targets[k] as number] as number)) ** 2;
    differences += sum / (end - start);
  }
  const { s0, s1, s2 } = weightSums(sample.neighbours, 'row');
  const value = ((n - 1) * differences) / (2 * s0 * n * secondMoment);
  const terms = [
    (n - 1) * s1 * (n * n - 3 * n + 3 - kurtosis * (n - 1)),
    -0.25 * (n - 1) * s2 * (n * n + 3 * n - 6 - kurtosis * (n * n - n + 2)),
    s0 * s0 * (n * n - 3 - kurtosis * (n - 1) ** 2),
  ];
  const denominator = n * (n - 2) * (n - 3) * s0 * s0;
  const variance = terms.reduce((a, b) => a + b) / denominator;
  const scale = terms.reduce((a, b) => a + Math.abs(b), 0) / denominator;
  return { n, value, expectation: 1, test: normalTest(1 - value, variance, scale), dropped };
}
