import type { ScorePart } from './contract.ts';
import { SCORE_UNIT } from './solver/problem.ts';

/** Hundredths: what is printed of a score. */
const PRINTED = 100;

/**
 * THE rounding rule of scores. The solver counts in whole thousandths; people read hundredths, half of one rounded up. It is done once, here, from
 * the whole number of the solver: a page or a sentence that rounded 0.615 by itself would say 0.61 here and 0.62 there. Sums of scores stay
 * in thousandths (`printedSum`), because hundredths that were rounded do not add up to them.
 */
export const printedScore = (units: number): number => Math.round((units * PRINTED) / SCORE_UNIT) / PRINTED;

/** A sum of scores as it is: in thousandths. */
export const printedSum = (units: number): number => units / SCORE_UNIT;

/** A component at its most (`value` 1) as it would be printed by itself; equal figures then read equal in every area. */
export const printedShare = (share: number, worth: number, value: number): number =>
  Math.round(share * worth * value * PRINTED) / PRINTED;

/**
 * The parts of a score as they are printed: in hundredths that add up to the printed score of `units`, whatever rounding each for itself would
 * give. Parts that read like the highest of their component (`top`) keep that figure where the others can make up the difference; the rest is
 * shared out by the largest remainder, so that no part is a hundredth or more off. `worth` is that of the measure.
 */
export function printedParts(
  parts: readonly ScorePart[],
  units: number,
  worth: number,
  top: (part: ScorePart) => boolean,
): ScorePart[] {
  const whole = Math.round((units * PRINTED) / SCORE_UNIT);
  const exact = parts.map((p) => p.points * worth * PRINTED);
  const fixed = parts.map((p, i) => (p.points > 0 && top(p) ? Math.round(exact[i] as number) : null));
  const kept = fixed.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const others = exact.map((e, i) => (fixed[i] === null ? e : 0));
  const shared = largestRemainder(others, whole - kept);
  const given = shared ? shared.map((n, i) => fixed[i] ?? n) : (largestRemainder(exact, whole) ?? exact.map(Math.round));
  return parts.map((p, i) => ({ ...p, points: (given[i] as number) / PRINTED }));
}

/** Whole numbers that add up to `total`, each the one below or above its figure; null where there are none. */
function largestRemainder(figures: readonly number[], total: number): number[] | null {
  // What is whole but for the last bit of a float is whole.
  const floors = figures.map((f) => Math.floor(f + 1e-9));
  const missing = total - floors.reduce((sum, n) => sum + n, 0);
  const order = figures
    .map((f, i) => ({ i, over: f - (floors[i] as number) }))
    .filter(({ i }) => (figures[i] as number) > 0)
    .sort((a, b) => b.over - a.over || a.i - b.i);
  if (missing < 0 || missing > order.length) return null;
  const given = [...floors];
  for (const { i } of order.slice(0, missing)) given[i] = (given[i] as number) + 1;
  return given;
}
