import { type Interval, poissonInterval } from './poissonInterval.ts';

const kept = new Map<number, Interval>();
const MOST = 20_000;

/** `poissonInterval` at 95 %, kept by count: the areas of a map share few distinct counts, and the quantiles take their time. */
export function countInterval(count: number): Readonly<Interval> {
  const known = kept.get(count);
  if (known) return known;
  const interval = poissonInterval(count);
  if (kept.size < MOST) kept.set(count, interval);
  return interval;
}
