import { EASTERN_CLOCKS, WIB } from './contract.ts';

/** Milliseconds of a moment; one without an offset is UTC, as a database tells what it keeps (`2026-11-23 23:35:49`). */
const instant = (moment: string) =>
  Date.parse(/\d:\d\d/.test(moment) && !/(?:z|[+-]\d\d(?::?\d\d)?)$/i.test(moment) ? `${moment.replace(' ', 'T')}Z` : moment);

/** The day (`YYYY-MM-DD`) that a moment (ISO 8601, or as a database tells it in UTC) fell on by the clocks of an area's province. */
export const localDay = (moment: string, code: string): string =>
  new Date(instant(moment) + (EASTERN_CLOCKS[code.slice(0, 2)] ?? WIB) * 60_000).toISOString().slice(0, 10);

/** The same of a moment that may not be known (null or empty): null then. */
export const localDayIfKnown = (moment: string | null, code: string): string | null => (moment ? localDay(moment, code) : null);

/** The day of a moment in the west of Indonesia, where most of the country is: of what belongs to no one province. */
export const dayInJakarta = (moment: string): string => localDay(moment, '');
