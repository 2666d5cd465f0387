import type { Db } from '../../db/database.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { numberToCode } from '../../regions/regionCode.ts';
import type { Scope } from '../filter.ts';
import { sumRowsOf } from '../rowSumsRepository.ts';
import { RECORDS } from './countSupervision.ts';

/** How much was watched: different supervision records (LHP), and polling stations of which a form came in. */
export interface SupervisionEffort {
  lhp: number;
  tps: number;
}

export const noEffort = (): SupervisionEffort => ({ lhp: 0, tps: 0 });
export const addEffort = (sum: SupervisionEffort, more: SupervisionEffort): void => {
  sum.lhp += more.lhp;
  sum.tps += more.tps;
};
/** Records of either kind. */
export const recordsOf = ({ lhp, tps }: SupervisionEffort): number => lhp + tps;

const COLUMN = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec' } as const satisfies Record<MapLevel, string>;

/**
 * Effort inside a scope by area of a level (areas without a record are left out), and altogether. Whatever a record is about counts, and
 * through whichever channel it came: a patrol that found nothing was one. So only place, days and election of the scope are applied.
 */
export async function supervisionEffort(
  db: Db,
  level: MapLevel,
  scope: Scope,
): Promise<{ byArea: Map<string, SupervisionEffort>; total: SupervisionEffort }> {
  const everything: Scope = { ...scope, issue: null, channel: null, origin: null, status: null };
  const column = COLUMN[level];
  const watched = { table: 'supervision_records', condition: 'true', sums: { tps: RECORDS.tps, lhp: RECORDS.lhp } } as const;
  const [rows, [all]] = await Promise.all([
    sumRowsOf(db, { ...watched, columns: [column] }, everything),
    sumRowsOf(db, { ...watched, columns: [] }, everything),
  ]);
  const byArea = new Map<string, SupervisionEffort>();
  for (const row of rows) {
    const place = row[column];
    if (place !== null) byArea.set(numberToCode(Number(place)), { lhp: Number(row.lhp), tps: Number(row.tps) });
  }
  return { byArea, total: all ? { lhp: Number(all.lhp), tps: Number(all.tps) } : noEffort() };
}
