import type { PublicWindow } from '../public/contract.ts';
import type { CellBook } from './cellBook.ts';
import { cellName, partsOf, tableKey } from './cellName.ts';
import { type SeriesTable, sumOf } from './seriesTables.ts';

/**
 * The figures of a sum, told by the sum of the release before and the new windows where nothing that it counts was changed since, else by all its
 * windows. Both say the same; the first is shorter, and shows at once that a figure to which nothing was added is the same number.
 */
export function sumOfWindows(
  book: CellBook,
  windows: readonly PublicWindow[],
  { key, origin, codes, rows }: SeriesTable,
  release: number,
): void {
  const { counting, added, base } = sumOf(windows, release);
  const keyOf = (window: string) => tableKey(origin, { kind: 'window', window });
  for (const row of rows)
    for (const [part] of partsOf(row, codes)) {
      const value = (window: string) => book.value(cellName(keyOf(window), row, part));
      const old = (w: PublicWindow) => (w.replaces === null ? 0 : value(w.replaces));
      const changed = added.filter((w) => value(w.id) !== old(w));
      const tables =
        base === null || changed.some((w) => old(w) > 0)
          ? counting.map((w) => keyOf(w.id))
          : [tableKey(origin, base), ...changed.map((w) => keyOf(w.id))];
      book.sum(
        cellName(key, row, part),
        tables.map((table) => cellName(table, row, part)),
      );
    }
}
