import type PptxGenJS from 'pptxgenjs';
import type { Place } from '../../drawing/picture/layout.ts';
import { PARAGRAPH, type PlacedText } from '../../drawing/slides/fitText.ts';
import type { Weight } from '../../drawing/words/textWidth.ts';
import { ARIAL_LINE, arialSize } from './arialText.ts';
import { INK } from './charts/chartXml.ts';

/** A slide that is being written, and the language of its words. */
export interface Target {
  slide: PptxGenJS.Slide;
  lang: 'id-ID' | 'en-US';
}

/** Units of a page to inches, and to points of letters. */
export const inches = (units: number): number => units / 144;
export const points = (units: number): number => Math.round(units * 5) / 10;
/** A place as the library takes it. No part of a slide has no extent. */
export const at = ({ x, y, width, height }: Place) => ({
  ...{ x: inches(x), y: inches(y), w: inches(Math.max(1, width)), h: inches(Math.max(1, height)) },
});

export interface Look {
  name: string;
  size: number;
  weight?: Weight;
  color?: string;
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  /** Distance of lines and of paragraphs in sizes of the letters. */
  line?: number;
  gap?: number;
  smallest?: number;
}

/** Paragraphs in a text box without margins, at the largest size not above the wished one at which they fit. Nothing for no words. */
export function addWords({ slide, lang }: Target, paragraphs: readonly string[], place: Place, look: Look): void {
  if (paragraphs.every((text) => text.trim() === '')) return;
  const { weight = 'regular', line = ARIAL_LINE, gap = 0 } = look;
  const size = arialSize(paragraphs, look.size, place, { weight, line, gap }, look.smallest);
  slide.addText(
    paragraphs.map((text) => ({ text, options: { breakLine: true } })),
    {
      ...at(place),
      ...{
        objectName: look.name,
        isTextBox: true,
        margin: 0,
        fontSize: points(size),
        bold: weight === 'bold',
        color: look.color ?? INK,
        lang,
      },
      ...{ align: look.align ?? 'left', valign: look.valign ?? 'top', lineSpacingMultiple: line / ARIAL_LINE },
      ...(gap > 0 ? { paraSpaceAfter: points(size * gap) } : {}),
    },
  );
}

/** Words where the slide has them laid out, with the lines of their typeface there. */
export const addPlaced = (
  target: Target,
  placed: PlacedText,
  paragraphs: readonly string[],
  look: Omit<Look, 'size' | 'line' | 'gap'>,
): void =>
  addWords(target, paragraphs, placed, {
    ...{ weight: placed.weight, ...look, size: placed.size, line: placed.line / placed.size, gap: PARAGRAPH },
  });

/** What a laid-out text says, without its breaks. */
export const textOf = ({ paragraphs }: PlacedText): string[] => paragraphs.map((lines) => lines.join(' '));
