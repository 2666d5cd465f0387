import { TrendResponse as Schema, type TrendResponse } from '@petarawan/server/contract/reports';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';
import type { ViewState } from '../app/urlState.ts';
import { filterQuery } from './filterQuery.ts';
import type { TrendInterval } from './trendData.ts';

/** Reports over time in one area (`ID` is the whole country), inside the filter of the view. Keeps the last picture. */
export function useTrend(code: string, interval: TrendInterval, state: ViewState): UseQueryResult<TrendResponse> {
  const path = `/reports/trend${query({ ...filterQuery(state), interval, code: code === 'ID' ? null : code })}`;
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, Schema, signal),
    placeholderData: keepPreviousData,
  });
}
