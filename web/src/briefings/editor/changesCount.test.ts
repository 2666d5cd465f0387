import type { DeckChange } from '@petarawan/server/contract/briefings/saved';
import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { editorText } from '../editorText.ts';
import { changesCount } from './changesCount.ts';

const change = (kind: DeckChange['kind'], label: string = kind): DeckChange => ({
  ...{ slide: 'map', kind, label, before: '1', after: '2', edited: false },
});

describe('what a refresh changed', () => {
  it('is told as figures, the sentences that follow from them, and slides, in both languages', () => {
    const changes = [change('figure', 'a'), change('figure', 'b'), change('text'), change('added'), change('removed')];
    expect(changesCount(changes, editorText.id, formatOf('id'))).toBe(
      '2 angka berubah, 1 kalimat mengikuti, 2 salindia datang atau hilang.',
    );
    expect(changesCount(changes, editorText.en, formatOf('en'))).toBe(
      '2 figures changed, 1 sentence followed, 2 slides came or went.',
    );
  });

  it('names only what there was', () => {
    expect(changesCount([change('figure')], editorText.en, formatOf('en'))).toBe('1 figure changed.');
    expect(changesCount([], editorText.id, formatOf('id'))).toBe('');
  });
});
