import { Plan } from '@petarawan/server/contract/prevention/plans';
import { useQueries } from '@tanstack/react-query';
import { getJson } from '../../api/client.ts';
import type { Matrix } from './useMatrix.ts';

/** Plans that hold anything of the matrix, read whole; `pending` while any is on its way. */
export function usePlansOf(plans: Matrix['plans']): { plans: Plan[]; pending: boolean; error: unknown } {
  const answers = useQueries({
    queries: plans.map(({ id }) => ({
      queryKey: [`/prevention/plans/${id}`],
      queryFn: ({ signal }: { signal: AbortSignal }) => getJson(`/prevention/plans/${id}`, Plan, signal),
    })),
  });
  return {
    plans: answers.flatMap((a) => a.data ?? []),
    pending: answers.some((a) => a.isPending),
    error: answers.find((a) => a.error)?.error ?? null,
  };
}
