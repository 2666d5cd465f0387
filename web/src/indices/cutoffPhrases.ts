import type { Cutoff } from '@petarawan/server/contract/indices';
import type { Format } from '@petarawan/server/drawing/words/format';
import { printedNumber } from './printedNumber.ts';
import type { indicesText } from './text.ts';

type Words = Pick<(typeof indicesText)['en'], 'class' | 'cutoffTo' | 'cutoffFrom' | 'cutoffOver' | 'cutoffRange'>;

const ORDER = ['rendah', 'sedang', 'tinggi'];

/** The cut-offs in words with the printed numbers, lowest class first: "rendah sampai 21,7, sedang 21,7–68,5, tinggi di atas 68,5". */
export function cutoffPhrases(cutoffs: readonly Cutoff[], text: Words, format: Format): string[] {
  return [...cutoffs]
    .sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class))
    .map((cutoff) => {
      const word = text.class[cutoff.class];
      const from = printedNumber(cutoff.from, format);
      const to = printedNumber(cutoff.to, format);
      if (cutoff.from === null) return cutoff.to === null ? word : text.cutoffTo(word, to);
      if (cutoff.fromOpen) return text.cutoffOver(word, from);
      return cutoff.to === null ? text.cutoffFrom(word, from) : text.cutoffRange(word, from, to);
    });
}
