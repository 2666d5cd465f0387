import { type NoFigure, noFigure } from './noFigure.ts';
import { twoSidedP } from './normalTail.ts';

/** Counts of one group of areas before and after an activity; null where a count is not known. */
export interface BeforeAfter {
  before: number | null;
  after: number | null;
  /**
   * What the counts are divided by (area, voters, or length of time in any unit); 1 leaves them as counts. Two numbers where the two
   * periods are not alike, e.g. of unequal length.
   */
  weight?: number | { before: number; after: number };
}

export interface Effect {
  /** Change beyond the control's change; negative = fewer cases than without the activity. */
  value: number;
  standardError: number;
  low: number;
  high: number;
  z: number;
  /** Two-sided, normal. */
  p: number;
}

export interface Displacement {
  /** Change in the target areas minus that in their control. */
  local: Effect | NoFigure;
  /** Change in the buffer areas minus that in their control; null when no buffer was given. */
  spill: Effect | NoFigure | null;
  /** Both together: the weighted displacement difference. */
  total: Effect | NoFigure;
}

/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Weighted displacement difference (Wheeler and Ratcliffe 2018): did cases go down where something was done, compared with a similar place
 * where nothing was done, and did they only move next door?
 *
 * WDD = dT/w - dCt/w + dD/w - dCd/w, d = after - before (each over a weight of its own where they differ); variance = sum of all counts, each divided by its weight squared (Poisson);
 * 95 % normal interval. Local = target part, spill = displacement part (positive: cases moved there; negative: the benefit spread).
 * A group with an unknown count gives the reason instead, and so does one without any case.
 * Not told apart: worst places that were chosen would have gone down anyway (regression to the mean); enforcement raises what is found.
 * Example: T 207 -> 110 of 1.2 km2, control 308 -> 318 of 0.9 km2 -> local -91.9, standard error 31.5.
 */
export function displacement(groups: {
  target: BeforeAfter;
  control: BeforeAfter;
  /** The areas around the target, and the control of theirs. */
  buffer?: { near: BeforeAfter; control: BeforeAfter };
}): Displacement {
  const local = [groups.target, groups.control];
  const spill = groups.buffer ? [groups.buffer.near, groups.buffer.control] : null;
  return { local: effect(local), spill: spill && effect(spill), total: effect([...local, ...(spill ?? [])]) };
}

/** Sum of the weighted changes, every second one (a control) subtracted. */
function effect(groups: readonly BeforeAfter[]): Effect | NoFigure {
  let value = 0;
  let variance = 0;
  for (const [i, { before, after, weight = 1 }] of groups.entries()) {
    const by = typeof weight === 'number' ? { before: weight, after: weight } : weight;
    for (const w of [by.before, by.after]) if (!(w > 0 && Number.isFinite(w))) throw new RangeError(`not a weight: ${w}`);
    if (before === null || after === null) {
      return noFigure('Jumlah sebelum atau sesudah tidak diketahui.', 'The count before or after is not known.');
    }
    for (const count of [before, after]) if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
    const change = by.before === by.after ? (after - before) / by.after : after / by.after - before / by.before;
    value += i % 2 === 0 ? change : -change;
    variance += before / by.before ** 2 + after / by.after ** 2;
  }
  if (variance === 0) {
    return noFigure('Tidak ada laporan sebelum maupun sesudah.', 'There are no cases either before or after.');
  }
  const standardError = Math.sqrt(variance);
  const z = value / standardError;
  return { value, standardError, low: value - Z * standardError, high: value + Z * standardError, z, p: twoSidedP(z) };
}
