import { TrendResponse as Schema, type TrendResponse } from '@petarawan/server/contract/reports';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';
import type { ViewState } from '../app/urlState.ts';
import { filterQuery } from './filterQuery.ts';
import type { TrendInterval } from './trendData.ts';

/** Reports over time in one area (`ID` is the whole country, `kelompok:` and an id a group of areas), inside the filter of the view. `without`
 * leaves channels out. Keeps the last picture. */
export function useTrend(
  code: string,
  interval: TrendInterval,
  state: ViewState,
  without: readonly string[] = [],
  enabled = true,
): UseQueryResult<TrendResponse> {
  const asked = {
    ...filterQuery(state),
    interval,
    ...(code.startsWith('kelompok:') ? { group: code.slice(9) } : { code: code === 'ID' ? null : code }),
    date: state.byReportDate ? 'report' : null,
    without,
  };
  const path = `/reports/trend${query(asked)}`;
  return useQuery({
    queryKey: [path],
    enabled,
    queryFn: ({ signal }) => getJson(path, Schema, signal),
    placeholderData: keepPreviousData,
  });
}
