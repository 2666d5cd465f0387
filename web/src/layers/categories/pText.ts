import type { Format } from '@petarawan/server/drawing/words/format';

/** A p with three decimals, never "0". */
export function pText(p: number | null, format: Format): string {
  return p !== null && p < 0.001 ? `< ${format.number(0.001, 3)}` : format.number(p, 3);
}
