import { NeedResponse } from '@petarawan/server/contract/prevention/need';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import type { ViewState } from '../../app/urlState.ts';
import { needParams } from '../../layers/layerParams.ts';
import type { Scope } from '../../regions/regionScope.ts';
import { signalFilter } from '../../signals/signalFilter.ts';

export type Need = ReturnType<(typeof NeedResponse)['parse']>;
export type NeedArea = Need['areas'][number];

/** Need against effort of a view; the last answer stays while the next loads. */
export function useNeed(view: ViewState, scope: Scope) {
  const { denominator: _, origin, ...filter } = signalFilter(view, scope);
  const path = `/prevention/need${query({ ...filter, ...(view.need === null && { origin }), ...needParams(view) })}`;
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, NeedResponse, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}
