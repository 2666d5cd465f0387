import { EASTERN_CLOCKS, WIB } from './contract.ts';

/** The day (`YYYY-MM-DD`) that a moment (ISO 8601) fell on by the clocks of an area's province. */
export const localDay = (iso: string, code: string): string =>
  new Date(Date.parse(iso) + (EASTERN_CLOCKS[code.slice(0, 2)] ?? WIB) * 60_000).toISOString().slice(0, 10);

/** The same of a moment that may not be known (null or empty): null then. */
export const localDayIfKnown = (iso: string | null, code: string): string | null => (iso ? localDay(iso, code) : null);
