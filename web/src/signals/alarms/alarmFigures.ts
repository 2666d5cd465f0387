import type { Format } from '@petarawan/server/drawing/words/format';

/** A mean or an estimate of reports: whole from 10 on, as a decimal there says more than is known. */
export const meanFigure = (value: number | null, format: Format): string =>
  value !== null && value >= 10 ? format.integer(value) : format.rate(value);

/** A threshold; a count is above it exactly when it is above its whole part. */
export const thresholdFigure = (value: number | null, format: Format): string =>
  meanFigure(value !== null && value >= 10 ? Math.floor(value) : value, format);
