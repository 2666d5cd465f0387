import { type Caller, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import { AppError } from '../../errors.ts';
import { activitiesOfPlan } from '../activities/readActivity.ts';
import type { PreventionDeps } from '../deps.ts';
import { linkedActivities } from '../plans/linkedActivities.ts';
import { readPlan } from '../plans/readPlan.ts';
import { carriedOut } from './carriedOut.ts';
import type { PlanOutcomes } from './contract.ts';
import { declaredAt } from './declaredAt.ts';
import { judgeOutcome } from './judgeOutcome.ts';
import { activitiesOutside } from './outsideRepository.ts';

/**
 * All declared outcomes of a plan, judged by the data of now. One that cannot be judged, or that names areas the caller does not see, is
 * listed with the reason. Throws AppError `not_found` for a plan that the caller does not see.
 */
export async function planOutcomes(deps: PreventionDeps, caller: Caller, id: number): Promise<PlanOutcomes> {
  const plan = await readPlan(deps.db, caller, id);
  const { content, status, version, title, code, regionName } = plan;
  const seen = seenRegions(sightOfCaller(caller));
  const named = await activitiesOfPlan(deps.db, id, seen);
  const ids = [...content.items.flatMap((item) => item.activities), ...[...named.values()].flat()];
  const register = await linkedActivities(deps.db, ids, seen);
  const declared = await declaredAt(deps.db, plan, content.outcomes);
  const found: PlanOutcomes = { plan: { id, title, code, regionName, status, version }, outcomes: [], refused: [] };
  for (const [place, declaration] of content.outcomes.entries()) {
    try {
      found.outcomes.push(
        await judgeOutcome(deps, caller, declaration, {
          declared: declared[place] ?? null,
          carriedOut: {
            ...carriedOut(plan, { named, register }, declaration),
            outside: await activitiesOutside(deps.db, plan, new Set(ids), declaration, seen),
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof AppError) || !['invalid_request', 'forbidden', 'unauthenticated'].includes(error.code)) throw error;
      const [first] = error.items;
      const more = (of: 'id' | 'en') => (first ? `${error.text[of]} ${first.message[of]}` : error.text[of]);
      found.refused.push({ place, reason: { id: more('id'), en: more('en') } });
    }
  }
  return found;
}
