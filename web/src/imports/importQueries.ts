import { ImportSummary, ImportsResponse, ShownImport } from '@petarawan/server/contract/imports';
import { ImportDifference } from '@petarawan/server/contract/imports/intake';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, query, sendJson } from '../api/client.ts';

const PAGE = 20;

/** Imports, newest first, a page at a time. */
export function useImportPages() {
  return useInfiniteQuery({
    queryKey: ['imports', 'pages'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      getJson(`/reports/imports${query({ cursor: pageParam, limit: PAGE })}`, ImportsResponse, signal),
    getNextPageParam: (page) => page.next,
    // Others import too: coming back to the list asks again.
    refetchOnMount: 'always',
  });
}

/** The newest imports as they stand on the server now. */
export const newestImports = () => getJson(`/reports/imports${query({ limit: PAGE })}`, ImportsResponse);

/** One import with its first problems and examples of what it changed. */
export function useImport(id: number) {
  return useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => getJson(`/reports/imports/${id}`, ShownImport, signal),
  });
}

/** An import beside another one of its kind; null = the one before it. */
export function useDifference(id: number, other: number | null, enabled: boolean) {
  return useQuery({
    queryKey: ['imports', 'difference', id, other],
    enabled,
    queryFn: ({ signal }) => getJson(`/reports/imports/${id}/compare${query({ with: other })}`, ImportDifference, signal),
  });
}

/** Takes an import back. Every figure may be another afterwards. */
export function useUndo(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson('POST', `/reports/imports/${id}/undo`, undefined, ImportSummary),
    onSuccess: () => void client.invalidateQueries(),
  });
}
