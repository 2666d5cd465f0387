import { authorOf, type Caller } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db, Tx } from '../../db/database.ts';
import type { DeckContent } from '../deck/contract.ts';
import type { DeckChoices } from './contract.ts';
import { DeckConflictError } from './deckConflict.ts';
import { editsDeck, noDeck, seesDeck } from './deckSight.ts';
import { notYours } from './notYours.ts';
import { findDeck, putDeck, type StoredDeck, type StoredHead } from './repository.ts';

/** Name of the lock that every writer of decks and offices holds. */
const DECKS_LOCK = 'briefing decks';

/** One writer at a time. Decks are no figures: the data version stays. */
export const writing = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => db.exclusive(DECKS_LOCK, () => db.tx(work));

/** Who writes now, as a deck keeps it. */
export const writerOf = (caller: Caller) => ({
  by: authorOf(caller),
  name: caller.account?.name ?? '',
  at: new Date().toISOString(),
});

/** A deck that the caller may change. Throws AppError `not_found` for one they do not see, `forbidden` for one that is not theirs to change. */
export async function standing(db: Pick<Tx, 'all' | 'run' | 'engine'>, caller: Caller, id: number): Promise<StoredDeck> {
  const deck = await findDeck(db, id);
  if (!deck || !seesDeck(caller, deck.head)) throw noDeck(id);
  if (!editsDeck(caller, deck.head)) throw notYours(deck.head);
  return deck;
}

/** What of content and choices stands in the head of a deck. */
export function headOf({ sample, dataVersion, slides }: DeckContent, { title, occasion, order, own }: DeckChoices) {
  const made = new Set([...slides, ...own].map(({ id }) => id));
  return { title, occasion, slides: order.filter((id) => made.has(id)).length, sample, data_version: dataVersion };
}

/**
 * Writes the next state of a deck over the version it was made from. Throws DeckConflictError when another version is the last, and what
 * `standing` throws.
 */
export const writeOver = (
  db: Db,
  caller: Caller,
  { id, version }: { id: number; version: number },
  step: 'saved' | 'refreshed',
  change: (deck: StoredDeck) => Omit<StoredDeck, 'head' | 'question'>,
): Promise<StoredDeck> =>
  writing(db, async (tx) => {
    const before = await standing(tx, caller, id);
    if (before.head.version !== version) throw new DeckConflictError(before);
    const { by, name, at } = writerOf(caller);
    const parts = change(before);
    const head: StoredHead = {
      ...before.head,
      ...headOf(parts.content, parts.choices),
      ...{ version: version + 1, edited_by: by, edited_name: name, edited_at: at },
      ...(step === 'refreshed' ? { drawn_name: name, drawn_at: at } : {}),
    };
    const deck: StoredDeck = { head, question: before.question, ...parts };
    await putDeck(tx, deck);
    await appendAudit(tx, {
      action: 'deck_saved',
      subject: { type: 'deck', id },
      details: { step, version: head.version, area: head.area, slides: head.slides, changes: deck.changes.length },
    });
    return deck;
  });
