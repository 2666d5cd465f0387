import { MethodResponse } from '@petarawan/server/contract/signals/method';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/client.ts';

/** What is said about every statistic; asked once per visit, as it holds no data. */
export function useMethod() {
  return useQuery({
    queryKey: ['signals', 'method'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => getJson('/signals/method', MethodResponse, signal),
  });
}
