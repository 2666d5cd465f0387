import { PolicyResponse } from '@petarawan/server/contract/accounts';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';

/** The rule role x action, and the region each role is bound to. */
export function usePolicy() {
  return useQuery({
    queryKey: ['accounts', 'policy'],
    queryFn: ({ signal }) => getJson('/accounts/policy', PolicyResponse, signal),
  });
}
