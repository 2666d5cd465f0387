import type { Text } from '../../http/contract.ts';
import { lastDay, nextPeriod } from '../../reports/trend.ts';
import { dateText } from '../sentence.ts';

/** One period that becomes a panel. */
export interface Step {
  key: string;
  name: Text;
  election: string | null;
  /** Days, both ends inclusive; null = as the filter says. */
  from: string | null;
  to: string | null;
}

export interface DatedStage {
  election: string;
  name: string;
  start: string | null;
  end: string | null;
}

const DAY_MS = 86_400_000;
const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** Days from the first to the last, both counted. */
export const daysOf = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS) + 1;

/** First day of the month, or Monday of the week, that a day lies in. */
export function periodOf(day: string, interval: 'month' | 'week'): string {
  if (interval === 'month') return `${day.slice(0, 7)}-01`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return new Date(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
}

/** Months or weeks from `from` to `to`, oldest first; the first and the last are cut to the period. At most `most`, the last ones. */
export function calendarSteps(
  interval: 'month' | 'week',
  from: string,
  to: string,
  election: string | null,
  most: number,
): { steps: Step[]; earlier: number } {
  const periods: string[] = [];
  let left = 0;
  for (let period = periodOf(from, interval); period <= to; period = nextPeriod(period, interval)) {
    periods.push(period);
    if (periods.length > most) {
      periods.shift();
      left++;
    }
  }
  const steps = periods.map((period): Step => {
    const [first, last] = [later(period, from), earlier(lastDay(period, interval), to)];
    return {
      key: first,
      name: interval === 'month' ? dateText(period.slice(0, 7)) : weekName(first, last),
      election,
      from: first,
      to: last,
    };
  });
  return { steps, earlier: left };
}

/** "23–29 Sep 2024". */
function weekName(first: string, last: string): Text {
  const [a, b] = [dateText(first), dateText(last)];
  if (first === last) return b;
  const short = (text: string, other: string) => {
    const [day = '', month = '', year = ''] = text.split(' ');
    const [, otherMonth, otherYear] = other.split(' ');
    if (year !== otherYear) return text;
    return month === otherMonth ? day : `${day} ${month}`;
  };
  const say = (one: string, two: string) => `${short(one, two)}–${two}`;
  return { id: say(a.id, b.id), en: say(a.en, b.en) };
}

/**
 * Stages of an election with both dates that touch the period, by their first day, the shorter one first; each whole, and each pair of
 * dates once (two stages on the same days show the same figures).
 */
export function stageSteps(
  stages: readonly DatedStage[],
  within: { from: string | null; to: string | null },
  most: number,
): { steps: Step[]; earlier: number } {
  const dated = stages
    .filter((s): s is DatedStage & { start: string; end: string } => s.start !== null && s.end !== null)
    .filter((s) => (within.to === null || s.start <= within.to) && (within.from === null || s.end >= within.from))
    .sort((a, b) => (a.start === b.start ? daysOf(a.start, a.end) - daysOf(b.start, b.end) : a.start < b.start ? -1 : 1));
  const byDates = new Map<string, Step>();
  for (const { election, name, start, end } of dated) {
    const key = `${start} ${end}`;
    const same = byDates.get(key);
    const text = same ? `${same.name.id} / ${name}` : name;
    byDates.set(key, { key: same?.key ?? `${start}.${end}`, name: { id: text, en: text }, election, from: start, to: end });
  }
  const all = [...byDates.values()];
  return { steps: all.slice(-most), earlier: Math.max(0, all.length - most) };
}

/** The `to` that brings the panels before these: the day before the first one begins. */
export const dayBeforeSteps = (steps: readonly Step[]): string | null => {
  const first = steps[0]?.from;
  return first ? dayBefore(first) : null;
};
