import type { Caller } from '../../accounts/caller.ts';
import { AppError } from '../../errors.ts';
import type { DeckPicture } from '../deck/madeDeck.ts';
import type { DeckSave } from './contract.ts';
import { DeckConflictError } from './deckConflict.ts';
import type { DeckDeps } from './deckDeps.ts';
import { storedSight, withSight } from './deckSight.ts';
import { maskChoices } from './maskChoices.ts';
import type { StoredDeck } from './repository.ts';
import { viewPictures } from './viewPictures.ts';
import { headOf, standing, writeOver } from './writing.ts';

/**
 * Saves what people decided over the version it was made from; the same again changes nothing. Steps of the live map that are new or other
 * are drawn as the deck's own sight shows them. Throws AppError `not_found`, `forbidden`, `invalid_request` (no slide is left, ids given twice,
 * a view that cannot be drawn or is not public), and DeckConflictError.
 */
export async function saveChoices(
  deps: DeckDeps,
  caller: Caller,
  id: number,
  { version, choices: given }: DeckSave,
): Promise<StoredDeck> {
  const before = await standing(deps.db, caller, id);
  if (before.head.version !== version) throw new DeckConflictError(before);
  const choices = maskChoices(given);
  if (new Set(choices.own.map((slide) => slide.id)).size < choices.own.length) throw new AppError('invalid_request', TWICE);
  if (headOf(before.content, choices).slides === 0) throw new AppError('invalid_request', EMPTY);
  if (JSON.stringify(choices) === JSON.stringify(before.choices)) return before;
  const seenBy = withSight(caller, storedSight(before.head.sight));
  const views = await viewPictures(deps, seenBy, before.content, choices.own, unchanged(before, choices.own));
  return writeOver(deps.db, caller, { id, version }, 'saved', ({ content, changes }) => ({
    ...{ content, choices, changes },
    pictures: new Map([...madePictures(before), ...views]),
  }));
}

/** Maps that came with the deck, without those of own slides. */
export const madePictures = ({ pictures }: StoredDeck): [string, DeckPicture][] =>
  [...pictures].filter(([id]) => !id.startsWith('own:'));

/** Maps of own slides that show what they showed. */
function unchanged({ choices, pictures }: StoredDeck, own: DeckSave['choices']['own']): Map<string, DeckPicture> {
  const views = new Map(choices.own.map(({ id, view }) => [id, JSON.stringify(view)]));
  return new Map(
    [...pictures].filter(([id]) => own.some((slide) => slide.id === id && JSON.stringify(slide.view) === views.get(id))),
  );
}

const TWICE = { id: 'Dua halaman tambahan bernomor sama.', en: 'Two slides of your own have the same id.' };
const EMPTY = { id: 'Paparan perlu paling sedikit satu halaman.', en: 'A deck needs at least one slide.' };
