import { type PublicRelease, SMALLEST_SHOWN } from '../public/contract.ts';
import { rowKey, windowsCounting } from '../public/readRelease.ts';
import type { Cells } from './readCells.ts';
import { lengthOf, restatedPairs } from './relationsOf.ts';
import type { AuditFault } from './report.ts';

const small = (where: string, id: string, en: string): AuditFault => ({ kind: 'small', where, text: { id, en } });
const isSmall = (n: number) => n > 0 && n < SMALLEST_SHOWN;

/** Figures from 1 to 4 that are shown, or that one subtraction of two shown figures gives: what a correction changed. */
export function* smallFigures(document: PublicRelease, cells: Cells): Generator<AuditFault> {
  for (const [i, { value }] of cells.cells.entries())
    if (value !== null && isSmall(value))
      yield small(cells.nameOf(i), 'Angka 1 sampai 4 tampak.', 'A figure from 1 to 4 is shown.');
  for (const { before, after } of correctedPairs(document, cells)) {
    const [a, b] = [cells.cells[before]?.value ?? null, cells.cells[after]?.value ?? null];
    if (a !== null && b !== null && isSmall(Math.abs(b - a)))
      yield small(
        `${cells.nameOf(after)} − ${cells.nameOf(before)}`,
        'Selisih dengan angka sebelum koreksi adalah 1 sampai 4.',
        'The difference to the figure before the correction is 1 to 4.',
      );
  }
}

/** The same figure before and after a correction: in windows, and in sums over the same periods. */
function* correctedPairs(document: PublicRelease, cells: Cells): Generator<{ before: number; after: number }> {
  yield* restatedPairs(document, cells);
  const periods = (release: number) =>
    windowsCounting(document.windows, release)
      .map((w) => `${w.from} ${w.to}`)
      .join(',');
  for (const [after, { origin, of, rows }] of cells.tables.entries())
    for (const [before, other] of cells.tables.entries()) {
      if (of.kind !== 'sum' || other.of.kind !== 'sum' || other.origin !== origin || other.of.release >= of.release) continue;
      if (periods(of.release) !== periods(other.of.release)) continue;
      for (const [row, found] of rows.entries()) {
        const there = cells.rowAt(before, rowKey(found));
        if (there === undefined) continue;
        for (const part of ['total', 'issue'] as const)
          for (let i = 0; i < lengthOf(cells, after, row, part); i++) {
            const [a, b] = [cells.at(before, there, part, i), cells.at(after, row, part, i)];
            if (a !== undefined && b !== undefined) yield { before: a, after: b };
          }
      }
    }
}
