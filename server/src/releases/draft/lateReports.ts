import { RELEASED_ORIGINS } from '../public/contract.ts';
import { rowKey } from '../public/readRelease.ts';
import { placeLevel } from '../table/areaTree.ts';
import type { TrueRow, TrueTables } from '../table/trueTable.ts';
import type { ReleasedCounts } from './contract.ts';

/**
 * What changed of closed windows since they were closed: reports that came in late, and reports that are gone or lie elsewhere, told by place
 * (a report that moved from one kecamatan to another is one of each).
 */
export function lateReports(windows: readonly { closed: TrueTables; now: TrueTables }[]): {
  late: ReleasedCounts;
  withdrawn: ReleasedCounts;
} {
  const late = { laporan: 0, temuan: 0 };
  const withdrawn = { laporan: 0, temuan: 0 };
  for (const { closed, now } of windows)
    for (const origin of RELEASED_ORIGINS) {
      const [before, after] = [places(closed[origin]), places(now[origin])];
      for (const key of new Set([...before.keys(), ...after.keys()])) {
        const step = (after.get(key) ?? 0) - (before.get(key) ?? 0);
        if (step > 0) late[origin] += step;
        else withdrawn[origin] -= step;
      }
    }
  return { late, withdrawn };
}

/** Totals of the rows that no other row is part of. */
const places = (rows: readonly TrueRow[]) =>
  new Map(rows.filter((row) => row.unplaced || placeLevel(row.code) === 'kecamatan').map((row) => [rowKey(row), row.total]));
