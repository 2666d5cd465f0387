import type { PublicWindow } from '../public/contract.ts';
import { windowsCounting } from '../public/readRelease.ts';
import type { CellBook } from './cellBook.ts';
import { cellName, partsOf, tableKey } from './cellName.ts';
import { type SeriesTable, wholeOf } from './seriesTables.ts';

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
  const before = Math.max(0, ...windows.map((w) => w.release).filter((number) => number < release));
  const base = wholeOf(windows, before);
  const there = new Set(windowsCounting(windows, before).map((w) => w.id));
  const counting = windowsCounting(windows, release);
  const added = counting.filter((w) => !there.has(w.id));
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
