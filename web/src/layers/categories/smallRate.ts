import type { Format } from '@petarawan/server/drawing/words/format';

/** A figure per so many voters: as rates are written, but what is small keeps two digits that say something: `0,0025`, never `0,00`. */
export function smallRate(value: number, format: Format): string {
  if (!(value > 0) || value >= 0.1) return format.rate(value);
  return format.number(value, 1 - Math.floor(Math.log10(value)));
}
