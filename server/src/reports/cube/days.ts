const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2000, 0, 1) / DAY_MS;

/** Days from 2000-01-01 to a day `YYYY-MM-DD`. */
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS - FIRST;

/** The day that so many days after 2000-01-01 is. */
export const dayText = (day: number) => new Date((day + FIRST) * DAY_MS).toISOString().slice(0, 10);

export type TimeColumn = 'day' | 'week' | 'month';

/** Consecutive days of one label: positions from `from` to before `to`. */
export interface TimeRun {
  from: number;
  to: number;
  label: number;
}

/** First day of the week (Monday) or month that a day lies in, or the day itself. */
function labelOf(day: number, column: TimeColumn): string {
  const text = dayText(day);
  if (column === 'day') return text;
  if (column === 'month') return `${text.slice(0, 7)}-01`;
  // 2000-01-01 was a Saturday, five days after a Monday.
  return dayText(day - ((((day + 5) % 7) + 7) % 7));
}

/** Cuts a range of days (positions from `firstDay`) into runs by a time column; one run without a column. */
export function timeRuns(
  firstDay: number,
  from: number,
  end: number,
  column: TimeColumn | null,
): { labels: string[]; runs: TimeRun[] } {
  if (column === null) return { labels: [''], runs: [{ from, to: end, label: 0 }] };
  const labels: string[] = [];
  const runs: TimeRun[] = [];
  for (let day = from; day < end; day++) {
    const label = labelOf(firstDay + day, column);
    if (label !== labels.at(-1)) {
      labels.push(label);
      runs.push({ from: day, to: day, label: labels.length - 1 });
    }
    (runs.at(-1) as TimeRun).to = day + 1;
  }
  return { labels, runs };
}
