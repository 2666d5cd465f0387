import { DeckDetail, type DeckSave, type MapView } from '@petarawan/server/contract/briefings/saved';
import { ApiError } from '../../api/apiError.ts';
import { getJson, sendJson } from '../../api/client.ts';
import { DECKS } from '../decks/deckQueries.ts';
import { newSlideId, withOwnSlide } from '../editor/slideWords.ts';

/** Adds a view of the map to the end of a saved deck; when somebody saves at the same moment, once more on top of theirs. */
export async function addStep(deck: number, title: string, view: MapView): Promise<DeckDetail> {
  const slide = { id: newSlideId(), title, texts: [], notes: '', view };
  const once = async () => {
    const { version, choices } = await getJson(`${DECKS}/${deck}`, DeckDetail);
    const save: DeckSave = { version, choices: withOwnSlide(choices, slide, null) };
    return sendJson('PUT', `${DECKS}/${deck}`, save, DeckDetail);
  };
  try {
    return await once();
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) return once();
    throw error;
  }
}
