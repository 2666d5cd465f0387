import { PLAN_STATUS_NAMES, PLAN_STATUSES, type Plan } from '@petarawan/server/contract/prevention/plans';
import { moment } from '../../accounts/moment.ts';
import { provinceOffset } from '../../format/provinceOffset.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Road } from '../../ui/Road.tsx';
import { actorName } from './actorName.ts';
import { usePlanVersions } from './planQueries.ts';
import { planRoad } from './planRoad.ts';
import { plansText } from './text.ts';

/** The way of a plan from draft to finished: where it stands, and who took each step when. */
export function PlanRoad({ plan }: { plan: Plan }) {
  const text = useTextOf(plansText);
  const say = useSay();
  const format = useFormat();
  // Whoever sees only a part of the plan is told where it stands and who approved it, not its versions.
  const versions = usePlanVersions(plan.id, plan.version, !plan.partial).data?.items;
  const reached = planRoad(versions ?? []);
  const now = PLAN_STATUSES.indexOf(plan.status);
  return (
    <Road
      label={text.road}
      stops={PLAN_STATUSES.map((status, at) => {
        const step = at <= now ? reached.get(status) : undefined;
        const taken = step && text.roadBy(actorName(step.by, text), moment(step.at, format, provinceOffset(plan.code)));
        return {
          key: status,
          name: say(PLAN_STATUS_NAMES[status]),
          done: at <= now,
          current: at === now,
          notes: [...(taken ? [taken] : []), ...(at === now + 1 ? [text.roadNext] : [])],
        };
      })}
    />
  );
}
