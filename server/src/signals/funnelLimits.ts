import { poissonTails } from './poissonTails.ts';

/** Control limits of a funnel plot as ratios to the overall rate (1 = the overall rate itself). */
export interface FunnelLimits {
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

/**
 * Control limits at the expected count `expected` (above 0): exact Poisson with interpolation (Spiegelhalter 2005, appendix A.1.1).
 *
 * For each p (0.025, 0.975; 0.001, 0.999): r = smallest count with P(X <= r) >= p, alpha = (P(X <= r) - p) / P(X = r),
 * limit = (r - alpha) / E. The interpolation makes the funnel smooth instead of stepped. A lower limit is at least 0 and an upper one at
 * least 1, which it would miss where hardly anything is expected (E below 0.03). With an overdispersion factor
 * `phi` (at least 1) the distance of each limit from 1 is multiplied by sqrt(phi). Multiply by the overall rate for limits of a rate.
 * Example: E = 10 -> 95 % [0.3775, 1.6160], 99.8 % [0.1221, 2.0662].
 */
export function funnelLimits(expected: number, phi = 1): FunnelLimits {
  if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError(`not an expected count: ${expected}`);
  if (!(phi >= 1 && Number.isFinite(phi))) throw new RangeError(`not an overdispersion factor: ${phi}`);
  const limit = (p: number, z: number) => {
    const ratio = interpolatedQuantile(p, expected, z) / expected;
    return Math.max(z < 0 ? 0 : 1, 1 + (ratio - 1) * Math.sqrt(phi));
  };
  return { low95: limit(0.025, -1.96), high95: limit(0.975, 1.96), low998: limit(0.001, -3.09), high998: limit(0.999, 3.09) };
}

/**
 * Where a ratio (observed / expected) lies by the limits that are drawn; a value on a limit is within it. Near a limit this can differ
 * from |z| beyond 1.960 or 3.090, because the exact limits are not symmetric: what the picture shows should decide the label.
 */
export function funnelBand(ratio: number, limits: FunnelLimits): 'within' | 'beyond95' | 'beyond998' {
  if (ratio < limits.low998 || ratio > limits.high998) return 'beyond998';
  return ratio < limits.low95 || ratio > limits.high95 ? 'beyond95' : 'within';
}

/** r - alpha of above; the search starts near it, at `z` standard deviations. */
function interpolatedQuantile(p: number, mean: number, z: number): number {
  let r = Math.max(0, Math.round(mean + z * Math.sqrt(mean)));
  let { atMost, exactly } = poissonTails(r, mean);
  while (atMost < p) {
    r++;
    exactly *= mean / r;
    atMost += exactly;
  }
  while (r > 0 && atMost - exactly >= p) {
    atMost -= exactly;
    exactly *= r / mean;
    r--;
  }
  return r - (atMost - p) / exactly;
}
