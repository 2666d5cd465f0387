import { margins } from './adjustedResidual.ts';
import { type NoFigure, noFigure } from './noFigure.ts';

export interface Association {
  /** Cramér's V, 0 (issues are spread alike everywhere) to 1. */
  value: number;
  /** V without the part that chance alone would give (Bergsma 2013), 0 to 1. */
  corrected: number;
  chiSquare: number;
  degreesOfFreedom: number;
  /** Cases in the table. */
  n: number;
}

/**
 * Cramér's V of a table of counts (areas x issues): sqrt(X2 / (N min(r - 1, c - 1))), X2 = Pearson's chi-square without Yates correction,
 * r, c = rows and columns that are not empty. One figure per map: how much the kind of problem depends on the area.
 *
 * With many areas and few cases V is large by chance alone, therefore Bergsma's corrected value stands beside it:
 * phi2 = max(0, X2/N - (r-1)(c-1)/(N-1)), r' = r - (r-1)^2/(N-1), c' alike, V = sqrt(phi2 / min(r'-1, c'-1)); 0 when that minimum is
 * not positive (fewer cases than areas cannot show anything). Fewer than two areas or issues with cases give the reason instead.
 * Example: Arthritis trial (29 7 7 / 13 7 21) -> 0.3942, corrected 0.3646.
 */
export function cramersV(table: readonly (readonly number[])[]): Association | NoFigure {
  const { rows, columns, total: n } = margins(table);
  const r = rows.filter((v) => v > 0).length;
  const c = columns.filter((v) => v > 0).length;
  if (r < 2) return noFigure('Kurang dari dua wilayah yang mempunyai laporan.', 'Fewer than two areas have cases.');
  if (c < 2) return noFigure('Kurang dari dua isu yang mempunyai laporan.', 'Fewer than two issues have cases.');
  let chiSquare = 0;
  for (const [i, line] of table.entries()) {
    for (const [j, observed] of line.entries()) {
      const expected = ((rows[i] as number) * (columns[j] as number)) / n;
      if (expected > 0) chiSquare += (observed - expected) ** 2 / expected;
    }
  }
  const degreesOfFreedom = (r - 1) * (c - 1);
  const phi2 = Math.max(0, chiSquare / n - degreesOfFreedom / (n - 1));
  const least = Math.min(r - 1 - (r - 1) ** 2 / (n - 1), c - 1 - (c - 1) ** 2 / (n - 1));
  return {
    value: Math.min(1, Math.sqrt(chiSquare / (n * Math.min(r - 1, c - 1)))),
    corrected: least > 1e-12 ? Math.min(1, Math.sqrt(phi2 / least)) : 0,
    chiSquare,
    degreesOfFreedom,
    n,
  };
}
