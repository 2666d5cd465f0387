import { PlansResponse } from '@petarawan/server/contract/prevention/plans';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';

export type PlanHead = ReturnType<(typeof PlansResponse)['parse']>['items'][number];

/** Drafts that an item for the area can go into: of the area itself first, then of what it lies in. Parts of others' plans are no place for it. */
export function useDraftPlans(area: string): { plans: PlanHead[] } {
  const path = `/prevention/plans${query({ code: area, status: 'draf', limit: 50 })}`;
  const answer = useQuery({ queryKey: [path], queryFn: ({ signal }) => getJson(path, PlansResponse, signal) });
  const plans = (answer.data?.items ?? []).filter((p) => !p.partial && (p.code === area || area.startsWith(`${p.code}.`)));
  return { plans: plans.sort((a, b) => b.code.length - a.code.length) };
}
