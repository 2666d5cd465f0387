import { measureOf, type Weight } from '../../drawing/words/textWidth.ts';

/**
 * Slides are written in Arial, knowingly: every office has it or a typeface of the same widths (Liberation Sans, Arimo, Helvetica), while
 * ours would be replaced by whatever the machine in the meeting room has, and files with embedded fonts are refused by some of them.
 */
export const TYPEFACE = 'Arial';
/** Height of a line of Arial in sizes of its letters. */
export const ARIAL_LINE = 1.15;

/** Advance widths in thousandths of the size, as Arial and all typefaces made to replace it have them. */
const WIDTHS = {
  regular: [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
    722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
    500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 556, 1000, 278, 1000, 584,
    549, 549, 584, 333, 333, 222, 556, 556, 549, 549, 1000,
  ],
  bold: [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778,
    722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278,
    556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584, 556, 1000, 278, 1000, 584,
    549, 549, 584, 500, 500, 278, 556, 611, 549, 549, 1000,
  ],
} as const;

/** Width of a line of Arial in units at a size. */
export const arialWidth = measureOf(WIDTHS, 1000);

/** In how many lines a text is broken; a word that is longer than a line is broken as well. */
export function arialLines(text: string, size: number, width: number, weight: Weight = 'regular'): number {
  let lines = 1;
  let used = 0;
  const space = arialWidth(' ', size, weight);
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const wide = arialWidth(word, size, weight);
    if (used > 0 && used + space + wide > width) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(wide / width) - 1);
    used += (used > 0 ? space : 0) + (wide % width);
  }
  return lines;
}

/** Room that paragraphs take: `line` is the distance of lines and `gap` that between paragraphs, both in sizes of the letters. */
export const arialHeight = (
  paragraphs: readonly string[],
  size: number,
  width: number,
  { weight = 'regular', line = ARIAL_LINE, gap = 0 }: { weight?: Weight; line?: number; gap?: number } = {},
): number =>
  paragraphs.reduce((sum, text) => sum + arialLines(text, size, width, weight), 0) * size * line +
  Math.max(0, paragraphs.length - 1) * size * gap;

/** The largest of the sizes from `size` downwards at which paragraphs fit a place; `smallest` where none does. */
export function arialSize(
  paragraphs: readonly string[],
  size: number,
  place: { width: number; height: number },
  look: { weight?: Weight; line?: number; gap?: number } = {},
  smallest = 12,
): number {
  let tried = size;
  while (tried > smallest && arialHeight(paragraphs, tried, place.width, look) > place.height) tried--;
  return tried;
}

/** The beginning of a text that fits a line, with "…" where something is left out. */
export function arialLine(text: string, size: number, width: number, weight: Weight = 'regular'): string {
  if (arialWidth(text, size, weight) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && arialWidth(`${letters.join('')}…`, size, weight) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
