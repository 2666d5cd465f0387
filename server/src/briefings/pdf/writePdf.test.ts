import { describe, expect, it } from 'vitest';
import type { PageId } from '../../drawing/slides/slideFrame.ts';
import { sampleDeck, samplePictures } from '../testing/sampleDeck.ts';
import { readSvg } from './readSvg.ts';
import { writePdf } from './writePdf.ts';

const deck = sampleDeck();
const pdfOf = async (page: PageId) => Buffer.from(await writePdf(deck, samplePictures, page, false)).toString('latin1');
/** Texts of dictionaries: as they are, or as UTF-16 where letters need it. */
const stringsOf = (pdf: string, key: string) =>
  [...pdf.matchAll(new RegExp(`/${key} \\(((?:\\\\.|[^\\\\)])*)\\)`, 'gs'))].map(([, text = '']) => {
    const plain = text.replaceAll(/\\([()\\])/g, '$1');
    return plain.startsWith('\xfe\xff') ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le') : plain;
  });

describe('a deck as PDF', () => {
  it.each<[PageId, string]>([
    ['slide', '[0 0 960 540]'],
    ['a4', '[0 0 841.89 595.28]'],
  ])('of %s has a page per slide and pages of notes, on paper of its size', async (page, box) => {
    const pdf = await pdfOf(page);
    const pages = pdf.match(/\/Type \/Page\n/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(deck.slides.length);
    expect(pdf.split(`/MediaBox ${box}`).length - 1).toBe(pages);
  });

  it('has a tree for readers of the screen: headings, figures with their words, tables with cells', async () => {
    const pdf = await pdfOf('slide');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (id)');
    const count = (tag: string) => pdf.match(new RegExp(`/S /${tag}\n`, 'g'))?.length ?? 0;
    // One heading per slide, and one for the notes.
    expect(count('H1')).toBe(deck.slides.length + 1);
    expect([count('Table'), count('TR'), count('TH'), count('TD')]).toEqual([1, 3, 3, 6]);
    const alts = stringsOf(pdf, 'Alt');
    for (const { blocks } of deck.slides) for (const { alt, type } of blocks) if (type !== 'figures') expect(alts).toContain(alt);
  });

  it('has a bookmark per slide, and says what it is, of which data and from whom', async () => {
    const pdf = await pdfOf('slide');
    const titles = stringsOf(pdf, 'Title');
    for (const { page, title } of deck.slides) expect(titles).toContain(`${page}. ${title}`);
    expect(titles).toContain('Catatan dan sumber');
    expect(pdf).toContain('data versi 128');
    expect(pdf).toContain('Bawaslu Kepulauan Bangka Belitung');
    expect(pdf).toContain('D:20261123000000Z');
  });

  it('embeds our typeface as a subset, draws maps as lines, and has no pixels', async () => {
    const pdf = await pdfOf('a4');
    expect(new Set(pdf.match(/[A-Z]{6}\+PlusJakartaSans-(?:Regular|SemiBold)/g)).size).toBe(2);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(pdf).not.toContain('/Subtype /Image');
    // The texture of what is not monitored.
    expect(pdf).toContain('/PatternType 1');
  });

  it('is the same in every byte when it is made again', async () => {
    const [one, two] = await Promise.all([writePdf(deck, samplePictures, 'a4'), writePdf(deck, samplePictures, 'a4')]);
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('shows the logo of an office, and opens without a single map', async () => {
    const data =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const frame = { ...deck.frame, logo: { data, width: 1, height: 1 } };
    const pdf = Buffer.from(await writePdf({ ...deck, frame }, new Map(), 'slide', false)).toString('latin1');
    expect(pdf).toContain('/Subtype /Image');
    expect(stringsOf(pdf, 'Alt')).toContain('Logo Bawaslu Kepulauan Bangka Belitung');
    expect(pdf).not.toContain('/PatternType 1');
  });
});

describe('the reader of our own drawings', () => {
  it('reads elements, attributes and texts as they were before they were escaped', () => {
    expect(readSvg('<svg a="1 &lt; 2"><g><path d="M0,0z"/></g>A &amp; B</svg>')).toEqual({
      name: 'svg',
      attributes: { a: '1 < 2' },
      children: [{ name: 'g', attributes: {}, children: [{ name: 'path', attributes: { d: 'M0,0z' }, children: [] }] }, 'A & B'],
    });
  });

  it('refuses what is not closed', () => {
    expect(() => readSvg('<svg><g></svg>')).toThrow('closed');
    expect(() => readSvg('<svg>')).toThrow('closed');
  });
});
