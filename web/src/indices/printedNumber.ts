import type { Format } from '@petarawan/server/drawing/words/format';

/** A published figure with the decimals it was printed with (at most three), in the reader's style: `13,47`, `100`. */
export function printedNumber(value: number | null, format: Format): string {
  if (value === null) return format.number(null);
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return format.number(value, Math.min(decimals, 3));
}
