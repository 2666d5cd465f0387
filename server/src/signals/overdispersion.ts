import { type NoFigure, noFigure } from './noFigure.ts';
import { quantile } from './quantile.ts';

/** Shares of the z-scores cut off at each end. */
const CUT = 0.1;
/** Fewer z-scores than this say nothing about their own tails. */
const LEAST = 5;

/** z-score of a count on the funnel: (O - E) / sqrt(E), E above 0. Outside 95 % beyond 1.960, outside 99.8 % beyond 3.090. */
export function funnelZ(count: number, expected: number): number {
  if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError(`not an expected count: ${expected}`);
  return (count - expected) / Math.sqrt(expected);
}

/**
 * Overdispersion factor phi of z-scores (Spiegelhalter 2005): how much more the areas differ than chance alone would make them.
 *
 * The z-scores are winsorised: those beyond the 10th and 90th percentile (type 7) are set to it; phi is the mean of their squares, at
 * least 1. z / sqrt(phi) is the adjusted score, which allows for spread that all areas share. Null (no figure) does not count; fewer
 * than 5 scores give the reason instead. Example: North Carolina 1974-78 -> 1.2746.
 */
export function overdispersion(zScores: readonly (number | null)[]): { phi: number; n: number } | NoFigure {
  const z = zScores.filter((v) => v !== null && Number.isFinite(v)).sort((a, b) => (a as number) - (b as number)) as number[];
  if (z.length < LEAST) {
    return noFigure(
      `Sebaran berlebih memerlukan sedikitnya ${LEAST} wilayah; ada ${z.length}.`,
      `Overdispersion needs at least ${LEAST} areas; there are ${z.length}.`,
    );
  }
  const low = quantile(z, CUT);
  const high = quantile(z, 1 - CUT);
  const squares = z.reduce((sum, v) => sum + Math.min(high, Math.max(low, v)) ** 2, 0);
  return { phi: Math.max(1, squares / z.length), n: z.length };
}
