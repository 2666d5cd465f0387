import { type NoFigure, noFigure } from './noFigure.ts';
import { averageRanks, correlation } from './rankCorrelation.ts';

export interface RankRegression {
  /** Areas of which everything is known. */
  n: number;
  /** Share of the variation of the ranks that the factors explain together, 0 to 1. */
  r2: number;
  /** The same, corrected for the number of factors; below 0 is set to 0. */
  adjustedR2: number;
  /** Partial rank correlation of each factor, the others held fixed; null for one that was left out. */
  partial: (number | null)[];
  /** Factors left out because they do not vary, or say the same as those before them. */
  leftOut: number[];
}

/** Areas per factor that a joint figure needs. */
const PER_FACTOR = 5;
/** A factor of which less than this share is its own says nothing beside the others. */
const OWN = 1e-9;

/**
 * How far several factors together explain a ranking: least squares of the ranks on the ranks (ties by mean ranks). From the correlation matrix R
 * of the ranking and the factors and its inverse P: R2 = 1 - 1 / P11, partial of j = -P1j / sqrt(P11 Pjj). Adjusted R2 = 1 - (1 - R2)(n - 1) /
 * (n - k - 1). R: `summary(lm(rank(y) ~ rank(a) + rank(b)))`. Fewer than 5 areas per factor and 5 more, or a ranking that does not vary,
 * give the reason instead. Lists have the same length and finite numbers.
 */
export function rankRegression(y: readonly number[], factors: readonly (readonly number[])[]): RankRegression | NoFigure {
  const n = y.length;
  for (const x of factors) if (x.length !== n) throw new RangeError(`${n} and ${x.length} values`);
  const needed = PER_FACTOR * (factors.length + 1);
  if (factors.length === 0) return noFigure('Tidak ada faktor yang diketahui.', 'No factor is known.');
  if (n < needed) {
    return noFigure(
      `Hanya ${n} wilayah yang semua faktornya diketahui; untuk ${factors.length} faktor bersama diperlukan sekurangnya ${needed}.`,
      `Of only ${n} areas all factors are known; for ${factors.length} factors together at least ${needed} are needed.`,
    );
  }
  const ranked = [y, ...factors].map(averageRanks);
  const [own, ...others] = ranked as [number[], ...number[][]];
  if (correlation(own, own) === null) {
    return noFigure(
      'Semua wilayah bernilai sama, jadi tidak ada peringkat yang dapat dijelaskan.',
      'All areas have the same value, so there is no ranking to explain.',
    );
  }
  const kept: number[] = [];
  for (const [j, x] of others.entries()) {
    const before = kept.map((k) => others[k] as number[]);
    if (ownShare(x, before) > OWN) kept.push(j);
  }
  const leftOut = others.map((_, j) => j).filter((j) => !kept.includes(j));
  const inverse = invert(matrixOf([...kept.map((j) => others[j] as number[]), own]));
  const k = kept.length;
  const last = inverse?.[k];
  // Without an inverse the factors give the ranking exactly.
  const r2 = last ? Math.min(1, Math.max(0, 1 - 1 / (last[k] as number))) : 1;
  const partial = others.map((_, j) => {
    const at = kept.indexOf(j);
    if (at < 0 || !inverse || !last) return null;
    const scale = Math.sqrt((last[k] as number) * (inverse[at]?.[at] as number));
    return Math.max(-1, Math.min(1, -(last[at] as number) / scale)) + 0;
  });
  return { n, r2, adjustedR2: Math.max(0, 1 - ((1 - r2) * (n - 1)) / (n - k - 1)), partial, leftOut };
}

/** 1 - R2 of a list on others: how much of it the others do not say. 0 when it does not vary. */
function ownShare(x: readonly number[], others: readonly (readonly number[])[]): number {
  if (correlation(x, x) === null) return 0;
  const inverse = invert(matrixOf([...others, x]));
  const last = inverse?.at(-1)?.at(-1);
  return last === undefined ? 0 : 1 / last;
}

const matrixOf = (lists: readonly (readonly number[])[]): number[][] =>
  lists.map((a) => lists.map((b) => (a === b ? 1 : (correlation(a, b) ?? 0))));

/** Inverse of a symmetric positive matrix by Gauss-Jordan with pivots; null when it is singular. */
function invert(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    const [a, b] = [rows[column] as number[], rows[pivot] as number[]];
    rows[column] = b;
    rows[pivot] = a;
    const head = b[column] as number;
    if (Math.abs(head) < 1e-12) return null;
    for (let j = 0; j < b.length; j++) b[j] = (b[j] as number) / head;
    for (const [i, row] of rows.entries()) {
      const factor = row[column] as number;
      if (i === column || factor === 0) continue;
      for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) - factor * (b[j] as number);
    }
  }
  return rows.map((row) => row.slice(n));
}
