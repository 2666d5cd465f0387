import { HOLIDAYS } from './holidays.ts';

const DAY = 86_400_000;
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** A Monday to Friday that is no public holiday and no day of collective leave. */
export function isWorkingDay(date: string): boolean {
  const weekday = new Date(at(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(date);
}

/**
 * Last day of a deadline. The count starts on the day after `base` (`YYYY-MM-DD`): `hari` are calendar days, `hari_kerja` only working
 * days. Calendar days end where they end, also on a holiday: no source read says that they move.
 * 7 hari from 2024-02-10 end on 2024-02-17; 14 hari_kerja from 2024-03-28 end on 2024-04-26 (Good Friday, Idulfitri with leave).
 */
export function dueDate({ days, unit }: { days: number; unit: 'hari' | 'hari_kerja' }, base: string): string {
  if (unit === 'hari') return iso(at(base) + days * DAY);
  let date = base;
  for (let left = days; left > 0; ) {
    date = iso(at(date) + DAY);
    if (isWorkingDay(date)) left--;
  }
  return date;
}

/** Days from a due date to `on`: positive = late, negative = days left. */
export const daysAfter = (due: string, on: string): number => (at(on) - at(due)) / DAY;
