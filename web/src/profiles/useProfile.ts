import { RegionProfile } from '@petarawan/server/contract/profiles';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';
import type { ViewState } from '../app/urlState.ts';
import { filterQuery } from '../reports/filterQuery.ts';

/**
 * The profile of a region inside the filter of the view; the last one stays while the next is loading. A view of raw counts
 * still gets the rate per voter, because the profile says how likely the difference to the parent is.
 */
export function useProfile(code: string, state: ViewState) {
  const denominator = state.denominator === 'jumlah' ? 'dpt' : state.denominator;
  const path = `/regions/${code}/profile${query({ ...filterQuery(state), denominator })}`;
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, RegionProfile, signal),
    placeholderData: keepPreviousData,
  });
}
