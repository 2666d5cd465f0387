import PDFDocument from 'pdfkit';
import { drawInset } from '../../drawing/picture/drawInset.ts';
import { notesPages } from '../../drawing/slides/notesPages.ts';
import { PAGES, type PageId, type ShownDeck } from '../../drawing/slides/slideFrame.ts';
import { slideParts } from '../../drawing/slides/slideParts.ts';
import type { SlidePictures } from '../../drawing/slides/slidePictures.ts';
import { slideWords } from '../../drawing/slides/slideWords.ts';
import { fontFiles } from '../../png/fontFiles.ts';
import { drawSvg } from './drawSvg.ts';
import { openLogo } from './openLogo.ts';
import { FONTS, type Pdf } from './pdfCanvas.ts';
import { openStructure, type Parts, writeNotes, writeParts } from './pdfStructure.ts';
import { readSvg } from './readSvg.ts';

/** Sizes of paper in points: 13.333 x 7.5 inches, and A4 across. */
const PAPER: Readonly<Record<PageId, [number, number]>> = { slide: [960, 540], a4: [841.89, 595.28] };

/**
 * A deck as PDF: one page per slide and, at the end, what its pages had no room for. Vectors and selectable text in our typeface, a tree of
 * headings, paragraphs, figures with their words and tables for readers of the screen, bookmarks, and labels of pages. The same deck gives the
 * same bytes; `compress` false keeps them readable for tests.
 */
export async function writePdf(deck: ShownDeck, pictures: SlidePictures, page: PageId, compress = true): Promise<Uint8Array> {
  const { frame } = deck;
  const size = PAGES[page];
  const words = slideWords[frame.lang];
  const pdf = openPdf(deck, page, compress);
  const [regular, bold] = await fontFiles();
  pdf.registerFont(FONTS.regular, Buffer.from(regular)).registerFont(FONTS.bold, Buffer.from(bold));
  const logo = openLogo(pdf, frame.logo);
  const structure = openStructure(pdf);
  const parts: Parts = {
    pdf,
    logo,
    noPicture: words.noPicture,
    logoAlt: words.logo.replace('{office}', frame.office),
    drawMap: (id, width, height) => {
      const picture = pictures.get(id);
      if (!picture) return false;
      drawSvg(pdf, readSvg(drawInset(picture.model, { width, height, unit: 1, legend: true }, picture.shapes)));
      return true;
    },
  };
  const addPage = () => pdf.addPage().scale(PAPER[page][0] / size.width, PAPER[page][1] / size.height, {});
  for (const slide of deck.slides) {
    addPage();
    pdf.outline.addItem(`${slide.page}. ${slide.title}`);
    writeParts(parts, structure.section(slide.title), slideParts(slide, frame, size));
  }
  const ends = notesPages(deck, size);
  const section = ends.length > 0 ? structure.section(words.notesTitle) : null;
  let open = null;
  for (const [i, notes] of ends.entries()) {
    addPage();
    if (i === 0) pdf.outline.addItem(words.notesTitle);
    if (section) open = writeNotes(parts, section, notes, open);
  }
  structure.end();
  labelPages(pdf, deck.slides.length, words.notesPage);
  return bytesOf(pdf);
}

function openPdf({ frame }: ShownDeck, page: PageId, compress: boolean): Pdf {
  const { title, occasion, office, lang, data, madeOn, badges } = frame;
  return new PDFDocument({
    ...{ size: PAPER[page], margin: 0, autoFirstPage: false, compress },
    ...{ pdfVersion: '1.7', tagged: true, lang, displayTitle: true, font: undefined as unknown as string },
    info: {
      ...{ Title: title, Author: office, Subject: occasion || title, Creator: 'PetaRawan', Producer: 'PetaRawan (PDFKit)' },
      Keywords: ['PetaRawan', data, ...badges.map(({ text }) => text)].join(', '),
      CreationDate: new Date(`${madeOn}T00:00:00Z`),
    },
  });
}

/** Pages are labelled as they are numbered: 1, 2, … and at the end "Catatan 1". */
function labelPages(pdf: Pdf, slides: number, notes: string): void {
  const { _root: catalog } = pdf as unknown as { _root: { data: Record<string, unknown> } };
  // The library writes an object of text as text, and a plain string as a name.
  const prefix = Object(`${notes} `) as string;
  catalog.data.PageLabels = { Nums: [0, { S: 'D' }, ...(slides > 0 ? [slides, { S: 'D', P: prefix }] : [])] };
}

async function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
