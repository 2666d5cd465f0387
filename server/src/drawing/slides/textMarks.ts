import type { TextMark } from '../marks/mark.ts';
import { PARAGRAPH, type PlacedText } from './fitText.ts';

/** The lines of each paragraph of a text in its place. */
export function textMarks({ paragraphs, x, y, size, line, weight }: PlacedText, fill: string): TextMark[][] {
  let top = y;
  return paragraphs.map((lines) => {
    const marks = lines.map(
      (text, i): TextMark => ({ kind: 'text', x, y: top + i * line + (line - size) / 2 + size * 0.82, text, size, fill, weight }),
    );
    top += lines.length * line + size * PARAGRAPH;
    return marks;
  });
}
