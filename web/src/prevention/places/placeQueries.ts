import {
  GatheredResponse,
  PLACE_KINDS,
  PlaceDetail,
  type PlaceKind,
  PlacesResponse,
} from '@petarawan/server/contract/prevention/places';
import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';

/** Begins the key of every question about places. */
export const PLACES = '/prevention/places';
/** Most places of one page of the list. */
export const PAGE = 50;

export const isKind = (text: string): text is PlaceKind => PLACE_KINDS.some((kind) => kind === text);

export interface PlacesFilter {
  code: string | null;
  kind: string | null;
  status: string | null;
  to: string | null;
  offset: number;
  limit?: number;
}

/** The places of a filter that whoever looks may see. */
export const usePlaces = ({ limit = PAGE, ...filter }: PlacesFilter) =>
  useQuery({
    queryKey: [PLACES, 'list', filter, limit],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => getJson(`${PLACES}${query({ ...filter, limit })}`, PlacesResponse, signal),
  });

/** One place; not asked for again by itself while somebody writes. */
export const usePlace = (id: string | null) =>
  useQuery({
    queryKey: [PLACES, 'one', id],
    enabled: id !== null,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => getJson(`${PLACES}/${id}`, PlaceDetail, signal),
  });

/** Places gathered per area, for symbols of these kinds; nothing is asked without any. */
export function useGathered(symbols: readonly string[], parent: string | null, level: string) {
  const kind = symbols.filter(isKind);
  return useQuery({
    queryKey: [PLACES, 'gathered', kind, parent, level],
    enabled: kind.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => getJson(`${PLACES}/gathered${query({ kind, parent, level })}`, GatheredResponse, signal),
  });
}

/** A place changed: it is known already, everything that rests on places is asked anew. */
export async function placeChanged(client: QueryClient, place: PlaceDetail): Promise<void> {
  client.setQueryData([PLACES, 'one', place.id], place);
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'one' });
}
