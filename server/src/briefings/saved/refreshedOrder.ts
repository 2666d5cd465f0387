import type { DeckContent } from '../deck/contract.ts';

/**
 * The chosen order of a refreshed deck: as it was, and slides that the deck did not have before in their usual place, behind the nearest
 * slide that stands before them in the new edition. Slides that somebody left out stay out.
 */
export function refreshedOrder(
  order: readonly string[],
  before: Pick<DeckContent, 'slides'>,
  after: Pick<DeckContent, 'slides'>,
): string[] {
  const known = new Set(before.slides.map(({ id }) => id));
  const result = [...order];
  after.slides.forEach(({ id }, at) => {
    if (known.has(id) || result.includes(id)) return;
    const behind = after.slides
      .slice(0, at)
      .reverse()
      .map((slide) => result.indexOf(slide.id))
      .find((place) => place >= 0);
    result.splice(behind === undefined ? 0 : behind + 1, 0, id);
  });
  return result;
}
