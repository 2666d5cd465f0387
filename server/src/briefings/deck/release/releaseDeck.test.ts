import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicRelease } from '../../../releases/public/contract.ts';
import { sampleHead, sampleRelease } from '../../../releases/testing/sampleRelease.ts';
import { DeckContent, DeckQuestion } from '../contract.ts';
import { releaseDeck } from './makeReleaseDeck.ts';

const deckOf = (document: PublicRelease, question: object) =>
  releaseDeck(sampleHead(document), document, DeckQuestion.parse({ release: document.number, ...question }), '2026-11-23');
const both = fc.constantFrom('id', 'en');
const saidIn = ({ slides }: DeckContent) => JSON.stringify(slides);

describe('a deck of a release', () => {
  it('is whole for each of its areas, in both languages, and names the release and its hash', () => {
    for (const number of [1, 2, 3] as const)
      for (const area of ['19', '19.04', '19.71'])
        for (const lang of ['id', 'en']) {
          const document = sampleRelease({ number });
          const { content, pictures } = deckOf(document, { area, lang });
          const head = sampleHead(document);
          expect(DeckContent.parse(content)).toEqual(content);
          expect(content.release).toEqual({ number, publishedOn: head.publishedOn, sha256: head.sha256 });
          expect(saidIn(content)).not.toMatch(/NaN|undefined|\[object/);
          for (const slide of content.slides) {
            expect(slide.title).not.toBe('');
            expect(slide.texts.length).toBeLessThanOrEqual(5);
            for (const block of slide.blocks) if (block.type === 'map') expect(pictures.has(block.picture)).toBe(true);
            const cited = slide.sources.map((s) => s.name).join(' ');
            expect(cited).toMatch(slide.kind === 'corrections' ? /[Rr]ilis|[Rr]elease/ : new RegExp(head.sha256.slice(0, 12)));
          }
        }
  });

  it('says only counts that the document shows: hidden ones are told as hidden and never worked out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 }), both, (hide, lang) => {
        const document = structuredClone(sampleRelease({ number: 2 }));
        // Hides more cells, with a true count that would be noticed.
        for (const table of document.tables)
          for (const i of hide) if (table.rows[i]) table.rows[i] = { ...table.rows[i], total: null };
        const { content } = deckOf(document, { area: '19', lang });
        const rows = document.tables.filter((t) => t.of.kind === 'sum').flatMap((t) => t.rows);
        for (const slide of content.slides.filter((s) => s.kind === 'area')) {
          const code = slide.id.slice('area:'.length);
          const own = rows.filter((r) => r.code === code && !r.unplaced);
          const told = slide.facts.filter((f) => f.id.startsWith('count:')).map((f) => f.value);
          for (const [i, row] of own.entries())
            if (row.total === null) expect(told[i]).toBe(lang === 'id' ? 'disamarkan (< 5)' : 'hidden (< 5)');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells reports and findings apart and never adds them up', () => {
    const { content } = deckOf(sampleRelease({ number: 3 }), { area: '19' });
    const figures = content.slides.find((s) => s.id === 'map')?.blocks.find((b) => b.type === 'figures');
    expect(figures?.type === 'figures' && figures.items.map((i) => i.label)).toEqual(['Laporan', 'Temuan', 'Cakupan']);
    expect(saidIn(content)).not.toMatch(/laporan dan temuan (?:tercatat|per 100)/i);
  });

  it('has no plans, ranks or internal profiles, and says so', () => {
    const { content } = deckOf(sampleRelease({ number: 1 }), { area: '19' });
    expect(saidIn(content)).not.toMatch(/rank:|plan:|activities:|index:/);
    const method = content.slides.find((s) => s.kind === 'method');
    expect(JSON.stringify(method?.blocks)).toContain('Tidak dimuat');
  });

  it('refuses areas that the release does not hold, and areas without decks', () => {
    const document = sampleRelease({ number: 1 });
    expect(() => deckOf(document, { area: '11' })).toThrow(/tidak memuat wilayah 11/);
    expect(() => deckOf(document, { area: '19.04.01' })).toThrow(/satu provinsi atau satu kabupaten/);
  });
});
