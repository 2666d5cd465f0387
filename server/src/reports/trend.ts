import type { Queryable } from '../db/database.ts';
import type { OriginCounts, TrendDate } from './contract.ts';
import { addCounts, noCounts } from './countReports.ts';
import { sumReceived } from './delay/receivedRepository.ts';
import type { Scope } from './filter.ts';
import { sumCounts } from './repository.ts';

export type Interval = 'day' | 'week' | 'month';
/** Reports of one period, which is known by its first day (Monday for weeks). */
export type PeriodCounts = OriginCounts & { period: string };

const DAY_MS = 86_400_000;

/** First day of the period after `period`. */
export function nextPeriod(period: string, interval: Interval): string {
  const [year, month, day] = period.split('-').map(Number) as [number, number, number];
  const next = interval === 'month' ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + (interval === 'week' ? 7 : 1));
  return new Date(next).toISOString().slice(0, 10);
}

/** Last day of a period. */
export const lastDay = (period: string, interval: Interval): string =>
  new Date(Date.parse(nextPeriod(period, interval)) - DAY_MS).toISOString().slice(0, 10);

/**
 * Points by day, week (Monday) or month from the first to the last period with reports; periods without any are zero. By the day of
 * the event (of the report where that is not known), or by the day of the report, and then without those that have none.
 */
export async function trendOf(
  db: Queryable,
  interval: Interval,
  scope: Scope,
  date: TrendDate = 'event',
): Promise<PeriodCounts[]> {
  const points = new Map<string, PeriodCounts>();
  const add = (period: string, counts: OriginCounts) => {
    const point = points.get(period) ?? { period, ...noCounts() };
    addCounts(point, counts);
    points.set(period, point);
  };
  if (date === 'report') for (const row of await sumReceived(db, interval, scope)) add(row.period, row);
  else for (const row of await sumCounts(db, [interval], scope)) add(String(row[interval]), row);
  const periods = [...points.keys()].sort();
  const last = periods.at(-1);
  const filled: PeriodCounts[] = [];
  for (
    let period = periods[0];
    period !== undefined && last !== undefined && period <= last;
    period = nextPeriod(period, interval)
  ) {
    filled.push(points.get(period) ?? { period, ...noCounts() });
  }
  return filled;
}
