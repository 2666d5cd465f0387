import { todayInJakarta } from '../today.ts';

/** `YYYY-MM` of the next month. */
const after = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/** First day of a month `YYYY-MM`. */
export const firstDay = (month: string): string => `${month}-01`;

/** Last day of a month `YYYY-MM`. */
export function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The day after a day. */
export const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Whether a day is the last of its month. */
export const endsMonth = (day: string): boolean => dayAfter(day).endsWith('-01');

/** `YYYY-MM` of all months from the month of one day until last month, which is over; at most `most`. */
export function monthsOver(from: string, most = 600): string[] {
  const running = todayInJakarta().slice(0, 7);
  const months: string[] = [];
  for (let month = from.slice(0, 7); month < running && months.length < most; month = after(month)) months.push(month);
  return months;
}
