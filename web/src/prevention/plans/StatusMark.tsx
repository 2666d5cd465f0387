import { PLAN_STATUS_NAMES, type PlanStatus } from '@petarawan/server/contract/prevention/plans';
import { useSay } from '../../text/useText.ts';

/** Status of a plan as a word; draft and submitted stand out from what was approved by their outline. */
export function StatusMark({ status }: { status: PlanStatus }) {
  const say = useSay();
  return <span className={`plan-status plan-status-${status}`}>{say(PLAN_STATUS_NAMES[status])}</span>;
}
