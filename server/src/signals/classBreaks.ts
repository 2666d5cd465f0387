import { type BreakMethod, innerBreaks } from './innerBreaks.ts';

/** One class: half-open `[from, to)`, the last one closed; the zero class holds exactly 0. */
export interface ValueClass {
  from: number;
  to: number;
  zero: boolean;
  count: number;
}

export interface Classification {
  /** Inner breaks, strictly ascending; the zero class has none. Given back as `fixed` they make the same classes. */
  breaks: number[];
  /** Lowest first; the zero class, if any, in front. */
  classes: ValueClass[];
}

/** How classes are made: found in the data, or with inner breaks that were fixed before. */
export type ClassRule = { method: BreakMethod; classes: number } | { fixed: readonly number[] };

/**
 * Classes of `values` (finite numbers; others are left out), in any order.
 *
 * When 0 occurs and all other values are positive, exact zero is a class of its own and `classes` counts the others.
 * Classes run from the smallest to the largest value. Breaks found in the data give no empty class between two equal breaks;
 * fixed breaks keep all their classes, also empty ones, so that colours stay the same between periods: values outside fall into the
 * first or last class, whose end is widened to them. RangeError when fixed breaks are not finite numbers.
 */
export function classBreaks(values: readonly number[], rule: ClassRule, options: { zeroClass?: boolean } = {}): Classification {
  const finite = values.filter(Number.isFinite);
  const zeroClass = options.zeroClass !== false && finite.includes(0) && finite.every((v) => v >= 0);
  const ranged = (zeroClass ? finite.filter((v) => v !== 0) : finite).sort((a, b) => a - b);
  const breaks = 'fixed' in rule ? fixedBreaks(rule.fixed) : innerBreaks(rule.method, ranged, rule.classes);
  const classes: ValueClass[] = zeroClass ? [{ from: 0, to: 0, zero: true, count: 0 }] : [];
  const edges = edgesOf(ranged, breaks);
  for (let i = 0; i + 1 < edges.length; i++)
    classes.push({ from: edges[i] as number, to: edges[i + 1] as number, zero: false, count: 0 });
  for (const value of finite) {
    const item = classes[classify(value, classes) ?? -1];
    if (item) item.count++;
  }
  return { breaks, classes };
}

/**
 * Number of the class that holds `value` by the classes' own rule, or null when none does. Binary search on the lower edges,
 * so a value on a break is in the class above, and the largest value in the last.
 */
export function classify(value: number, classes: readonly Pick<ValueClass, 'from' | 'to' | 'zero'>[]): number | null {
  const start = classes[0]?.zero ? 1 : 0;
  if (value === 0 && start === 1) return 0;
  let low = start;
  let high = classes.length - 1;
  const first = classes[low];
  const last = classes[high];
  if (high < low || !first || !last || !(value >= first.from && value <= last.to)) return null;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (value >= (classes[middle]?.from ?? Number.POSITIVE_INFINITY)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function fixedBreaks(given: readonly number[]): number[] {
  if (!given.every(Number.isFinite)) throw new RangeError(`not class breaks: ${given.join(', ')}`);
  return [...new Set(given)].sort((a, b) => a - b);
}

/** All edges: the ends are the smallest and largest value, moved out where a fixed break lies beyond them. */
function edgesOf(sorted: readonly number[], breaks: readonly number[]): number[] {
  const first = breaks[0];
  const last = breaks.at(-1);
  const min = sorted[0] ?? first;
  const max = sorted.at(-1) ?? last;
  if (min === undefined || max === undefined) return [];
  // The empty class in front of a first break that no value is below starts at 0, or at the break when that is not positive.
  const from = first !== undefined && min >= first ? Math.min(0, first) : min;
  return [from, ...breaks, Math.max(max, last ?? max)];
}
