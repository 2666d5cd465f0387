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

/** What a slide has no room for or does not show: what is said to it, all caveats and sources, what its charts and tables leave out. */
export function notesOf(slide: ShownSlide, frame: DeckFrame, page: PageSize): Note[] {
  const words = slideWords[frame.lang];
  const layout = layoutSlide(slide, frame, page);
  const said = (label: string, texts: readonly string[]): Note[] =>
    texts.length > 0 ? [{ style: 'label', text: label }, ...texts.map((text): Note => ({ style: 'text', text }))] : [];
  const left = slideParts(slide, frame, page).flatMap((part) =>
    'leftOut' in part ? said(words.leftOut.replace('{title}', part.title), part.leftOut) : [],
  );
  const notes = slide.notes.split(/\n+/).filter((text) => text.trim() !== '');
  const found = [
    ...(layout.texts?.cut ? slide.texts.map((text): Note => ({ style: 'text', text })) : []),
    ...said(words.notes, notes),
    ...said(frame.words.caveats, slide.caveats),
    ...left,
    ...(slide.sourceText ? said(frame.words.sources, [slide.sourceText]) : []),
  ];
  return found.length > 0 ? [{ style: 'heading', text: `${slide.page}. ${slide.title}` }, ...found] : [];
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
export function notesPages({ frame, slides }: ShownDeck, page: PageSize): NotesPage[] {
  const words = slideWords[frame.lang];
  const blank = blankSlide(words.notesTitle);
  const layout = layoutSlide(blank, frame, page);
  const notes = slides.flatMap((slide) => notesOf(slide, frame, page));
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
