import { ckmeans } from 'simple-statistics';
import { quantile } from './quantile.ts';

/** Ways to find breaks in data; `fixed` breaks are given, not found. */
export type BreakMethod = 'jenks' | 'kuantil' | 'interval' | 'headtail';

/** Head/tail goes on while the head is at most this share. */
const HEAD = 0.4;
/** More classes than this cannot be told apart by eye; head/tail finds its number itself and stops here. */
const MOST_CLASSES = 7;

/**
 * Inner breaks of ascending `sorted` values (not empty) for at most `classes` classes, strictly ascending, each above the smallest
 * value and at most the largest. A value equal to a break belongs to the class above it. Repeated breaks are merged, so ties can
 * give fewer classes than asked; all values equal give none.
 *
 * - `jenks`: Fisher-Jenks optimum (exact, least within-class sum of squares). The break lies midway between the neighbouring
 *   classes, rounded up when all values are whole numbers; the classes are the same.
 * - `kuantil`: quantiles of type 7 at i / classes.
 * - `interval`: equal widths from the smallest to the largest value.
 * - `headtail`: the mean, then the mean of the part at or above it, and so on; stops when that head is more than 40 % of the part
 *   it was taken from, or a single value. `classes` is not used; at most 7 classes.
 */
export function innerBreaks(method: BreakMethod, sorted: readonly number[], classes: number): number[] {
  if (!Number.isInteger(classes) || classes < 1) throw new RangeError(`not a number of classes: ${classes}`);
  const min = sorted[0];
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return [];
  const breaks = [...new Set(find(method, sorted, classes))].filter((b) => b > min && b <= max).sort((a, b) => a - b);
  return method === 'jenks' || method === 'headtail' ? withoutEmpty(breaks, sorted) : breaks;
}

/**
 * Breaks without those that would open an empty class. Natural classes are made of values, but values that differ in the
 * last digits only can leave a class without any.
 */
function withoutEmpty(breaks: readonly number[], sorted: readonly number[]): number[] {
  const kept: number[] = [];
  for (const b of breaks) if (sorted.some((v) => v < b && v >= (kept.at(-1) ?? Number.NEGATIVE_INFINITY))) kept.push(b);
  return kept;
}

function find(method: BreakMethod, sorted: readonly number[], classes: number): number[] {
  const steps = Array.from({ length: classes - 1 }, (_, i) => (i + 1) / classes);
  const min = sorted[0] as number;
  const max = sorted.at(-1) as number;
  switch (method) {
    case 'jenks':
      return jenks(sorted, classes);
    case 'kuantil':
      return steps.map((p) => quantile(sorted, p));
    case 'interval':
      return steps.map((p) => min * (1 - p) + max * p);
    case 'headtail':
      return headTail(sorted);
  }
}

function jenks(sorted: readonly number[], classes: number): number[] {
  const clusters = ckmeans([...sorted], Math.min(classes, new Set(sorted).size));
  const whole = sorted.every(Number.isInteger);
  return clusters.slice(1).map((cluster, i) => {
    const below = clusters[i]?.at(-1) as number;
    const above = cluster[0] as number;
    const middle = below + (above - below) / 2;
    // Between two neighbouring doubles the middle may fall on the lower one.
    return whole ? Math.ceil(middle) : middle > below ? middle : above;
  });
}

function headTail(sorted: readonly number[]): number[] {
  const breaks: number[] = [];
  let part = sorted;
  while (breaks.length < MOST_CLASSES - 1) {
    const mean = part.reduce((sum, v) => sum + v / part.length, 0);
    const head = part.filter((v) => v >= mean);
    breaks.push(mean);
    if (head.length <= 1 || head.length > HEAD * part.length) break;
    part = head;
  }
  return breaks;
}
