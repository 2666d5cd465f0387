/** What is smaller than this part of the largest number involved is rounding, not difference. */
export const TIE = 1e-12;

/** Values minus their mean, and their moments (divided by n). */
export interface Deviations {
  mean: number;
  /** Exactly 0 for a value that differs from the mean by rounding only. */
  deviations: Float64Array;
  /** Sum of squared deviations / n; 0 exactly when all values are equal up to rounding. */
  secondMoment: number;
  /** Sum of fourth powers / n over the squared second moment; 0 when that is 0. */
  kurtosis: number;
}

/**
 * Deviations from the mean. The sum runs over the sorted values, so the order of the areas changes nothing, and from the smallest value
 * up, so equal values have deviation 0. Finite values only.
 */
export function deviationsOf(values: Float64Array): Deviations {
  const n = values.length;
  const sorted = values.slice().sort();
  const least = sorted[0] ?? 0;
  let above = 0;
  for (const value of sorted) above += value - least;
  const mean = least + above / Math.max(1, n);
  const slack = TIE * Math.max(Math.abs(least), Math.abs(sorted[n - 1] ?? 0));
  const cut = (value: number) => (Math.abs(value - mean) <= slack ? 0 : value - mean);
  const deviations = values.map(cut);
  const secondMoment = sorted.reduce((sum, value) => sum + cut(value) ** 2, 0) / Math.max(1, n);
  const spread = Math.sqrt(secondMoment);
  // Of standardised values: fourth powers of the values themselves leave the range of doubles early.
  const kurtosis = spread === 0 ? 0 : sorted.reduce((sum, value) => sum + (cut(value) / spread) ** 4, 0) / n;
  return { mean, deviations, secondMoment, kurtosis };
}
