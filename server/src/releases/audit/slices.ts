import type { PublicRelease } from '../public/contract.ts';
import { windowsCounting } from '../public/readRelease.ts';
import type { Cells } from './readCells.ts';
import type { Unknowns } from './unknowns.ts';

/**
 * For each window and origin the unknowns of its figures, with those of the sums that count it (`sd-N`). What changes within a window alone
 * changes its sums by as much, so that most hidden figures can move in their slice while the rest of the series stays as it is.
 */
export function slicesOf(document: PublicRelease, cells: Cells, { cell }: Unknowns): ReadonlySet<number>[] {
  const tables: Set<number>[] = [];
  for (const [table, { origin, of }] of cells.tables.entries()) {
    if (of.kind !== 'window') continue;
    const slice = new Set([table]);
    for (const [other, sum] of cells.tables.entries()) {
      if (sum.origin !== origin || sum.of.kind !== 'sum') continue;
      if (windowsCounting(document.windows, sum.of.release).some((w) => w.id === of.window)) slice.add(other);
    }
    tables.push(slice);
  }
  const tableOf = cell.map((c) => (c === null ? -1 : (cells.cells[c]?.table ?? -1)));
  return tables.map((slice) => new Set([...tableOf.keys()].filter((unknown) => slice.has(tableOf[unknown] as number))));
}
