import { Plan, type PlanContent, type PlanItem } from '@petarawan/server/contract/prevention/plans';
import { ApiError } from '../../api/apiError.ts';
import { getJson, sendJson } from '../../api/client.ts';

/** A plan that is there, or one to be made. */
export type PlanTarget = { id: number } | { content: Omit<PlanContent, 'items'> };

/** Whether an item of a plan is the one to be added. */
export type SameItem = (known: PlanItem, item: PlanItem) => boolean;
/** The same line, sent twice. */
export const sameKey: SameItem = (known, item) => known.key === item.key;
/** The same measure against the same issue in the same area, whoever put it there. */
export const samePurpose: SameItem = (known, item) =>
  known.code === item.code && known.measure === item.measure && known.issue === item.issue;

/** How often somebody else may be faster before we give up. */
const TRIES = 4;

/**
 * Adds items to a plan in one change and gives the plan as it stands then, with how many were `added`; what it holds already (`same`) is not
 * added again. Where somebody else changed it meanwhile (409) the items go on top of their newest version: adding lines contradicts nothing, so
 * nothing of either is lost; `merged` says so. @throws ApiError for everything else.
 */
export async function addToPlan(
  target: PlanTarget,
  items: readonly PlanItem[],
  same: SameItem = sameKey,
): Promise<{ plan: Plan; added: number; merged: boolean }> {
  if ('content' in target) {
    const plan = await sendJson('POST', '/prevention/plans', { content: { ...target.content, items } }, Plan);
    return { plan, added: items.length, merged: false };
  }
  const path = `/prevention/plans/${target.id}`;
  for (let tries = 1; ; tries++) {
    const plan = await getJson(path, Plan);
    const merged = tries > 1;
    const fresh = items.filter((item) => !plan.content.items.some((known) => same(known, item)));
    if (fresh.length === 0) return { plan, added: 0, merged };
    const content = { ...plan.content, items: [...plan.content.items, ...fresh] };
    try {
      return { plan: await sendJson('PUT', path, { version: plan.version, content }, Plan), added: fresh.length, merged };
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 409 && tries < TRIES)) throw error;
    }
  }
}
