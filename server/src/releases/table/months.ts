const first = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** Months `YYYY-MM` from the month of one day to that of another, both inclusive, ascending. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (const at = first(from.slice(0, 7)); at.toISOString().slice(0, 7) <= to.slice(0, 7); at.setUTCMonth(at.getUTCMonth() + 1))
    months.push(at.toISOString().slice(0, 7));
  return months;
}

/** The day after a day, both `YYYY-MM-DD`. */
export const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** True for the first day of a month. */
export const beginsMonth = (day: string): boolean => isDay(day) && day.endsWith('-01');
/** True for the last day of a month. */
export const endsMonth = (day: string): boolean => isDay(day) && dayAfter(day).endsWith('-01');

const isDay = (text: string) => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
