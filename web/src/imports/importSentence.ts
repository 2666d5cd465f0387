import type { ImportSummary } from '@petarawan/server/contract/imports';
import type { Format } from '@petarawan/server/drawing/words/format';

/** Words for what became of the rows of a file. */
export interface SentenceWords {
  rows(count: string): string;
  allUnchanged(count: string): string;
  none: string;
  fresh(count: string): string;
  changed(count: string): string;
  unchanged(count: string): string;
  quarantined(count: string): string;
  withdrawn(count: string): string;
  and: string;
}

export type Tallied = Pick<ImportSummary, 'rows' | 'new' | 'changed' | 'unchanged' | 'quarantined' | 'withdrawn'>;

/** What became of the rows as one sentence: `12 baris dibaca: 9 baru, 2 tetap dan 1 menunggu perbaikan.` Nothing that is zero is said. */
export function importSentence(tally: Tallied, words: SentenceWords, format: Format): string {
  const { withdrawn } = tally;
  if (tally.rows === 0 && withdrawn === 0) return words.none;
  if (tally.unchanged === tally.rows && withdrawn === 0) return words.allUnchanged(format.integer(tally.rows));
  const parts = (
    [
      [tally.new, words.fresh],
      [tally.changed, words.changed],
      [tally.unchanged, words.unchanged],
      [tally.quarantined, words.quarantined],
      [withdrawn, words.withdrawn],
    ] as const
  ).flatMap(([count, say]) => (count > 0 ? [say(format.integer(count))] : []));
  const last = parts.pop();
  const list = parts.length > 0 ? `${parts.join(', ')} ${words.and} ${last}` : last;
  return `${words.rows(format.integer(tally.rows))}: ${list}.`;
}
