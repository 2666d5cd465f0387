import { RegionDetail } from '@petarawan/server/contract/regions';
import { useQueries } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';

/** Names of regions and of those around them by code, as they arrive; meant for the few of one table. */
export function usePlaceNames(codes: readonly string[]): ReadonlyMap<string, string> {
  return useQueries({
    queries: [...new Set(codes)].map((code) => ({
      queryKey: ['regions', 'detail', code],
      queryFn: ({ signal }: { signal: AbortSignal }) => getJson(`/regions/${code}`, RegionDetail, signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data ? [data, ...data.ancestors].map((r) => [r.code, r.name] as const) : []))),
  });
}
