import { type PublicWindow, SMALLEST_SHOWN } from '../public/contract.ts';
import type { CellBook } from './cellBook.ts';
import { cellName, partsOf, tableKey } from './cellName.ts';
import type { SeriesTable } from './seriesTables.ts';

/**
 * What is known of the figures of a window because an earlier one tells of the same period. Who corrects knows what changed, so we reckon with
 * readers who know it too: a figure that did not change is the same cell (published once, it cannot be hidden now), and one that did only grew
 * or only shrank. A change of 1 to 4 is a small count like any other: it becomes a cell that must not be found out, though it stands nowhere.
 */
export function restatedCells(book: CellBook, windows: readonly PublicWindow[], tables: readonly SeriesTable[]): void {
  const window = (id: string | null) => windows.find((w) => w.id === id);
  for (const { origin, of, key, codes, rows } of tables) {
    const replaces = of.kind === 'window' ? (window(of.window)?.replaces ?? null) : null;
    for (let old = window(replaces); old; old = window(old.replaces)) {
      const oldKey = tableKey(origin, { kind: 'window', window: old.id });
      for (const row of rows)
        for (const [part] of partsOf(row, codes))
          link(book, cellName(key, row, part), cellName(oldKey, row, part), old.id === replaces);
    }
  }
}

/** `direct`: nothing was published of the figure between the two. */
function link(book: CellBook, now: string, then: string, direct: boolean): void {
  const [value, before] = [book.value(now), book.value(then)];
  // A zero is known, so the other is the change itself.
  if (value === 0 || before === 0) return;
  if (value === before) {
    if (direct) book.sum(now, [then]);
    return;
  }
  const [less, more] = value > before ? [then, now] : [now, then];
  const step = Math.abs(value - before);
  if (step >= SMALLEST_SHOWN) book.order(less, more);
  else {
    const change = `${now} - ${then}`;
    book.put({ id: change, value: step, weight: 1, state: 'must' });
    book.sum(more, [less, change]);
  }
}
