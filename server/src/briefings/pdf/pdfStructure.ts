import { MUTED } from '../../drawing/colors/paperColors.ts';
import type { Mark } from '../../drawing/marks/mark.ts';
import type { NotePiece, NotesPage } from '../../drawing/slides/notesPages.ts';
import type { SlidePart } from '../../drawing/slides/slideParts.ts';
import { drawMarks, type Pdf } from './pdfCanvas.ts';

type Element = PDFKit.PDFStructureElement;

/** What parts of a page are written with. */
export interface Parts {
  pdf: Pdf;
  logo: PDFKit.Mixins.ImageSrc | null;
  logoAlt: string;
  noPicture: string;
  /** Draws a map with its corner at the origin; false when there is none of this id. */
  drawMap: (id: string, width: number, height: number) => boolean;
}

/** The tree of a document: a section per slide, in which headings, paragraphs, figures and tables stand in the order of reading. */
export function openStructure(pdf: Pdf): { section: (title: string) => Element; end: () => void } {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  let last: Element | null = null;
  return {
    section: (title) => {
      last?.end();
      last = pdf.struct('Sect', { title });
      root.add(last);
      return last;
    },
    end: () => {
      last?.end();
      root.end();
    },
  };
}

export function writeParts(parts: Parts, section: Element, list: readonly SlidePart[]): void {
  for (const part of list) writePart(parts, section, part);
}

/** Kinds of paragraphs in the tree. */
const TAGS = { title: 'H1', heading: 'H2', text: 'P' } as const;

function writePart(parts: Parts, section: Element, part: SlidePart): void {
  const { pdf, logo, logoAlt } = parts;
  if (part.role === 'ground') artifact(pdf, part.marks);
  else if (part.role === 'table') writeTable(pdf, section, part);
  else if (part.role === 'figure') section.add(pdf.struct('Figure', { alt: part.alt }, () => drawMarks(pdf, part.marks)));
  else if (part.role === 'map') section.add(pdf.struct('Figure', { alt: part.alt }, () => mapAt(parts, part)));
  else if (part.role === 'logo') {
    const { x, y, width, height } = part.place;
    if (logo) section.add(pdf.struct('Figure', { alt: logoAlt }, () => pdf.image(logo, x, y, { width, height })));
  } else section.add(pdf.struct(TAGS[part.role], {}, () => drawMarks(pdf, part.marks)));
}

function mapAt({ pdf, drawMap, noPicture }: Parts, { picture, place }: Extract<SlidePart, { role: 'map' }>): void {
  pdf.save();
  pdf.translate(place.x, place.y);
  const drawn = drawMap(picture, place.width, place.height);
  if (!drawn) drawMarks(pdf, [{ kind: 'text', x: 0, y: 40, text: noPicture, size: 20, fill: MUTED }]);
  pdf.restore();
}

/** What is no content: lines, grounds, the stamp. */
function artifact(pdf: Pdf, marks: readonly Mark[]): void {
  if (marks.length === 0) return;
  pdf.markContent('Artifact', { type: 'Layout' });
  drawMarks(pdf, marks);
  pdf.endMarkedContent();
}

function writeTable(pdf: Pdf, section: Element, { header, rows, rules, alt }: Extract<SlidePart, { role: 'table' }>): void {
  artifact(pdf, rules);
  const table = pdf.struct('Table', { alt });
  section.add(table);
  for (const [i, cells] of [header, ...rows].entries()) {
    const row = pdf.struct('TR');
    table.add(row);
    for (const marks of cells) {
      const draw = () => drawMarks(pdf, marks);
      row.add(
        i === 0
          ? pdf.struct('TH', { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions, draw)
          : pdf.struct('TD', {}, draw),
      );
    }
    row.end();
  }
  table.end();
}

const NOTE_TAGS = { heading: 'H2', label: 'H3', text: 'P' } as const satisfies Record<NotePiece['style'], string>;

/** A paragraph that may go on in the next column or page. */
export interface OpenNote {
  paragraph: number;
  element: Element;
}

/** A page of notes; `open` is the last paragraph of the page before, the last one of this page is answered. */
export function writeNotes(parts: Parts, section: Element, page: NotesPage, open: OpenNote | null): OpenNote | null {
  const { pdf } = parts;
  writeParts(parts, section, page.before);
  let last = open;
  for (const { paragraph, style, marks } of page.pieces) {
    if (last?.paragraph !== paragraph) {
      last?.element.end();
      last = { paragraph, element: pdf.struct(NOTE_TAGS[style]) };
      section.add(last.element);
    }
    last.element.add(() => drawMarks(pdf, marks));
  }
  writeParts(parts, section, page.after);
  return last;
}
