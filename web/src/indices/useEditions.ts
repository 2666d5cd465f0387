import { EditionsResponse } from '@petarawan/server/contract/indices';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';

/** All index editions with their readings, cut-offs and names of indicators. */
export function useEditions() {
  return useQuery({ queryKey: ['indices'], queryFn: ({ signal }) => getJson('/indices', EditionsResponse, signal) });
}
