import { ImportSummary } from '@petarawan/server/contract/imports';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson } from '../api/client.ts';

const ImportsResponse = z.object({ items: z.array(ImportSummary), next: z.string().nullable() });

/** Imports of every kind, newest first. */
export function useImports() {
  return useQuery({ queryKey: ['imports'], queryFn: ({ signal }) => getJson('/reports/imports', ImportsResponse, signal) });
}
