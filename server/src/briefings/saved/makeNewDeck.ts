import type { Caller } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import { makeDeck } from '../deck/makeDeck.ts';
import { firstChoices } from '../deck/showDeck.ts';
import type { NewDeck } from './contract.ts';
import type { DeckDeps } from './deckDeps.ts';
import { sightOfNewDeck, withSight } from './deckSight.ts';
import { nextId, putDeck, type StoredDeck } from './repository.ts';
import { headOf, writerOf, writing } from './writing.ts';

/**
 * Makes and saves a deck in the name of the caller, with every slide in its usual place. Throws AppError `forbidden` where the caller makes no
 * decks, and what `makeDeck` throws.
 */
export async function makeNewDeck({ db, config }: DeckDeps, caller: Caller, question: NewDeck): Promise<StoredDeck> {
  const sight = sightOfNewDeck(caller, question);
  const { content, pictures } = await makeDeck({ db, config }, withSight(caller, sight), question);
  const choices = firstChoices(content);
  const { by, name, at } = writerOf(caller);
  return writing(db, async (tx) => {
    const deck: StoredDeck = {
      head: {
        ...{ id: await nextId(tx), area: content.area.code, kind: content.kind, lang: content.lang },
        ...{ release: content.release?.number ?? 0, sight: sight.key, version: 1, drawn_name: name, drawn_at: at },
        ...{ made_by: by, made_name: name, made_at: at, edited_by: by, edited_name: name, edited_at: at },
        ...headOf(content, choices),
      },
      ...{ question, content, pictures, choices, changes: [] },
    };
    await putDeck(tx, deck);
    const { id, area, release, slides } = deck.head;
    await appendAudit(tx, {
      action: 'deck_saved',
      subject: { type: 'deck', id },
      details: { step: 'made', version: 1, area, slides, release: release || null, sight: sight.key },
    });
    return deck;
  });
}
