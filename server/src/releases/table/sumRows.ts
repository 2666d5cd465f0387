import type { PlaceCode } from '../public/contract.ts';
import { rowKey } from '../public/readRelease.ts';
import { compareRows, isDetailed, isUnplacedDetailed, placeLevel } from './areaTree.ts';
import type { TrueRow } from './trueTable.ts';

/** A row per area, and per area above kecamatan one for what names no area of the next level, in the order of every table. */
function rowFrames(areas: readonly PlaceCode[]): { code: PlaceCode; unplaced: boolean; detailed: boolean }[] {
  return areas
    .flatMap((code) => [
      { code, unplaced: false, detailed: isDetailed(code) },
      ...(placeLevel(code) === 'kecamatan' ? [] : [{ code, unplaced: true, detailed: isUnplacedDetailed(code) }]),
    ])
    .sort(compareRows);
}

/** Rows of the sum of windows: a row that a window does not have counts as none there. `issues`: how many there are. */
export function sumRows(windows: readonly (readonly TrueRow[])[], areas: readonly PlaceCode[], issues: number): TrueRow[] {
  const byKey = windows.map((rows) => new Map(rows.map((row) => [rowKey(row), row])));
  return rowFrames(areas).map(({ code, unplaced, detailed }) => {
    const rows = byKey.map((table) => table.get(rowKey({ code, unplaced }))).filter((row) => row !== undefined);
    const at = (i: number) => rows.reduce((n, row) => n + (row.issues?.[i] ?? 0), 0);
    return {
      code,
      unplaced,
      total: rows.reduce((n, row) => n + row.total, 0),
      issues: detailed ? Array.from({ length: issues }, (_, i) => at(i)) : null,
      months: null,
    };
  });
}
