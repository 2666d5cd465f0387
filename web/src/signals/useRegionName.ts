import { RegionDetail } from '@petarawan/server/contract/regions';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';

/** Name of a region; null for none and until it is known. */
export function useRegionName(code: string | null): string | null {
  const region = useQuery({
    queryKey: ['regions', code, 'detail'],
    enabled: code !== null,
    queryFn: ({ signal }) => getJson(`/regions/${code}`, RegionDetail, signal),
  });
  return region.data?.name ?? null;
}
