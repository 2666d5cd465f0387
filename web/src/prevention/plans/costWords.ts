import type { Format } from '@petarawan/server/drawing/words/format';
import { NO_VALUE } from '@petarawan/server/drawing/words/format';
import type { plansText } from './text.ts';

/** What some items are to cost: the sum of the costs that are known (rupiah), how many items have none, and how many items there are. */
export interface Cost {
  known: number;
  unknown: number;
  items: number;
}

/**
 * A sum in words that never looks free because a cost is missing: `Rp20.000.000`, `sedikitnya Rp20.000.000` with how many lack one, and
 * `–` where none is known.
 */
export function costWords(
  { known, unknown, items }: Cost,
  text: Pick<(typeof plansText)['id'], 'atLeast' | 'costMissing'>,
  format: Format,
): { sum: string; missing: string | null } {
  const missing = unknown > 0 ? text.costMissing(format.integer(unknown)) : null;
  const sum = `Rp${format.integer(known)}`;
  return { sum: unknown === 0 ? sum : unknown >= items ? NO_VALUE : text.atLeast(sum), missing };
}
