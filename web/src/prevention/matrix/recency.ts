/** A day `YYYY-MM-DD` as a number of days. */
const dayNumber = (day: string): number => Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000);

/** The reader's own day, `YYYY-MM-DD`. */
export function localToday(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The day by which something is old or not: the end of the asked period, or today where it is still running or none is asked for. */
export const judgedOn = (periodEnd: string | null, today = localToday()): string =>
  periodEnd !== null && periodEnd < today ? periodEnd : today;

/** How long a day lies before another, in the largest unit that is whole; null where it does not lie before it. */
export function ageOf(day: string, asOf: string): { unit: 'day' | 'month' | 'year'; n: number } | null {
  const days = dayNumber(asOf) - dayNumber(day);
  if (!(days > 0)) return null;
  if (days < 60) return { unit: 'day', n: days };
  return days < 365 ? { unit: 'month', n: Math.floor(days / 30.44) } : { unit: 'year', n: Math.floor(days / 365.25) || 1 };
}

/** More than a year before: no longer to be taken for something that is going on. */
export const isOld = (day: string | null, asOf: string): boolean => day !== null && dayNumber(asOf) - dayNumber(day) > 365;
