import type { PlanHead } from '@petarawan/server/contract/prevention/plans';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import { useViewState } from '../../app/useViewState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { approvedFirst, usePlanName } from './planName.ts';
import { usePlans } from './planQueries.ts';
import './plansThere.css';
import { plansText } from './text.ts';

/** So many are shown. */
const SHOWN = 6;

/** Plans that are there already, each with the way to it. */
export function PlanChoices({ plans }: { plans: readonly PlanHead[] }) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const nameOf = usePlanName();
  const [view] = useViewState();
  return (
    <>
      <ul>
        {plans.slice(0, SHOWN).map((plan) => (
          <li key={plan.id}>
            <span>{nameOf(plan)}</span>
            <Link
              href={planHref('daftar', view, { rencana: String(plan.id) })}
              className="button small-button"
              aria-label={text.new.openPlan(nameOf(plan))}
            >
              {text.new.open}
            </Link>
          </li>
        ))}
      </ul>
      {plans.length > SHOWN && <p className="quiet">{text.moreChanges(format.integer(plans.length - SHOWN))}</p>}
    </>
  );
}

/**
 * Whether a plan is about the same time as a new one of an election, which has no days yet: of the same election, or where either names none.
 * A part of a larger area's plan is none.
 */
export const isSameTime = (plan: PlanHead, election: string | null): boolean =>
  !plan.partial && (!election || !plan.election || plan.election === election);

/** Said before a second plan for an area is made: those it has already. Nothing where it has none. */
export function PlansThere({ code, election }: { code: string; election: string | null }) {
  const words = useTextOf(plansText).new;
  const found = usePlans({ code, status: null, election: null }).data?.pages[0]?.items ?? [];
  const there = approvedFirst(found.filter((plan) => plan.code === code && isSameTime(plan, election)));
  if (there.length === 0) return null;
  return (
    <div className="plans-there">
      <p>{words.similar}</p>
      <PlanChoices plans={there} />
    </div>
  );
}
