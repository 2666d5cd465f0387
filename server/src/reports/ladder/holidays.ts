import { readPublished } from '../../db/publishedData.ts';

const FILE = 'reports/holidays.csv';

/** Days nobody works although they are no weekend: public holidays and days of collective leave. */
export const HOLIDAYS: ReadonlySet<string> = new Set(readPublished(FILE).map((r) => r.tanggal ?? ''));

const years = [...HOLIDAYS].map((d) => Number(d.slice(0, 4)));
/** Years whose holidays are known; in others only weekends are free. */
export const HOLIDAY_YEARS = { from: Math.min(...years), to: Math.max(...years) };
