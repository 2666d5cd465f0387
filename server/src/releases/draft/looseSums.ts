import { childrenOf, placeLevel } from '../table/areaTree.ts';
import { cellName, partsOf } from '../table/cellName.ts';
import { sumPartKeys } from '../table/seriesTables.ts';
import type { OriginAsked } from './originAsked.ts';

/** How far the hidden figures inside an area must be able to fall together, in every part of the sum. */
const ROOM = 10;

/**
 * Cells of new sums of the country and of provinces that may well be shown although parts of them are hidden: at least two parts are, so that
 * one can rise as the other falls, and in each of these what lies inside the area and is hidden has room for it. That is no proof: the audit is.
 */
export function looseSums(asked: OriginAsked, isHidden: (name: string) => boolean): number[] {
  const { tables, settled, root, windows, besides } = asked;
  const { problem, at } = asked.cells;
  const count = (name: string) => problem.cells[at(name) ?? -1]?.value ?? 0;
  const found: number[] = [];
  for (const { key, origin, of, codes, rows } of tables) {
    if (of.kind !== 'sum' || settled.has(key)) continue;
    const inside = childrenOf(
      rows.filter((row) => !row.unplaced).map((row) => row.code),
      root,
    );
    const parts = sumPartKeys(windows, origin, of.release);
    for (const row of rows) {
      if (row.unplaced || !['nasional', 'provinsi'].includes(placeLevel(row.code))) continue;
      const places = [
        ...(inside.get(row.code) ?? []).map((code) => ({ code, unplaced: false })),
        { code: row.code, unplaced: true },
      ];
      for (const [part] of partsOf(row, codes)) {
        const name = cellName(key, row, part);
        const cell = at(name);
        if (cell === null || problem.cells[cell]?.state !== 'free' || besides.has(name)) continue;
        const closed = parts.filter((of) => isHidden(cellName(of, row, part)));
        const isLoose = (of: string) => {
          const hidden = places.map((place) => cellName(of, place, part)).filter(isHidden);
          return hidden.length >= 2 && hidden.reduce((sum, one) => sum + count(one) - 1, 0) >= ROOM;
        };
        if (closed.length >= 2 && closed.every(isLoose)) found.push(cell);
      }
    }
  }
  return found;
}
