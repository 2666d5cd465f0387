import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, isSyllabicAcronym, nameKey, numbersIn, relaxedKey, withinOneEdit } from './normalizeName.ts';

describe('names', () => {
  it.each([
    ['Pangkal Pinang', 'PANGKALPINANG'],
    ['Toli-Toli', 'toli toli'],
    ["Ra'as", 'Ra"as'],
    ['Sangalla’', "Sangalla'"],
    ['Pangkajene & Kepulauan', 'Pangkajene dan Kepulauan'],
    ['Bangka  Tengah\u00a0', 'bangka tengah'],
  ])('%s and %s have the same key', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Kep. Seribu', 'Kepulauan Seribu'],
    ['Seberang Ulu II', 'Seberang Ulu Dua'],
    ['Seberang Ulu 2', 'Seberang Ulu II'],
    ['Sei Balai', 'Sungai Balai'],
    ['Lampung Sel.', 'Lampung Selatan'],
  ])('%s and %s have the same relaxed key', (a, b) => {
    expect(relaxedKey(a)).toBe(relaxedKey(b));
  });

  it('keeps names apart that differ in a number', () => {
    expect(numbersIn('Ulu I')).not.toBe(numbersIn('Ulu II'));
    expect(numbersIn('2 x 11 Kayu Tanam')).toBe(numbersIn('2 X XI Kayu Tanam'));
  });

  it('folds to lower-case letters, digits and single blanks whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
    );
  });
});

describe('withinOneEdit', () => {
  it('is true after any single typing error and symmetric', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'abcd'), (w, at, letter) => {
        const i = at % w.length;
        const typed = [
          w.slice(0, i) + w.slice(i + 1),
          w.slice(0, i) + letter + w.slice(i),
          w.slice(0, i) + letter + w.slice(i + 1),
          w,
        ];
        const next = w[i + 1];
        if (next) typed.push(w.slice(0, i) + next + w[i] + w.slice(i + 2));
        for (const t of typed) {
          expect(withinOneEdit(w, t)).toBe(true);
          expect(withinOneEdit(t, w)).toBe(true);
        }
      }),
    );
  });

  it('is false for two errors', () => {
    expect(withinOneEdit('bangka', 'bngaka')).toBe(false);
    expect(withinOneEdit('abcd', 'badc')).toBe(false);
    expect(withinOneEdit('abc', 'abcde')).toBe(false);
  });
});

it('knows abbreviations glued from the words of a name', () => {
  const words = (name: string) => foldName(name).split(' ');
  expect(isSyllabicAcronym('bateng', words('Bangka Tengah'))).toBe(true);
  expect(isSyllabicAcronym('oku', words('Ogan Komering Ulu'))).toBe(true);
  expect(isSyllabicAcronym('bangka', words('Bangka Tengah'))).toBe(false);
  expect(isSyllabicAcronym('tengah', words('Bangka Tengah'))).toBe(false);
});
