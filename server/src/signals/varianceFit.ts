import { classBreaks, classify } from './classBreaks.ts';
import type { BreakMethod } from './innerBreaks.ts';

/** How classes of values are told in the literature. */
export interface VarianceFit {
  /** Goodness of variance fit, 0 (one class) to 1 (every class of equal values). */
  gvf: number;
  /** The smallest value, then the largest of each class: the way of R's `classInt` style "jenks" and of ArcView. */
  upperValues: number[];
}

/**
 * Goodness of variance fit of classes (Jenks 1967): 1 - squares within classes / squares around the overall mean.
 *
 * `upperValues` are the same classes told by the values that end them; `classBreaks` puts the break midway to the next value instead (as
 * classInt's "fisher"), so that a value between two classes has a place. Null where there are no values or all are equal (no variance to
 * fit). Exact zero is no class of its own here. Example: North Carolina 1974-78 per 1,000 births, 5 classes by Fisher-Jenks -> 0.93508
 * and 0, 0, 1.6625, 3.2573, 6.3336, 9.5541.
 */
export function varianceFit(values: readonly number[], rule: { method: BreakMethod; classes: number }): VarianceFit | null {
  const finite = values.filter(Number.isFinite);
  const { classes } = classBreaks(finite, rule, { zeroClass: false });
  const parts = classes.map((): number[] => []);
  for (const v of finite) parts[classify(v, classes) ?? -1]?.push(v);
  const all = squares(finite);
  if (!(all > 0 && Number.isFinite(all))) return null;
  const filled = parts.filter((p) => p.length > 0);
  const largest = (part: readonly number[]) => part.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return {
    gvf: Math.max(0, 1 - filled.reduce((s, p) => s + squares(p), 0) / all),
    upperValues: [finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), ...filled.map(largest)],
  };
}

/** Sum of squared distances from the mean. */
function squares(part: readonly number[]): number {
  const mean = part.reduce((a, b) => a + b, 0) / part.length;
  return part.reduce((s, v) => s + (v - mean) ** 2, 0);
}
