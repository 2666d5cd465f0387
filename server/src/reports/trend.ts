import type { Queryable } from '../db/database.ts';
import type { TrendPoint } from './contract.ts';
import { addCounts, noCounts } from './countReports.ts';
import type { Scope } from './filter.ts';
import { sumCounts } from './repository.ts';

export type Interval = 'day' | 'week' | 'month';

/** First day of the period after `period`. */
export function nextPeriod(period: string, interval: Interval): string {
  const [year, month, day] = period.split('-').map(Number) as [number, number, number];
  const next = interval === 'month' ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + (interval === 'week' ? 7 : 1));
  return new Date(next).toISOString().slice(0, 10);
}

/** Points by day, week (Monday) or month from the first to the last period with reports; periods without any are zero. */
export async function trendOf(db: Queryable, interval: Interval, scope: Scope): Promise<TrendPoint[]> {
  const points = new Map<string, TrendPoint>();
  for (const row of await sumCounts(db, [interval], scope)) {
    const period = String(row[interval]);
    const point = points.get(period) ?? { period, ...noCounts() };
    addCounts(point, row);
    points.set(period, point);
  }
  const periods = [...points.keys()].sort();
  const last = periods.at(-1);
  const filled: TrendPoint[] = [];
  for (
    let period = periods[0];
    period !== undefined && last !== undefined && period <= last;
    period = nextPeriod(period, interval)
  ) {
    filled.push(points.get(period) ?? { period, ...noCounts() });
  }
  return filled;
}
