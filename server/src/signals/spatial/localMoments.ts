import { twoSidedP } from '../normalTail.ts';
import type { NormalTest } from './globalTest.ts';

/**
 * Expectation and variance of local Moran's I_i given the area's own value, over all ways to give its k neighbours k of the other n - 1 values
 * (Sokal, Oden and Thomson 1998, row-standardised weights), with z and two-sided normal p:
 * E = -z^2 / ((n - 1) m2); Var = (z / m2)^2 n / (n - 2) (1/k - 1/(n - 1)) (m2 - z^2 / (n - 1)).
 * `test` is null where the variance is 0: the value is the mean, all others are neighbours, or all others are equal.
 */
export function conditionalMoments(
  value: number,
  z: number,
  k: number,
  n: number,
  m2: number,
): { expectation: number; test: NormalTest | null } {
  const expectation = -(z * z) / ((n - 1) * m2);
  const others = m2 - (z * z) / (n - 1);
  if (z === 0 || k >= n - 1 || others <= 1e-12 * m2) return { expectation: expectation + 0, test: null };
  const variance = (z / m2) ** 2 * (n / (n - 2)) * (1 / k - 1 / (n - 1)) * others;
  const score = (value - expectation) / Math.sqrt(variance);
  return { expectation, test: { variance, z: score, p: twoSidedP(score) } };
}
