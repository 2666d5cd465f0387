import { RegionGroup, RegionGroupsResponse } from '@petarawan/server/contract/regions/groups';
import { type QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/client.ts';

const KEY = ['regions', 'groups'];
type Group = ReturnType<(typeof RegionGroup)['parse']>;

/** The groups whoever looks may see. */
export function useGroups(): UseQueryResult<Group[]> {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await getJson('/regions/groups', RegionGroupsResponse, signal)).items,
  });
}

/** Groups changed: ask anew, and for every figure that may rest on them. */
export const refreshGroups = (client: QueryClient): Promise<void> => client.invalidateQueries();

/** One group as it stands on the server now; null when it is gone. */
export async function groupNow(id: string): Promise<Group | null> {
  try {
    return await getJson(`/regions/groups/${id}`, RegionGroup);
  } catch (error) {
    if ((error as { status?: number }).status === 404) return null;
    throw error;
  }
}
