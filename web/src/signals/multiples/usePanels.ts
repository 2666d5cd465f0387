import { PanelsResponse } from '@petarawan/server/contract/layers/panels';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import type { ViewState } from '../../app/urlState.ts';
import type { Scope } from '../../regions/regionScope.ts';
import { signalFilter } from '../signalFilter.ts';
import type { PanelChoice } from './panelChoice.ts';

/** The reports map of several periods, classed together by the server; not asked for before `ready`. */
export function usePanels(
  view: ViewState,
  scope: Scope,
  { steps, pace, before }: PanelChoice,
  ready: boolean,
): UseQueryResult<ReturnType<(typeof PanelsResponse)['parse']>> {
  const frozen = view.breaks.length > 0;
  const path = `/layers/laporan/panels${query({
    ...signalFilter(view, scope),
    to: before ?? view.to,
    steps,
    pace,
    breaks: view.breaks,
    method: frozen || view.method === 'tetap' || view.method === 'resmi' ? null : view.method,
  })}`;
  return useQuery({
    queryKey: [path],
    enabled: ready,
    queryFn: ({ signal }) => getJson(path, PanelsResponse, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}
