import { describe, expect, it } from 'vitest';
import { sampleContent, sampleSlide } from '../testing/sampleDeck.ts';
import { deckChanges } from './deckChanges.ts';
import { refreshedOrder } from './refreshedOrder.ts';

const fact = (id: string, value: string) => ({ id, label: `Angka ${id}`, value });
const map = sampleSlide({
  ...{ id: 'map', kind: 'map', title: 'Tertinggi Bangka', texts: ['Satu.', 'Dua.', 'Tiga.'] },
  facts: [fact('rate:19.01', '40,0'), fact('rate:19.02', '36,0')],
});
const method = sampleSlide({ id: 'method', kind: 'method' });
const area = (code: string) => sampleSlide({ id: `area:${code}`, kind: 'area', title: `Halaman ${code}` });
const deck = (...slides: ReturnType<typeof sampleSlide>[]) => sampleContent({ slides });
const edit = { title: null, texts: ['Kata kami.'], notes: null };

describe('what a refresh changed', () => {
  it('is nothing when the same comes out', () => {
    expect(deckChanges(deck(map, method), deck(map, method), { edits: { map: edit } })).toEqual([]);
  });

  it('names figures by their fact, the title, and sentences in their order; and where own words stand beside them', () => {
    const after = {
      ...map,
      title: 'Tertinggi Belitung',
      texts: ['Satu.', 'Dua, tetapi lain.', 'Tiga.'],
      facts: [fact('rate:19.02', '44,0'), fact('rate:19.04', '12,0')],
    };
    const changes = deckChanges(deck(map, method), deck(after, method), { edits: { map: edit } });
    const rest = { slide: 'map', edited: true };
    expect(changes).toEqual([
      { ...rest, kind: 'figure', label: 'Angka rate:19.02', before: '36,0', after: '44,0' },
      { ...rest, kind: 'figure', label: 'Angka rate:19.04', before: null, after: '12,0' },
      { ...rest, kind: 'figure', label: 'Angka rate:19.01', before: '40,0', after: null },
      { ...rest, kind: 'text', label: 'Judul', before: 'Tertinggi Bangka', after: 'Tertinggi Belitung' },
      { ...rest, kind: 'text', label: 'Kalimat', before: 'Dua.', after: 'Dua, tetapi lain.' },
    ]);
    expect(deckChanges(deck(map), deck(after), { edits: {} }).some(({ edited }) => edited)).toBe(false);
    const untouched = { title: null, texts: null, notes: null };
    expect(deckChanges(deck(map), deck(after), { edits: { map: untouched } }).some(({ edited }) => edited)).toBe(false);
  });

  it('names slides that came and went', () => {
    const changes = deckChanges(deck(map, area('19.01'), method), deck(map, area('19.02'), method), { edits: {} });
    expect(changes.map(({ slide, kind, label }) => [slide, kind, label])).toEqual([
      ['area:19.02', 'added', 'Halaman 19.02'],
      ['area:19.01', 'removed', 'Halaman 19.01'],
    ]);
  });
});

describe('the order of a refreshed deck', () => {
  const before = deck(map, area('19.01'), area('19.03'), method);
  const after = deck(sampleSlide({ id: 'cover', kind: 'cover' }), map, area('19.01'), area('19.02'), area('19.03'), method);

  it('has new slides behind those that usually stand before them, wherever these were put', () => {
    expect(refreshedOrder(['method', 'area:19.01', 'own:a', 'map', 'area:19.03'], before, after)).toEqual([
      ...['cover', 'method', 'area:19.01', 'area:19.02', 'own:a', 'map', 'area:19.03'],
    ]);
  });

  it('leaves out what was left out', () => {
    expect(refreshedOrder(['method'], before, after)).toEqual(['cover', 'area:19.02', 'method']);
  });
});
