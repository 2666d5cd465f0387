import { noCounts } from '../countReports.ts';
import { dayNumber, dayText } from '../cube/days.ts';
import { type Interval, lastDay, nextPeriod, type PeriodCounts } from '../trend.ts';
import { completenessOf, dayPeriod, type Mix } from './completeness.ts';

/** A trend that ended longer ago (days) has ended; one that ended later may only wait for reports. */
const STILL_GOING = 91;

/**
 * Adds the periods without a report after the last point, up to `asOf` (and `to`, the end of the filter), while some of them are
 * provisional: that nothing is in yet must be seen, or the last point would look like the present. A trend whose last period ended
 * more than 13 weeks before `asOf` (another election, a closed channel) stays as it is.
 */
export function upToAsOf(
  points: readonly PeriodCounts[],
  interval: Interval,
  mix: Mix,
  asOf: string | null,
  to: string | null,
): readonly PeriodCounts[] {
  const last = points.at(-1);
  if (last === undefined || asOf === null) return points;
  const now = dayNumber(asOf);
  const end = to !== null && to < asOf ? to : asOf;
  if (now - dayNumber(lastDay(last.period, interval)) > STILL_GOING) return points;
  const added: PeriodCounts[] = [];
  for (let period = nextPeriod(last.period, interval); period <= end; period = nextPeriod(period, interval)) {
    added.push({ period, ...noCounts() });
  }
  const waiting = completenessOf(
    added.map(({ period }) => dayPeriod(period, earlier(lastDay(period, interval), dayText(now)))),
    mix,
    now,
  );
  return waiting.some((w) => w.provisional) ? [...points, ...added] : points;
}

const earlier = (a: string, b: string) => (a < b ? a : b);
