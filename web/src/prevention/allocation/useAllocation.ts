import { AllocationAnswer, type AllocationInput, AllocationsResponse } from '@petarawan/server/contract/prevention/allocation';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson, query, sendJson } from '../../api/client.ts';

export type Allocation = ReturnType<(typeof AllocationAnswer)['parse']>;
export const ALLOCATION = '/prevention/allocation';

/** The answer to a question; the last one stays while the next is worked out, which can take ten seconds. Null asks nothing. */
export function useAllocation(body: AllocationInput | null) {
  return useQuery({
    queryKey: [ALLOCATION, 'solve', body],
    enabled: body !== null,
    queryFn: () => sendJson('POST', ALLOCATION, body, AllocationAnswer),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    refetchOnWindowFocus: false,
    retry: false,
  });
}

/** Kept allocations of an area and all inside it. */
export const useKeptRuns = (code: string | null) =>
  useQuery({
    queryKey: [ALLOCATION, 'kept', code],
    queryFn: ({ signal }) => getJson(`${ALLOCATION}${query({ code })}`, AllocationsResponse, signal),
  });
