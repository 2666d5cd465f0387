import { MatrixResponse } from '@petarawan/server/contract/prevention/matrix';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import type { ViewState } from '../../app/urlState.ts';
import type { Scope } from '../../regions/regionScope.ts';
import { signalFilter } from '../../signals/signalFilter.ts';

export type Matrix = ReturnType<(typeof MatrixResponse)['parse']>;
export type MatrixRow = Matrix['rows'][number];
export type MatrixCell = MatrixRow['cells'][number];

/** Areas x issues of a view: what stands out, is named, was done and is planned. */
export function useMatrix(view: ViewState, scope: Scope) {
  const { denominator, ...filter } = signalFilter(view, scope);
  const path = `/prevention/matrix${query(filter)}`;
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, MatrixResponse, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}
