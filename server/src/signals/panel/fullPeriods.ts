import { type Interval, lastDay, nextPeriod } from '../../reports/trend.ts';
import type { DayRange } from '../observed/observed.ts';

/** First day of the period a day lies in (Monday of a week, first of a month). */
export function periodOf(day: string, interval: Interval): string {
  if (interval === 'day') return day;
  if (interval === 'month') return `${day.slice(0, 7)}-01`;
  const time = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}

/** The first day of the period `n` periods before another. */
export function periodsBefore(period: string, n: number, interval: Interval): string {
  const [year, month, day] = period.split('-').map(Number) as [number, number, number];
  const time =
    interval === 'month' ? Date.UTC(year, month - 1 - n, 1) : Date.UTC(year, month - 1, day - n * (interval === 'week' ? 7 : 1));
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * Whole periods from the one that `first` lies in to the one that `last` lies in. A period that a filter cuts (begins before `from` or ends
 * after `to`) is no whole one and is left out. At most `most`, the last ones.
 */
export function fullPeriods(
  first: string,
  last: string,
  cut: { from: string | null; to: string | null },
  interval: Interval,
  most: number,
): DayRange[] {
  const periods: DayRange[] = [];
  const farthest = periodsBefore(periodOf(last, interval), most - 1, interval);
  const begin = periodOf(first, interval);
  for (let from = [begin, farthest].sort()[1] as string; from <= last; from = nextPeriod(from, interval)) {
    const to = lastDay(from, interval);
    if ((cut.from === null || from >= cut.from) && (cut.to === null || to <= cut.to)) periods.push({ from, to });
  }
  return periods;
}
