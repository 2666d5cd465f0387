import { ImportsResponse } from '@petarawan/server/contract/imports';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';

/** Imports of every kind, newest first; not asked for by whoever may not see them. */
export function useImports(enabled: boolean) {
  return useQuery({
    queryKey: ['imports'],
    enabled,
    queryFn: ({ signal }) => getJson('/reports/imports', ImportsResponse, signal),
  });
}
