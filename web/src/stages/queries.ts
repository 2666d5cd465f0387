import { StagesResponse } from '@petarawan/server/contract/stages';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';

/** How often the server is asked whether newer data are there; the answer is small and usually "not modified". */
const WATCH_MS = 5 * 60_000;

/** Elections with their tahapan. Asked again now and then, which also tells when newer data have come. */
export function useStages(): UseQueryResult<StagesResponse> {
  return useQuery({
    queryKey: ['stages'],
    queryFn: ({ signal }) => getJson('/stages', StagesResponse, signal),
    refetchInterval: WATCH_MS,
    refetchOnWindowFocus: 'always',
  });
}
