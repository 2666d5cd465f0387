import { DeckDetail, DeckOffice, DecksResponse } from '@petarawan/server/contract/briefings/saved';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/client.ts';

/** Begins the key of every question about decks. */
export const DECKS = '/briefings/decks';

/** Saved decks of areas that the asker may see. */
export const useDecks = (enabled = true) =>
  useQuery({
    enabled,
    queryKey: [DECKS, 'list'],
    queryFn: ({ signal }) => getJson(DECKS, DecksResponse, signal),
    refetchOnMount: 'always',
  });

/** One deck. It is not asked for again by itself while somebody writes. */
export const useDeck = (id: number) =>
  useQuery({
    queryKey: [DECKS, id],
    queryFn: ({ signal }) => getJson(`${DECKS}/${id}`, DeckDetail, signal),
    // What was saved from elsewhere meanwhile is met before writing begins.
    refetchOnMount: 'always',
  });

export const officePath = (area: string): string => `/briefings/offices/${area}`;

/** What stands on the slides of the decks of an area's office. */
export const useOffice = (area: string) =>
  useQuery({
    queryKey: [officePath(area)],
    queryFn: ({ signal }) => getJson(officePath(area), DeckOffice, signal),
  });

/** A deck was saved: it is known already, the lists are asked anew when they are looked at. */
export function deckSaved(client: QueryClient, deck: DeckDetail): void {
  client.setQueryData([DECKS, deck.id], deck);
  void client.invalidateQueries({ queryKey: [DECKS, 'list'], refetchType: 'none' });
}
