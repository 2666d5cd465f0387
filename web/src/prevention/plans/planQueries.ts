import {
  Plan,
  PlanCommentsResponse,
  type PlanStatus,
  PlansResponse,
  PlanVersionContent,
  PlanVersionsResponse,
} from '@petarawan/server/contract/prevention/plans';
import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';

/** Begins the key of every question about plans. */
export const PLANS = '/prevention/plans';

export interface PlansFilter {
  code: string | null;
  status: PlanStatus | null;
  election: string | null;
}

/** Plans, last changed first, page by page. */
export const usePlans = ({ code, status, election }: PlansFilter, enabled = true) =>
  useInfiniteQuery({
    enabled,
    queryKey: [PLANS, 'list', code, status, election],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      getJson(`${PLANS}${query({ code, status, election, cursor: pageParam })}`, PlansResponse, signal),
    getNextPageParam: (last) => last.next,
  });

/** One plan. It is not asked for again by itself while somebody writes. */
export const usePlan = (id: string) =>
  useQuery({
    queryKey: [PLANS, id],
    queryFn: ({ signal }) => getJson(`${PLANS}/${id}`, Plan, signal),
    refetchOnWindowFocus: false,
  });

export const usePlanVersions = (id: number, version: number, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [PLANS, String(id), 'versions', version],
    queryFn: ({ signal }) => getJson(`${PLANS}/${id}/versions`, PlanVersionsResponse, signal),
  });

/** One version, and how it differs from another (null = the one before). */
export const usePlanVersion = (id: number, version: string, against: string | null) =>
  useQuery({
    queryKey: [PLANS, String(id), 'version', version, against],
    queryFn: ({ signal }) => getJson(`${PLANS}/${id}/versions/${version}${query({ against })}`, PlanVersionContent, signal),
  });

export const usePlanComments = (id: number) =>
  useQuery({
    queryKey: [PLANS, String(id), 'comments'],
    queryFn: ({ signal }) => getJson(`${PLANS}/${id}/comments`, PlanCommentsResponse, signal),
  });

/** A plan changed: it is known already, everything that rests on plans is asked anew. */
export async function planChanged(client: QueryClient, plan: Plan): Promise<void> {
  client.setQueryData([PLANS, String(plan.id)], plan);
  await client.invalidateQueries({
    predicate: ({ queryKey }) => !(queryKey[0] === PLANS && queryKey[1] === String(plan.id) && queryKey.length === 2),
  });
}
