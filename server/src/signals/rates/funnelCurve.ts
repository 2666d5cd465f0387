import { type FunnelLimits, funnelLimits } from '../funnelLimits.ts';

/** Limits at one expected count: by chance alone, and widened by what all areas share. */
export interface CurvePoint extends FunnelLimits {
  expected: number;
  adjusted: FunnelLimits;
}

/** Enough for a smooth line at any width of screen. */
const POINTS = 50;

/**
 * Where the lines of a funnel plot run: limits as ratios to the centre at 50 expected counts, evenly spaced on a logarithmic axis from the
 * smallest to the largest of `expected` (above 0), both ends included. Without areas there is no curve; one value gives one point. The
 * limits are `funnelLimits`, by which areas are labelled as well, so that picture and label agree.
 */
export function funnelCurve(expected: readonly number[], phi = 1): CurvePoint[] {
  const least = expected.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = expected.reduce((a, b) => Math.max(a, b), 0);
  if (!(most > 0)) return [];
  const points = least === most ? 1 : POINTS;
  const step = points === 1 ? 0 : Math.log(most / least) / (points - 1);
  return Array.from({ length: points }, (_, i) => {
    const at = i === 0 ? least : i === points - 1 ? most : least * Math.exp(step * i);
    return { expected: at, ...funnelLimits(at), adjusted: funnelLimits(at, phi) };
  });
}
