/** A step that people count in: 1, 2 or 5 with noughts, so that about `most` of them reach over `span`. */
export function niceStep(span: number, most: number): number {
  if (!(span > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10].find((n) => (n * power * most) / span >= 0.999) ?? 10;
  return Number((step * power).toPrecision(6));
}

/** Figures as a workbook shows them: the noise of binary fractions is cut off. */
export const tidy = (value: number): number => Number(value.toPrecision(10));
