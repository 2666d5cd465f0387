/** Positions in percent of the bar's width, all inside 0..100. */
export interface IntervalMarks {
  value: number;
  low: number;
  high: number;
  /** The figure compared with (the parent's); null when there is none. */
  reference: number | null;
  /** Right end of the scale, in the unit of the figure. */
  max: number;
}

/** The next of 1, 2, 2.5, 5, 10 x 10^n that is not below `value`; 1 for zero and below. */
export function niceCeiling(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((s) => s * power >= value * (1 - 1e-12)) ?? 10;
  return step * power;
}

/** Percent of `max`, clamped to 0..100; 0 when `max` is not positive. */
export function percentOf(value: number, max: number): number {
  if (!(max > 0)) return 0;
  return Math.min(100, Math.max(0, (value / max) * 100));
}

/**
 * Where a figure, its interval and the parent's figure stand on a bar that starts at zero. The scale ends at a round
 * number that holds all of them, so the interval is never cut.
 */
export function intervalMarks(figure: { value: number; low: number; high: number }, reference: number | null): IntervalMarks {
  const max = niceCeiling(Math.max(figure.value, figure.high, reference ?? 0));
  return {
    value: percentOf(figure.value, max),
    low: percentOf(figure.low, max),
    high: percentOf(figure.high, max),
    reference: reference === null ? null : percentOf(reference, max),
    max,
  };
}

/** How an interval stands to a reference: touching an end counts as "cannot be told apart". */
export function compareToReference(interval: { low: number; high: number }, reference: number): 'below' | 'same' | 'above' {
  if (interval.low > reference) return 'above';
  if (interval.high < reference) return 'below';
  return 'same';
}

/** Position on a ratio scale, with what was cut. */
export interface RatioMark {
  percent: number;
  clipped: 'left' | 'right' | null;
}

/**
 * Place of a ratio on a logarithmic bar from 1/limit to limit: 1 stands in the middle, x2 and x1/2 equally far from
 * it. Ratios beyond the limit stand on the edge and are marked as cut; zero is cut on the left.
 */
export function ratioMark(ratio: number, limit = 8): RatioMark {
  if (!(ratio > 0)) return { percent: 0, clipped: 'left' };
  const position = Math.log(ratio) / Math.log(limit);
  if (position < -1) return { percent: 0, clipped: 'left' };
  if (position > 1) return { percent: 100, clipped: 'right' };
  return { percent: 50 + 50 * position, clipped: null };
}
