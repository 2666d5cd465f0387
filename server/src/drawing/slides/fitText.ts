import type { Place } from '../picture/layout.ts';
import { textWidth, type Weight, wrapWhole } from '../words/textWidth.ts';

/** A text in its place: wrapped, at the first of some sizes at which all of it fits. */
export interface PlacedText extends Place {
  size: number;
  /** Distance of the lines. */
  line: number;
  weight: Weight;
  /** Paragraphs in lines. */
  paragraphs: string[][];
  /** True when it did not fit at any size: it ends with "…". */
  cut: boolean;
}

/** Room between paragraphs, in sizes of their letters. */
export const PARAGRAPH = 0.55;

/** Distance of lines, in sizes of their letters. */
const LINE = 1.32;

/**
 * A text at the first size at which it fits its place. Where it fits at none, it is cut at the last, with "…". Its height is what it takes;
 * a single line is never left out.
 */
export function fitText(
  paragraphs: readonly string[],
  place: Place,
  sizes: readonly number[],
  weight: Weight = 'regular',
): PlacedText {
  let text: PlacedText | null = null;
  for (const size of sizes) {
    text = placed(
      paragraphs.map((paragraph) => wrapWhole(paragraph, size, place.width, weight)),
      place,
      size,
      weight,
    );
    if (text.height <= place.height) return text;
  }
  return cutText(text as PlacedText, place.height);
}

function placed(paragraphs: string[][], place: Place, size: number, weight: Weight): PlacedText {
  const line = size * LINE;
  const lines = paragraphs.reduce((n, { length }) => n + length, 0);
  const height = lines * line + Math.max(0, paragraphs.length - 1) * size * PARAGRAPH;
  return { ...place, height, size, line, weight, paragraphs, cut: false };
}

/** The lines that fit a height, the last of them ending with "…". */
function cutText(text: PlacedText, height: number): PlacedText {
  const { size, line, weight, width } = text;
  const kept: string[][] = [];
  let used = 0;
  for (const paragraph of text.paragraphs) {
    const before = kept.length > 0 ? size * PARAGRAPH : 0;
    const room = Math.floor((height - used - before) / line);
    const lines = paragraph.slice(0, kept.length === 0 ? Math.max(1, room) : Math.max(0, room));
    if (lines.length === 0) break;
    kept.push(lines);
    used += before + lines.length * line;
    if (lines.length < paragraph.length) break;
  }
  const last = kept.at(-1);
  if (last) last[last.length - 1] = ended(last.at(-1) ?? '', (end) => textWidth(end, size, weight) <= width);
  return { ...placed(kept, text, size, weight), cut: true };
}

function ended(line: string, fits: (line: string) => boolean): string {
  let kept = line;
  while (kept.length > 1 && !fits(`${kept} …`)) kept = kept.slice(0, -1);
  return `${kept.trimEnd()} …`;
}
