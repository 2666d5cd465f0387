import { PLAN_STATUS_NAMES, type PlanHead } from '@petarawan/server/contract/prevention/plans';
import { useFormat } from '../../format/useFormat.ts';
import { useSay } from '../../text/useText.ts';

export type NamedPlan = Pick<PlanHead, 'title' | 'status' | 'version' | 'from' | 'to'>;

/**
 * How a plan is told from others of its name, in every list and choice: `Pola Belitung · disetujui v3 · 1 Okt – 31 Des 2024`. A plan without
 * days goes without.
 */
export function usePlanName(): (plan: NamedPlan) => string {
  const say = useSay();
  const format = useFormat();
  return ({ title, status, version, from, to }) =>
    [
      title,
      `${say(PLAN_STATUS_NAMES[status])} v${format.integer(version)}`,
      ...(from || to ? [format.dateRange(from, to)] : []),
    ].join(' · ');
}

/** What holds comes before what is only being written: approved, under way and finished plans, then submitted ones, drafts last. */
const RANK = { disetujui: 0, berjalan: 0, selesai: 0, diajukan: 1, draf: 2 } as const;
export const approvedFirst = <P extends Pick<PlanHead, 'status'>>(plans: readonly P[]): P[] =>
  plans.toSorted((a, b) => RANK[a.status] - RANK[b.status]);
