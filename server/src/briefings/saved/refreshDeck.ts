import type { Caller } from '../../accounts/caller.ts';
import { makeDeck } from '../deck/makeDeck.ts';
import { deckChanges } from './deckChanges.ts';
import { DeckConflictError } from './deckConflict.ts';
import type { DeckDeps } from './deckDeps.ts';
import { storedSight, withSight } from './deckSight.ts';
import { refreshedOrder } from './refreshedOrder.ts';
import type { StoredDeck } from './repository.ts';
import { viewPictures } from './viewPictures.ts';
import { headOf, standing, writeOver } from './writing.ts';

/**
 * Makes the figures, sentences and maps of a deck anew from the same question with the same sight, keeps what people decided, and lists what
 * changed. Throws AppError `not_found`, `forbidden`, what `makeDeck` throws, and DeckConflictError.
 */
export async function refreshDeck(deps: DeckDeps, caller: Caller, id: number, version: number): Promise<StoredDeck> {
  const before = await standing(deps.db, caller, id);
  if (before.head.version !== version) throw new DeckConflictError(before);
  const seenBy = withSight(caller, storedSight(before.head.sight));
  const { content, pictures } = await makeDeck(deps, seenBy, before.question);
  const views = await viewPictures(deps, seenBy, content, before.choices.own);
  return writeOver(deps.db, caller, { id, version }, 'refreshed', ({ choices }) => {
    const order = refreshedOrder(choices.order, before.content, content);
    // All that was shown may be gone.
    const shown = headOf(content, { ...choices, order }).slides > 0 ? order : content.slides.map((slide) => slide.id);
    return {
      content,
      choices: { ...choices, order: shown },
      changes: deckChanges(before.content, content, choices),
      pictures: new Map([...pictures, ...views]),
    };
  });
}
