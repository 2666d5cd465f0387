import type { DeckDetail } from '@petarawan/server/contract/briefings/saved';

/** FNV-1a, 32 bits: enough to tell one state of a slide from the next. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}

/**
 * What a slide of the saved deck looks like, as a short word: the same as long as its picture is the same, so that saving one slide does not
 * fetch the pictures of all others. `office`: what stands on every slide of the deck's office.
 */
export function slideEdition(deck: DeckDetail, id: string, office: string): string {
  const { content, choices } = deck;
  const own = choices.own.find((slide) => slide.id === id);
  const at = choices.order.indexOf(id);
  const words = own ?? [content.slides.find((slide) => slide.id === id), choices.edits[id]];
  return hash(
    JSON.stringify([
      content.dataVersion,
      content.madeOn,
      words,
      at,
      choices.order.length,
      choices.title,
      choices.occasion,
      office,
    ]),
  );
}
