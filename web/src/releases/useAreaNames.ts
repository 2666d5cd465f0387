import { RegionsResponse } from '@petarawan/server/contract/regions';
import type { PlaceCode } from '@petarawan/server/contract/releases/public';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';
import { useTextOf } from '../text/useText.ts';
import { releasesText } from './text.ts';

/** Names of provinsi and kabupaten/kota inside the root of a release; a code that is not in force stays a code. */
export function useAreaNames(root: PlaceCode, enabled: boolean): (code: string) => string {
  const { nation } = useTextOf(releasesText);
  const names = useQuery({
    enabled,
    queryKey: ['regions', 'names', root],
    queryFn: async ({ signal }) => {
      const parent = root === 'ID' ? null : root;
      const ask = (level: string, of: string | null) =>
        getJson(`/regions${query({ level, parent: of, limit: 1000 })}`, RegionsResponse, signal);
      const [provinces, inside] = await Promise.all([ask('provinsi', null), ask('kabkota', parent)]);
      return new Map([...provinces.items, ...inside.items].map(({ code, name }) => [code, name]));
    },
  });
  return (code) => (code === 'ID' ? nation : (names.data?.get(code) ?? code));
}
