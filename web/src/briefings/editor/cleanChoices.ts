import type { DeckChoices, SlideEdit } from '@petarawan/server/contract/briefings/saved';

/** Bounds of the API (`DeckChoicesInput`), which the fields keep. */
export const MOST = {
  title: 200,
  occasion: 200,
  slideTitle: 300,
  lines: 8,
  line: 600,
  notes: 4000,
  slides: 200,
  own: 40,
} as const;

/** Lines as they are sent: trimmed, empty ones left out. */
export const cleanLines = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');

/** What is written on a slide as it is sent: a title that was emptied is the made one again. */
function cleanEdit({ title, texts, notes }: SlideEdit): SlideEdit {
  return { title: title?.trim() || null, texts: texts && cleanLines(texts), notes: notes?.trim() ?? null };
}

/** Choices as they are sent: without blanks round them and without edits that change nothing. */
export function cleanChoices({ title, occasion, order, edits, own }: DeckChoices): DeckChoices {
  const kept = Object.entries(edits)
    .map(([id, edit]) => [id, cleanEdit(edit)] as const)
    .filter(([, edit]) => edit.title !== null || edit.texts !== null || edit.notes !== null);
  return {
    title: title.trim(),
    occasion: occasion.trim(),
    order: [...order],
    edits: Object.fromEntries(kept),
    own: own.map((slide) => ({
      ...slide,
      title: slide.title.trim(),
      texts: cleanLines(slide.texts),
      notes: slide.notes.trim(),
    })),
  };
}

/** Why choices cannot be saved as they are; the words are the screen's. */
export type ChoiceFault =
  | { kind: 'no_title' }
  | { kind: 'no_slides' }
  | { kind: 'too_many_lines' | 'line_too_long'; slide: string };

/** What keeps choices from being saved; null when nothing does. */
export function faultOf(choices: DeckChoices): ChoiceFault | null {
  const { title, order, edits, own } = cleanChoices(choices);
  if (title === '') return { kind: 'no_title' };
  if (order.length === 0) return { kind: 'no_slides' };
  const written = [...Object.entries(edits).map(([id, edit]) => ({ id, texts: edit.texts ?? [] })), ...own];
  const many = written.find(({ texts }) => texts.length > MOST.lines);
  if (many) return { kind: 'too_many_lines', slide: many.id };
  const long = written.find(({ texts }) => texts.some((line) => line.length > MOST.line));
  return long ? { kind: 'line_too_long', slide: long.id } : null;
}
