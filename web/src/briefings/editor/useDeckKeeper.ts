import { DeckDetail } from '@petarawan/server/contract/briefings/saved';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { sendJson } from '../../api/client.ts';
import { DECKS, deckSaved } from '../decks/deckQueries.ts';
import { DeckKeeper, type KeeperView } from './deckKeeper.ts';
import { keepChoices, readKeptChoices } from './keptChoices.ts';

/** The keeper of an open deck and how it stands. What is not sent when the page goes is found again by the next one. */
export function useDeckKeeper(deck: DeckDetail, who: string): { keeper: DeckKeeper; view: KeeperView } {
  const client = useQueryClient();
  const [keeper] = useState(
    () =>
      new DeckKeeper({
        deck,
        kept: deck.may.edit ? readKeptChoices(who, deck.id) : null,
        send: (save) => sendJson('PUT', `${DECKS}/${deck.id}`, save, DeckDetail),
        keep: (kept) => keepChoices(who, deck.id, kept),
        onSaved: (saved) => deckSaved(client, saved),
      }),
  );
  const view = useSyncExternalStore(keeper.subscribe, keeper.view);
  useEffect(() => keeper.take(deck), [keeper, deck]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void keeper.flush();
    };
    const onBack = () => void keeper.flush();
    addEventListener('keydown', onKey);
    addEventListener('online', onBack);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('online', onBack);
      // What can still be sent is; what cannot stays in this browser.
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, view };
}
