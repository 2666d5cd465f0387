import { INK, MUTED } from '../colors/paperColors.ts';
import type { Mark, TextMark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { firstLines, wrapWhole } from '../words/textWidth.ts';

const TITLE = { size: 22, line: 28 };
const UNIT = { size: 17, line: 22 };

/** The title of a block with what it counts below; `bottom` is where the block itself begins. */
export interface BlockHead {
  title: Mark[];
  unit: Mark[];
  bottom: number;
}

export function blockHead(title: string, unit: string | null, { x, y, width }: Place): BlockHead {
  const lines = linesFrom(titleLines(title, width), x, y, TITLE, { fill: INK, weight: 'bold' });
  const below = y + lines.length * TITLE.line;
  // A title that says the unit already does not say it twice.
  const units =
    unit && !title.includes(unit) ? linesFrom(firstLines(unit, UNIT.size, width, 1), x, below - 2, UNIT, { fill: MUTED }) : [];
  return { title: lines, unit: units, bottom: below + units.length * UNIT.line + (title || units.length > 0 ? 10 : 0) };
}

const titleLines = (title: string, width: number) =>
  firstLines(wrapWhole(title, TITLE.size, width, 'bold').join(' '), TITLE.size, width, 2, 'bold');

/** Lines of text below each other, the first one's upper edge at `y`. */
export const linesFrom = (
  lines: readonly string[],
  x: number,
  y: number,
  { size, line }: { size: number; line: number },
  look: Pick<TextMark, 'fill' | 'weight' | 'anchor'>,
): TextMark[] =>
  lines.map((text, i) => ({ kind: 'text', x, y: y + i * line + (line - size) / 2 + size * 0.82, text, size, ...look }));
