import type { Db } from '../db/database.ts';
import { sumCounts } from '../reports/repository.ts';
import { areaOf } from './releaseStatus.ts';

const EVERYTHING = { election: null, from: null, to: null, issue: null, channel: null, origin: null, status: null };

/** Months (`YYYY-MM`, ascending) in which laporan or temuan of an area happened. */
export async function reportedMonths(db: Db, area: string): Promise<string[]> {
  const rows = await sumCounts(db, ['month'], { ...EVERYTHING, code: areaOf(area) });
  const months = rows.filter(({ laporan, temuan }) => laporan + temuan > 0).map(({ month }) => String(month).slice(0, 7));
  return [...new Set(months)].sort();
}
