import type { DeckFrame, ShownSlide } from '../../drawing/slides/slideFrame.ts';

/** The notes of a slide in paragraphs: what the speaker wrote, what had no room, everything to mind, the sources, and the stamp. */
export function notesText(slide: ShownSlide, { words, stamp, badges }: DeckFrame, leftOut: readonly string[]): string[] {
  return [
    ...slide.notes.split('\n'),
    ...leftOut,
    ...(slide.caveats.length > 0 ? [`${words.caveats}:`, ...slide.caveats.map((text) => `• ${text}`)] : []),
    `${words.sources}: ${slide.sourceText || '–'}`,
    [...badges.map(({ text }) => text), stamp].join(' · '),
  ].filter((text) => text.trim() !== '');
}
