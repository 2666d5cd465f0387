const DAY_MS = 86_400_000;

/** Days since 1970 of a day `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
/** The day of such a number, rounded to a whole one. */
export const dayOf = (number: number): string => new Date(Math.round(number) * DAY_MS).toISOString().slice(0, 10);
/** The day so many days after another; negative goes back. */
export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);
