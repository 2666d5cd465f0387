import { LayerResponse } from '@petarawan/server/contract/layers';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';
import type { ViewState } from '../app/urlState.ts';
import type { Scope } from '../regions/regionScope.ts';
import { loadCategoryKit } from './categoryKit.ts';
import { layerParams } from './layerParams.ts';

/** The figures of a view, not asked for before `ready`. While another view loads, the last figures stay (`isPlaceholderData`). */
export function useLayer(view: ViewState, scope: Scope, ready: boolean): UseQueryResult<LayerResponse> {
  const path = `/layers/${view.layer}${query(layerParams(view, scope))}`;
  return useQuery({
    queryKey: [path],
    enabled: ready,
    queryFn: async ({ signal }) => {
      const figure = await getJson(path, LayerResponse, signal);
      if (figure.classes.method === 'kategori') await loadCategoryKit();
      return figure;
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}
