import { INK, MUTED } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Weight } from '../words/textWidth.ts';
import { wrapWhole } from '../words/textWidth.ts';
import { EDGE, layoutSlide, type SlideLayout } from './layoutSlide.ts';
import { badgeParts, footMarks, furniture, watermark } from './pageFurniture.ts';
import type { DeckFrame, PageSize, ShownDeck, ShownSlide } from './slideFrame.ts';
import { type SlidePart, slideParts } from './slideParts.ts';
import { slideWords } from './slideWords.ts';
import { textMarks } from './textMarks.ts';

const GUTTER = 56;
const LINE = 1.36;
const STYLES = {
  heading: { size: 20, weight: 'bold', fill: INK, before: 26 },
  label: { size: 17, weight: 'bold', fill: MUTED, before: 10 },
  text: { size: 17, weight: 'regular', fill: INK, before: 6 },
} as const satisfies Record<string, { size: number; weight: Weight; fill: string; before: number }>;

/** A paragraph of the notes. */
export interface Note {
  style: keyof typeof STYLES;
  text: string;
}

/**
 * What the slides have no room for or do not show: all caveats and sources, each once with the pages it is about, then by page what is said to
 * it, its sentences where they were cut, and what its charts and tables leave out.
 */
export function notesOf({ frame, slides }: ShownDeck, page: PageSize): Note[] {
  const section = (heading: string, notes: readonly Note[]): Note[] =>
    notes.length > 0 ? [{ style: 'heading', text: heading }, ...notes] : [];
  const about = (textsOf: (slide: ShownSlide) => readonly string[]) => withPages(slides, textsOf, frame.words.page.toLowerCase());
  return [
    ...section(
      frame.words.caveats,
      about(({ caveats }) => caveats),
    ),
    ...section(
      frame.words.sources,
      about(({ sourceText }) => (sourceText ? [sourceText] : [])),
    ),
    ...slides.flatMap((slide) => section(`${slide.page}. ${slide.title}`, ownNotes(slide, frame, page))),
  ];
}

function withPages(slides: readonly ShownSlide[], textsOf: (slide: ShownSlide) => readonly string[], word: string): Note[] {
  const pages = new Map<string, number[]>();
  for (const slide of slides)
    for (const text of new Set(textsOf(slide))) pages.set(text, [...(pages.get(text) ?? []), slide.page]);
  return [...pages].map(([text, list]) => ({ style: 'text', text: `${text} (${word} ${rangesOf(list)})` }));
}

/** "2–5, 7" of ascending numbers. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const n of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function ownNotes(slide: ShownSlide, frame: DeckFrame, page: PageSize): Note[] {
  const words = slideWords[frame.lang];
  const { texts, title } = layoutSlide(slide, frame, page);
  const left = slideParts(slide, frame, page).flatMap((part): Note[] =>
    'leftOut' in part && part.leftOut.length > 0
      ? [
          { style: 'label', text: words.leftOut.replace('{title}', part.title) },
          ...part.leftOut.map((text): Note => ({ style: 'text', text })),
        ]
      : [],
  );
  return [
    // The heading above has all of a title that was cut.
    ...(texts?.cut || title.cut ? slide.texts.map((text): Note => ({ style: 'text', text })) : []),
    ...slide.notes.split(/\n+/).flatMap((text): Note[] => (text.trim() === '' ? [] : [{ style: 'text', text }])),
    ...left,
  ];
}

/** A paragraph of a page; one that goes on in the next column or page has the same number. */
export interface NotePiece {
  paragraph: number;
  style: Note['style'];
  marks: Mark[];
}

export interface NotesPage {
  before: SlidePart[];
  pieces: NotePiece[];
  after: SlidePart[];
}

/** The pages at the end of a printed deck, in two columns; none when there is nothing to tell. */
export function notesPages(deck: ShownDeck, page: PageSize): NotesPage[] {
  const { frame } = deck;
  const words = slideWords[frame.lang];
  const blank = blankSlide(words.notesTitle);
  const layout = layoutSlide(blank, frame, page);
  const notes = notesOf(deck, page);
  const columns = flow(notes, page, layout);
  const count = Math.ceil(columns.length / 2);
  return Array.from(
    { length: count },
    (_, i): NotesPage => ({
      before: [
        { role: 'ground', marks: [...watermark(frame, page), ...furniture(blank, layout, page)] },
        ...badgeParts(frame, layout),
        // A reader of the screen hears the title of all these pages once.
        { role: i === 0 ? 'title' : 'ground', marks: textMarks(layout.title, INK).flat() },
      ],
      pieces: columns.slice(2 * i, 2 * i + 2).flat(),
      after: [{ role: 'ground', marks: footMarks(layout, `${words.notesPage} ${i + 1}/${count}`) }],
    }),
  );
}

const blankSlide = (title: string): ShownSlide => ({
  ...{ id: 'notes', kind: 'own', title, texts: [], blocks: [], caveats: [], sources: [], notes: '', facts: [] },
  ...{ page: 1, pages: 1, sourceText: '' },
});

/** Paragraphs line by line into columns; a heading is not left alone below. */
function flow(notes: readonly Note[], page: PageSize, { title, stamp }: SlideLayout): NotePiece[][] {
  const width = (page.width - 2 * EDGE - GUTTER) / 2;
  const [top, bottom] = [title.y + title.height + 20, stamp.y - 56];
  const columns: NotePiece[][] = [];
  let y = bottom;
  const next = () => {
    columns.push([]);
    y = top;
  };
  for (const [paragraph, { style, text }] of notes.entries()) {
    const { size, weight, fill, before } = STYLES[style];
    const line = size * LINE;
    const keep = style === 'text' ? line : line * (style === 'heading' ? 5 : 3);
    if (y + before + keep > bottom) next();
    else if (y > top) y += before;
    let piece: NotePiece | null = null;
    for (const words of wrapWhole(text, size, width, weight)) {
      if (y + line > bottom) {
        next();
        piece = null;
      }
      if (!piece) {
        piece = { paragraph, style, marks: [] };
        columns.at(-1)?.push(piece);
      }
      const x = EDGE + ((columns.length - 1) % 2) * (width + GUTTER);
      piece.marks.push({ kind: 'text', x, y: y + size, text: words, size, fill, weight });
      y += line;
    }
  }
  return columns;
}
