import { ImportsResponse } from '@petarawan/server/contract/imports';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';

/** Imports of every kind, newest first. */
export function useImports() {
  return useQuery({ queryKey: ['imports'], queryFn: ({ signal }) => getJson('/reports/imports', ImportsResponse, signal) });
}
