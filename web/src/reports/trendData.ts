import type { TrendResponse } from '@petarawan/server/contract/reports';

export type TrendInterval = TrendResponse['interval'];
export type TrendPoint = TrendResponse['points'][number];

/** A period of the trend with its last day; periods without a report are filled in with zeros. */
export interface TrendPeriod extends TrendPoint {
  /** Last day of the period, inclusive. */
  end: string;
  /** True when the filter's dates cut the period, so that its count is not comparable with its neighbours. */
  partial: boolean;
}

/** More periods than this are never drawn: a wrong date in a file must not freeze the browser. */
const MAX_PERIODS = 5000;
const DAY_MS = 86_400_000;

const toTime = (day: string) => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** First day of the period after the one that starts on `start`. */
export function nextPeriod(start: string, interval: TrendInterval): string {
  if (interval !== 'month') return toDay(toTime(start) + (interval === 'week' ? 7 : 1) * DAY_MS);
  const date = new Date(toTime(start));
  return toDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
}

/** First day of the period that holds `day`: itself, its Monday, or the first of its month. */
export function periodStart(day: string, interval: TrendInterval): string {
  if (interval === 'day') return day;
  if (interval === 'month') return `${day.slice(0, 7)}-01`;
  const weekday = (new Date(toTime(day)).getUTCDay() + 6) % 7;
  return toDay(toTime(day) - weekday * DAY_MS);
}

/**
 * Every period from the first to the last one that has reports, in order. A period the server does not list had no
 * report inside the filter and becomes zero: zero reports that came in, not "nothing happened". Periods before the first
 * and after the last report stay away, as nothing is known about them.
 */
export function fillPeriods(
  points: readonly TrendPoint[],
  interval: TrendInterval,
  range: { from: string | null; to: string | null } = { from: null, to: null },
): TrendPeriod[] {
  const sorted = [...points].sort((a, b) => a.period.localeCompare(b.period));
  const known = new Map(sorted.map((p) => [p.period, p]));
  const first = sorted[0]?.period;
  const last = sorted.at(-1)?.period;
  if (first === undefined || last === undefined) return [];
  const periods: TrendPeriod[] = [];
  for (let start = first; start <= last && periods.length < MAX_PERIODS; start = nextPeriod(start, interval)) {
    const end = toDay(toTime(nextPeriod(start, interval)) - DAY_MS);
    const partial = (range.from !== null && start < range.from) || (range.to !== null && end > range.to);
    const point = known.get(start);
    periods.push({
      period: start,
      end,
      partial,
      laporan: point?.laporan ?? 0,
      temuan: point?.temuan ?? 0,
      informasi_awal: point?.informasi_awal ?? 0,
      complete: point?.complete ?? null,
      provisional: point?.provisional ?? false,
    });
  }
  return periods;
}

/**
 * The interval that gives a readable line for a span of days: days up to 5 weeks, weeks up to 18 months, then months. A span without
 * both ends holds one election (weeks) or all of them (months).
 */
export function intervalFor(range: { from: string | null; to: string | null; election: string | null }): TrendInterval {
  if (range.from === null || range.to === null) return range.election === null ? 'month' : 'week';
  const days = (toTime(range.to) - toTime(range.from)) / DAY_MS + 1;
  if (days <= 35) return 'day';
  return days <= 550 ? 'week' : 'month';
}
