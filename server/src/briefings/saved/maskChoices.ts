import { plain } from '../../prevention/plans/maskContent.ts';
import type { DeckChoices, DeckChoicesInput } from './contract.ts';

/** The same on one line, for what stands on a slide. */
const line = (text: string): string => plain(text.replace(/\s*[\r\n]+\s*/g, ' '));
const plainTexts = (texts: readonly string[]) => texts.map(line).filter((text) => text !== '');

/** Choices as they may be stored: every text plain, empty sentences left out, each slide at one place. */
export const maskChoices = ({ title, occasion, order, edits, own }: DeckChoicesInput): DeckChoices => ({
  // A deck cannot be found again without a name.
  title: line(title) || '–',
  occasion: line(occasion),
  order: [...new Set(order)],
  edits: Object.fromEntries(
    Object.entries(edits).map(([id, edit]) => [
      id,
      {
        title: edit.title === null ? null : line(edit.title),
        texts: edit.texts && plainTexts(edit.texts),
        notes: edit.notes === null ? null : plain(edit.notes),
      },
    ]),
  ),
  own: own.map(({ id, title: heading, texts, notes, view }) => ({
    ...{ id, title: line(heading), texts: plainTexts(texts), notes: plain(notes), view },
  })),
});
