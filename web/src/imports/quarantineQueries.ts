import {
  CorrectionResult,
  type QuarantineCorrection,
  QuarantineGroups,
  WaitingRows,
} from '@petarawan/server/contract/imports/intake';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, query, sendJson } from '../api/client.ts';

/** Rows of one page of the table. */
export const ROWS_PER_PAGE = 50;

const path = (importId: number) => `/reports/imports/${importId}/quarantine`;

/** The problems of the waiting rows of an import, same ones together, with how the columns are called. */
export function useGroups(importId: number) {
  return useQuery({
    queryKey: ['imports', 'quarantine', importId, 'groups'],
    queryFn: ({ signal }) => getJson(`${path(importId)}/groups`, QuarantineGroups, signal),
    placeholderData: keepPreviousData,
  });
}

/** A page of waiting rows in the order of the file; `after` is the cursor of the page before, null the first. */
export function useWaitingRows(importId: number, after: string | null) {
  return useQuery({
    queryKey: ['imports', 'quarantine', importId, 'rows', after],
    queryFn: ({ signal }) => getJson(`${path(importId)}${query({ cursor: after, limit: ROWS_PER_PAGE })}`, WaitingRows, signal),
    placeholderData: keepPreviousData,
  });
}

/** Corrects waiting rows and takes in those that are right now, as an import of their own. */
export function useCorrection(importId: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (correction: QuarantineCorrection) => sendJson('POST', `${path(importId)}/correct`, correction, CorrectionResult),
    // Rows that came in change figures everywhere; what is on the screen is waited for, so that the focus finds its place.
    onSuccess: async ({ admitted }) => {
      if (admitted > 0) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' });
      await client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
}
