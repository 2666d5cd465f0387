import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSvg, type SvgElement } from '../../briefings/pdf/readSvg.ts';
import { sampleDeck, samplePictures } from '../../briefings/testing/sampleDeck.ts';
import { someFrame, someSlide } from '../../briefings/testing/someSlides.ts';
import type { Mark, TextMark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { textWidth } from '../words/textWidth.ts';
import { drawSlide } from './drawSlide.ts';
import { layoutSlide } from './layoutSlide.ts';
import { PAGES } from './slideFrame.ts';
import { type SlidePart, slideParts } from './slideParts.ts';

const somePage = fc.constantFrom(PAGES.slide, PAGES.a4);
const boxOf = ({ x, y, text, size, weight, anchor = 'start' }: TextMark): Place => {
  const width = textWidth(text, size, weight);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { x: left, y: y - size * 0.72, width, height: size * 0.72 };
};
const apart = (a: Place, b: Place) =>
  a.x + a.width <= b.x + 0.5 || b.x + b.width <= a.x + 0.5 || a.y + a.height <= b.y + 0.5 || b.y + b.height <= a.y + 0.5;
const inside = (a: Place, b: Place, slack = 1) =>
  a.x >= b.x - slack && a.y >= b.y - slack && a.x + a.width <= b.x + b.width + slack && a.y + a.height <= b.y + b.height + slack;
const textsOf = (marks: readonly Mark[]) => marks.filter((mark): mark is TextMark => mark.kind === 'text' && !mark.turn);
const marksOf = (part: SlidePart): Mark[] =>
  part.role === 'table' ? [...part.header, ...part.rows.flat()].flat() : 'marks' in part ? part.marks : [];
const extent = (mark: Mark): Place | null => {
  if (mark.kind === 'text') return boxOf(mark);
  if (mark.kind === 'rect') return { x: mark.x, y: mark.y, width: mark.w, height: mark.h };
  if (mark.kind === 'circle') return { x: mark.x, y: mark.y, width: 0, height: 0 };
  if (mark.kind === 'path') return null;
  return {
    x: Math.min(mark.x1, mark.x2),
    y: Math.min(mark.y1, mark.y2),
    width: Math.abs(mark.x2 - mark.x1),
    height: Math.abs(mark.y2 - mark.y1),
  };
};
const all = (element: SvgElement): SvgElement[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];

describe('a slide of whatever somebody may say', () => {
  it('has its parts apart from each other and inside the page', () => {
    fc.assert(
      fc.property(someSlide, someFrame, somePage, (slide, frame, page) => {
        const {
          title,
          subtitle,
          badges,
          logo,
          texts,
          blocks,
          caveats,
          source,
          stamp,
          page: number,
        } = layoutSlide(slide, frame, page);
        const places = [title, subtitle, ...badges, logo, texts, ...blocks, caveats, source, stamp, number].filter(
          (p) => p !== null,
        );
        const whole = { x: 0, y: 0, ...page };
        for (const [i, place] of places.entries()) {
          expect(inside(place, whole, 0)).toBe(true);
          expect(places.slice(i + 1).filter((other) => !apart(place, other))).toEqual([]);
        }
        for (const { width, height } of blocks) expect(Math.min(width, height)).toBeGreaterThan(90);
      }),
      { numRuns: 80 },
    );
  });

  it('draws every part in its place, no text over another, none smaller than 14', () => {
    fc.assert(
      fc.property(someSlide, someFrame, somePage, (slide, frame, page) => {
        const whole = { x: 0, y: 0, ...page };
        for (const part of slideParts(slide, frame, page)) {
          const marks = marksOf(part).filter((mark) => mark.kind !== 'text' || !mark.turn);
          const room = 'place' in part ? part.place : whole;
          const outside = marks.filter((mark) => {
            const box = extent(mark);
            return box && !inside(box, room);
          });
          expect(outside).toEqual([]);
          const boxes = textsOf(marks).map(({ text, ...at }) => ({ text, box: boxOf({ text, ...at }), size: at.size }));
          expect(boxes.filter(({ size }) => size < 13.9)).toEqual([]);
          const over = boxes.flatMap((one, i) =>
            boxes
              .slice(i + 1)
              .filter(({ box }) => !apart(one.box, box))
              .map((other) => [one, other]),
          );
          expect(over).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is a well-formed SVG without a number that is none, with letters of 14 and more, and ids of its own', () => {
    fc.assert(
      fc.property(someSlide, someFrame, somePage, (slide, frame, page) => {
        const svg = drawSlide(slide, frame, page, samplePictures);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|="null"/);
        const elements = all(readSvg(svg));
        const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, used] of svg.matchAll(/="url\(#([^)]*)\)"/g)) expect(ids).toContain(used);
        for (const { attributes } of elements) expect(Number(attributes['font-size'] ?? 14)).toBeGreaterThanOrEqual(13.9);
        expect(elements.find(({ name }) => name === 'title')?.children).toEqual([slide.title]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the slides of a deck', () => {
  const deck = sampleDeck();
  const svgOf = (id: string, prefix = '') => {
    const slide = deck.slides.find((s) => s.id === id);
    if (!slide) throw new Error(id);
    return drawSlide(slide, deck.frame, PAGES.slide, samplePictures, prefix);
  };

  it('tell whoever cannot see them all that they say, and carry what must never be absent', () => {
    for (const slide of deck.slides) {
      const root = readSvg(drawSlide(slide, deck.frame, PAGES.slide, samplePictures));
      const said = String(all(root).find(({ name }) => name === 'desc')?.children[0]);
      for (const { alt } of slide.blocks) expect(said).toContain(alt);
      const texts = all(root).flatMap((e) => (e.name === 'text' ? [e.children.join('')] : []));
      // The badge, and behind everything across the page.
      expect(texts.filter((text) => text === 'DATA CONTOH')).toHaveLength(2);
      expect(texts).toContain('INTERNAL');
      expect(texts.join(' ')).toContain('Rani (Humas)');
    }
  });

  it('share no id, so that many can stand in one page', () => {
    const ids = [svgOf('map'), svgOf('area:19.04'), svgOf('map', 'kecil-')].flatMap((svg) =>
      [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say that a value is absent, and break a line where it is not known', () => {
    expect(svgOf('ranking')).toContain('>belum terpantau</text>');
    const line = [...svgOf('trend').matchAll(/<path d="(M[^"]*)" fill="none" stroke="#7a1f2b"([^>]*)/g)];
    // Known, unknown, known: two strokes, and a dashed one at the end.
    expect(line[0]?.[1]?.match(/M/g)).toHaveLength(2);
    expect(line[1]?.[2]).toContain('stroke-dasharray');
  });

  it('say how many rows and bars have no room', () => {
    const slide = deck.slides.find(({ id }) => id === 'area:19.04');
    const table = slide?.blocks.find((block) => block.type === 'table');
    if (!slide || !table) throw new Error('the sample deck has a table');
    const rows = Array.from({ length: 60 }, (_, i) => [`Kegiatan ke-${i}`, 'Sep 2024', '1']);
    const svg = drawSlide({ ...slide, blocks: [{ ...table, rows }] }, deck.frame, PAGES.slide, samplePictures);
    const shown = rows.filter(([name]) => svg.includes(`>${name}<`)).length;
    expect(shown).toBeGreaterThan(20);
    expect(svg).toContain(`${60 - shown} baris lain tidak muat di sini.`);
  });
});
