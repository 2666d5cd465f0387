import type { KnownDenominator, NoDenominator } from '../regions/denominatorBook.ts';
import { countInterval } from '../signals/countInterval.ts';
import { ZERO_DENOMINATOR } from './absenceNotes.ts';
import { absent, type Figure } from './figure.ts';

/** How counts become figures. */
export interface Rate {
  /** Figures are told per this many units of the denominator; null = the count itself. */
  per: number | null;
  /** The area's denominator, or why it has none. */
  denominatorOf(code: string): KnownDenominator | NoDenominator;
}

/** The raw count: no denominator is asked for. */
export const RAW_COUNT: Rate = { per: null, denominatorOf: () => ({ reason: { id: '', en: '' } }) };

/** A count and its interval over a denominator. */
export interface RateFigure {
  value: number;
  interval: [number, number];
}

/** `count / denominator x per` with the exact Poisson (Garwood) 95 % interval of the count, scaled alike. */
export function rateOf(count: number, denominator: number, per: number): RateFigure {
  const scale = per / denominator;
  const { low, high } = countInterval(count);
  return { value: count * scale, interval: [low * scale, high * scale] };
}

/**
 * Puts a count over the area's denominator. Without a usable denominator (missing or 0) the figure is absent
 * (`tidak_ada_data`) and says what is missing.
 */
export function withRate(figure: Figure, count: number, rate: Rate): Figure {
  // Part of a count that was apportioned is no count: it has no interval of its own.
  const whole = Number.isInteger(count);
  if (rate.per === null) {
    if (!whole) return { ...figure, value: count, interval: null };
    const { low, high } = countInterval(count);
    return { ...figure, value: count, interval: [low, high] };
  }
  const denominator = rate.denominatorOf(figure.code);
  if ('reason' in denominator) return absent(figure, 'tidak_ada_data', denominator.reason);
  const told = { ...figure, denominator, source: denominator.source };
  if (!(denominator.value > 0)) return absent(told, 'tidak_ada_data', ZERO_DENOMINATOR);
  if (!whole) return { ...told, value: (count / denominator.value) * rate.per, interval: null };
  return { ...told, ...rateOf(count, denominator.value, rate.per) };
}

/** Value of an area's denominator; null when there is none. */
export function denominatorValue(rate: Rate, code: string): number | null {
  const denominator = rate.denominatorOf(code);
  return 'reason' in denominator ? null : denominator.value;
}

/** A count and the denominator it belongs over. */
export interface CountOver {
  count: number;
  denominator: number | null;
}

/**
 * The rate that areas are compared with: the parent's own count over its own denominator; when the parent has no
 * denominator, the `parts` it consists of that have one, taken together. Null for raw counts.
 */
export function parentRate(own: CountOver, parts: readonly CountOver[], per: number | null): number | null {
  if (per === null) return null;
  if (own.denominator !== null && own.denominator > 0) return (own.count / own.denominator) * per;
  let count = 0;
  let denominator = 0;
  for (const part of parts) {
    if (part.denominator === null || !(part.denominator > 0)) continue;
    count += part.count;
    denominator += part.denominator;
  }
  return denominator > 0 ? (count / denominator) * per : null;
}

/** "Tidak dapat dibedakan dari rata-rata induk": the parent's rate lies inside the area's interval, ends included. */
export function compareWithParent(figure: Figure, rate: number | null): Figure {
  if (rate === null || figure.interval === null) return figure;
  return { ...figure, sameAsParent: figure.interval[0] <= rate && rate <= figure.interval[1] };
}
