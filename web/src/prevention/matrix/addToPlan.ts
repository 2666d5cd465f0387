import { Plan, type PlanContent, type PlanItem } from '@petarawan/server/contract/prevention/plans';
import { ApiError } from '../../api/apiError.ts';
import { getJson, sendJson } from '../../api/client.ts';

/** A plan that is there, or one to be made. */
export type PlanTarget = { id: number } | { content: Omit<PlanContent, 'items'> };

/** How often somebody else may be faster before we give up. */
const TRIES = 4;

/**
 * Adds an item to a plan and gives the plan as it stands then. Where somebody else changed it meanwhile (409) the item goes on top of their
 * newest version: adding a line contradicts nothing, so nothing of either is lost; `merged` says so. An item whose key is there already is
 * not added twice. @throws ApiError for everything else.
 */
export async function addToPlan(target: PlanTarget, item: PlanItem): Promise<{ plan: Plan; merged: boolean }> {
  if ('content' in target) {
    const plan = await sendJson('POST', '/prevention/plans', { content: { ...target.content, items: [item] } }, Plan);
    return { plan, merged: false };
  }
  const path = `/prevention/plans/${target.id}`;
  for (let tries = 1; ; tries++) {
    const plan = await getJson(path, Plan);
    if (plan.content.items.some((known) => known.key === item.key)) return { plan, merged: tries > 1 };
    const content = { ...plan.content, items: [...plan.content.items, item] };
    try {
      return { plan: await sendJson('PUT', path, { version: plan.version, content }, Plan), merged: tries > 1 };
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 409 && tries < TRIES)) throw error;
    }
  }
}
