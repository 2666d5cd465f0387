import { type NoFigure, noFigure } from './noFigure.ts';

const EMPTY_ROW = noFigure('Tidak ada laporan di wilayah ini.', 'There are no cases in this area.');
const EMPTY_COLUMN = noFigure('Isu ini tidak ada di wilayah mana pun.', 'The issue occurs in no area.');
const NOTHING_ELSE = noFigure(
  'Tidak ada pembanding: semua laporan berada di satu wilayah atau satu isu.',
  'Nothing to compare with: all cases are in one area or of one issue.',
);

/**
 * Adjusted residual of every cell of a table of counts (areas x issues): (O - E) / sqrt(E (1 - row/N) (1 - column/N)), E = row column / N
 * (Haberman 1973; R `chisq.test()$stdres`), no Yates correction. About standard normal when issue and area have nothing to do with each
 * other: beyond 2 is worth a look, beyond 3 is strong; unreliable where E is below 5, so `expected` stands beside it.
 * A cell in an empty row or column, or one whose row or column is the whole table, has a reason instead. Rows of equal length, whole
 * numbers from 0; RangeError otherwise. Example: Arthritis trial (29 7 7 / 13 7 21), first cell -> 3.2742.
 */
export function adjustedResiduals(
  table: readonly (readonly number[])[],
): ({ residual: number; expected: number } | NoFigure)[][] {
  const { rows, columns, total } = margins(table);
  return table.map((line, i) =>
    line.map((observed, j) => {
      const row = rows[i] as number;
      const column = columns[j] as number;
      if (row === 0) return EMPTY_ROW;
      if (column === 0) return EMPTY_COLUMN;
      if (row === total || column === total) return NOTHING_ELSE;
      const expected = (row * column) / total;
      return { residual: (observed - expected) / Math.sqrt(expected * (1 - row / total) * (1 - column / total)), expected };
    }),
  );
}

/** Sums of rows and columns of a table of counts; RangeError when it is not one. */
export function margins(table: readonly (readonly number[])[]): { rows: number[]; columns: number[]; total: number } {
  const width = table[0]?.length ?? 0;
  const columns = Array<number>(width).fill(0);
  const rows = table.map((line) => {
    if (line.length !== width) throw new RangeError(`rows of different length: ${line.length} and ${width}`);
    let row = 0;
    for (const [j, value] of line.entries()) {
      if (!Number.isInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
      row += value;
      columns[j] = (columns[j] as number) + value;
    }
    return row;
  });
  return { rows, columns, total: rows.reduce((sum, r) => sum + r, 0) };
}
