import { RatesResponse } from '@petarawan/server/contract/signals/rates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import type { ViewState } from '../../app/urlState.ts';
import { scopeOf } from '../../regions/regionScope.ts';
import { signalParams } from '../signalParams.ts';

/** Rates of the areas of a view with everything that is told of them, when `enabled`; the last answer stays while the next loads. */
export function useRates(view: ViewState, enabled: boolean) {
  const path = `/signals/rates${query(signalParams(view, scopeOf(view.code, view.level)))}`;
  return useQuery({
    queryKey: [path],
    enabled,
    queryFn: ({ signal }) => getJson(path, RatesResponse, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}
