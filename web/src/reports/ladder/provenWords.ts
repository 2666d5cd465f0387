import type { LadderShare } from '@petarawan/server/contract/reports/ladder';
import type { Format } from '@petarawan/server/drawing/words/format';
import type { ladderText } from './text.ts';

/** The proven share as a sentence with its interval; without a share where too few were decided. */
export function provenWords(
  proven: LadderShare | null,
  text: Pick<(typeof ladderText)['id'], 'proven' | 'provenFew' | 'provenNone'>,
  format: Pick<Format, 'integer' | 'percent'>,
): string {
  if (proven === null || proven.n === 0) return text.provenNone;
  const [k, n] = [format.integer(proven.k), format.integer(proven.n)];
  if (proven.share === null) return text.provenFew(k, n);
  return text.proven(k, n, format.percent(proven.share), format.percent(proven.low), format.percent(proven.high));
}
