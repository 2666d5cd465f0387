import { describe, expect, it } from 'vitest';
import { testDeck } from '../testDeck.ts';
import { cleanChoices, faultOf } from './cleanChoices.ts';
import { slideEdition } from './slideEdition.ts';
import { newSlideId, withOwnSlide, withoutOwnSlide, withWords, writtenSlides } from './slideWords.ts';

const deck = testDeck();
const slideOf = (choices: typeof deck.choices, id: string) => {
  const found = writtenSlides(deck, choices).find((slide) => slide.id === id);
  if (!found) throw new Error(id);
  return found;
};
const map = slideOf(deck.choices, 'map');

describe('what is written on a slide', () => {
  it('stands over what was made, and is gone when it says the same again', () => {
    const written = withWords(deck.choices, map, { title: 'Tiga wilayah', texts: ['Satu.', 'Dua.'] });
    expect(slideOf(written, 'map')).toMatchObject({ title: 'Tiga wilayah', texts: ['Satu.', 'Dua.'], notes: '' });
    const restored = withWords(withWords(written, map, { title: null }), map, { texts: ['Kalimat.'] });
    expect(cleanChoices(restored)).toEqual(deck.choices);
  });

  it('is the name of the deck on the cover', () => {
    const cover = slideOf(deck.choices, 'cover');
    expect(cleanChoices(withWords(deck.choices, cover, { title: 'Rapat' }))).toEqual({ ...deck.choices, title: 'Rapat' });
  });

  it('is sent without blanks and empty lines, and not at all where it is too much', () => {
    const typed = withWords(deck.choices, map, { title: ' Peta ', texts: ['Satu. ', '', ' Dua.'] });
    expect(cleanChoices(typed).edits).toEqual({ map: { title: 'Peta', texts: ['Satu.', 'Dua.'], notes: null } });
    expect(faultOf(typed)).toBeNull();
    expect(faultOf(withWords(deck.choices, map, { texts: Array(9).fill('x') }))).toEqual({
      kind: 'too_many_lines',
      slide: 'map',
    });
    expect(faultOf(withWords(deck.choices, map, { texts: ['x'.repeat(601)] }))).toEqual({ kind: 'line_too_long', slide: 'map' });
    expect(faultOf({ ...deck.choices, order: [] })).toEqual({ kind: 'no_slides' });
  });
});

describe('a slide of one’s own', () => {
  const slide = { id: newSlideId(), title: 'Usulan', texts: [], notes: '', view: null };

  it('stands behind the chosen one, is written like the others, and can be taken away', () => {
    const added = withOwnSlide(deck.choices, slide, 'cover');
    expect(added.order).toEqual(['cover', slide.id, 'map', 'method']);
    const written = withWords(added, slideOf(added, slide.id), { title: 'Usulan kita', texts: ['A.'] });
    expect(written.own).toEqual([{ ...slide, title: 'Usulan kita', texts: ['A.'] }]);
    expect(withoutOwnSlide(written, slide.id)).toEqual(deck.choices);
  });

  it('has an id that the server takes', () => {
    for (let i = 0; i < 50; i++) expect(newSlideId()).toMatch(/^own:[A-Za-z0-9-]{1,40}$/);
  });
});

describe('the edition of a slide’s picture', () => {
  const of = (over: Partial<typeof deck>, id: string) => slideEdition({ ...deck, ...over }, id, 'Bawaslu');

  it('changes with what stands on it, and only then', () => {
    const edited = { version: 2, choices: withWords(deck.choices, map, { title: 'Lain' }) };
    expect(of(edited, 'map')).not.toBe(of({}, 'map'));
    expect(of(edited, 'method')).toBe(of({}, 'method'));
    expect(of({ choices: { ...deck.choices, occasion: 'Rapat' } }, 'method')).not.toBe(of({}, 'method'));
    expect(slideEdition(deck, 'map', 'Kantor lain')).not.toBe(of({}, 'map'));
  });
});
