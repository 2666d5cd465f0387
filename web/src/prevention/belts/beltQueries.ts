import { BeltItemsResponse, BeltsResponse } from '@petarawan/server/contract/prevention/belts';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';

/** Which cases are counted in the belts; all when left out. */
export interface BeltFilter {
  election?: string | null;
  from?: string | null;
  to?: string | null;
}

/** Belts that touch an area. */
export const useBelts = (code: string, filter: BeltFilter = {}) =>
  useQuery({
    queryKey: ['/prevention/belts', code, filter],
    queryFn: ({ signal }) => getJson(`/prevention/belts${query({ code, ...filter })}`, BeltsResponse, signal),
  });

/** What other areas' plans hold for them, as far as it is shared. */
export const useBeltItems = (code: string) =>
  useQuery({
    queryKey: ['/prevention/plans', 'belts', code],
    queryFn: ({ signal }) => getJson(`/prevention/belts/items${query({ code })}`, BeltItemsResponse, signal),
  });
