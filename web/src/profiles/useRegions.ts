import { type Level, type Region, RegionDetail, RegionsResponse } from '@petarawan/server/contract/regions';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';

/** Every page of `GET /regions` for a level or a parent, in the server's order. */
export function useRegionList(input: { level?: Level; parent?: string | null }, enabled = true): UseQueryResult<Region[]> {
  const params = { level: input.level, parent: input.parent, limit: 1000 };
  return useQuery({
    queryKey: ['regions', 'list', input.level ?? null, input.parent ?? null],
    enabled,
    queryFn: async ({ signal }) => {
      const regions: Region[] = [];
      let cursor: string | null = null;
      do {
        const page: RegionsResponse = await getJson(`/regions${query({ ...params, cursor })}`, RegionsResponse, signal);
        regions.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      return regions;
    },
  });
}

/** Names of all provinsi and kabupaten/kota by code, to say where a place lies. */
export function useRegionNames(enabled: boolean): ReadonlyMap<string, string> {
  const provinsi = useRegionList({ level: 'provinsi' }, enabled);
  const kabkota = useRegionList({ level: 'kabkota' }, enabled);
  return new Map([...(provinsi.data ?? []), ...(kabkota.data ?? [])].map((r) => [r.code, r.name]));
}

/** One region with its ancestors, history, denominators and counts of what lies inside. */
export function useRegionDetail(code: string | null): UseQueryResult<RegionDetail> {
  return useQuery({
    queryKey: ['regions', 'detail', code],
    enabled: code !== null,
    queryFn: ({ signal }) => getJson(`/regions/${code}`, RegionDetail, signal),
    placeholderData: keepPreviousData,
  });
}
