import type { Mark, Paint, TextMark } from '../../drawing/marks/mark.ts';

/** The document that is written; pages are scaled so that units are those of slides. */
export type Pdf = PDFKit.PDFDocument;

/** Names under which our typeface is registered. */
export const FONTS = { regular: 'Regular', bold: 'SemiBold' } as const;

/** Draws marks in units of the page. */
export function drawMarks(pdf: Pdf, marks: readonly Mark[]): void {
  const last = marks.findLast(({ kind }) => kind === 'text');
  for (const mark of marks) drawMark(pdf, mark, mark !== last);
}

function drawMark(pdf: Pdf, mark: Mark, goesOn: boolean): void {
  if (mark.kind === 'text') drawText(pdf, mark, goesOn);
  else if (mark.kind !== 'rect' || (mark.w > 0 && mark.h > 0)) painted(pdf, mark, () => outline(pdf, mark));
}

function outline(pdf: Pdf, mark: Exclude<Mark, TextMark>): void {
  switch (mark.kind) {
    case 'rect':
      if (mark.radius) pdf.roundedRect(mark.x, mark.y, mark.w, mark.h, mark.radius);
      else pdf.rect(mark.x, mark.y, mark.w, mark.h);
      break;
    case 'line':
      pdf.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2);
      break;
    case 'circle':
      pdf.circle(mark.x, mark.y, mark.r);
      break;
    case 'path':
      pdf.path(mark.d);
      break;
  }
}

function painted(pdf: Pdf, { fill, stroke, width = 1, dash, opacity }: Paint, shape: () => unknown): void {
  if (!fill && !stroke) return;
  pdf.save();
  if (opacity !== undefined) pdf.opacity(opacity);
  if (stroke) pdf.lineWidth(width);
  const [length, space] = dash ?? [];
  if (stroke && length !== undefined) pdf.dash(length, { space: space ?? length });
  shape();
  if (fill && stroke) pdf.fillAndStroke(fill, stroke);
  else if (fill) pdf.fill(fill);
  else if (stroke) pdf.stroke(stroke);
  pdf.restore();
}

/** One line of text that can be selected. Where more text follows a space ends it, so that words of two lines are not read as one. */
export function drawText(pdf: Pdf, mark: TextMark, goesOn = false): void {
  const { x, y, size, fill, weight = 'regular', anchor = 'start', turn } = mark;
  const text = plain(mark.text);
  if (text === '') return;
  pdf.save();
  pdf.font(FONTS[weight]).fontSize(size);
  const wide = anchor === 'start' ? 0 : pdf.widthOfString(text);
  if (turn) pdf.rotate(turn, { origin: [x, y] });
  const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
  pdf.fillColor(fill).text(goesOn ? `${text} ` : text, left, y, { lineBreak: false, baseline: 'alphabetic' });
  pdf.restore();
}

/** Without characters that would end or turn a line. */
const plain = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trimEnd();

/** What a registered font is made of; the library keeps it to itself. */
interface Glyphs {
  unitsPerEm: number;
  layout(text: string): {
    glyphs: { path: { toSVG(): string } }[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  };
}

/**
 * The outlines of letters as a line, so wide and of the colour of the mark: what stands below letters on a map. It is no text, so that
 * whoever copies or hears a page gets each name once.
 */
export function drawHalo(
  pdf: Pdf,
  { x, y, text, size, fill, weight = 'regular', anchor = 'start' }: TextMark,
  width: number,
): void {
  pdf.font(FONTS[weight]).fontSize(size);
  const { font } = (pdf as unknown as { _font: { font: Glyphs } })._font;
  const wide = anchor === 'start' ? 0 : pdf.widthOfString(plain(text));
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(plain(text));
  pdf.save();
  pdf.translate(anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x, y).scale(scale, -scale, {});
  pdf.lineWidth(width / scale).lineJoin('round');
  for (const [i, { path }] of glyphs.entries()) {
    const d = path.toSVG();
    if (d) pdf.path(d).stroke(fill);
    pdf.translate(positions[i]?.xAdvance ?? 0, 0);
  }
  pdf.restore();
}
