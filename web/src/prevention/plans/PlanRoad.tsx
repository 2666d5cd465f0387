import { PLAN_STATUS_NAMES, PLAN_STATUSES, type Plan } from '@petarawan/server/contract/prevention/plans';
import { moment } from '../../accounts/moment.ts';
import { provinceOffset } from '../../format/provinceOffset.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
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
    <ol className="plan-road" aria-label={text.road}>
      {PLAN_STATUSES.map((status, at) => {
        const step = reached.get(status);
        return (
          <li key={status} aria-current={at === now ? 'step' : undefined} className={at <= now ? 'plan-road-done' : undefined}>
            <span className="plan-road-name">{say(PLAN_STATUS_NAMES[status])}</span>
            {step && at <= now && (
              <span className="quiet plan-under">
                {text.roadBy(actorName(step.by, text), moment(step.at, format, provinceOffset(plan.code)))}
              </span>
            )}
            {at === now + 1 && <span className="quiet plan-under">{text.roadNext}</span>}
          </li>
        );
      })}
    </ol>
  );
}
