import type { DeckChange } from '@petarawan/server/contract/briefings/saved';
import type { Format } from '@petarawan/server/drawing/words/format';
import type { editorText } from '../editorText.ts';

type Words = Pick<(typeof editorText)['id'], 'countFigures' | 'countTexts' | 'countSlides'>;

/** What a refresh changed in numbers: figures, sentences that follow from them, slides that came or went; '' where nothing did. */
export function changesCount(changes: readonly DeckChange[], text: Words, format: Format): string {
  const of = (...kinds: DeckChange['kind'][]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    [of('figure'), text.countFigures],
    [of('text'), text.countTexts],
    [of('added', 'removed'), text.countSlides],
  ] as const;
  const said = parts.flatMap(([n, words]) => (n > 0 ? [words(format.integer(n), n)] : []));
  return said.length === 0 ? '' : `${said.join(', ')}.`;
}
