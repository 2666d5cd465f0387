import { Plan, type PlanContent, type PlanItem } from '@petarawan/server/contract/prevention/plans';
import { ApiError } from '../../api/apiError.ts';
import { getJson, sendJson } from '../../api/client.ts';

/** A plan that is there, or one to be made. */
export type ItemsTarget = { id: number } | { content: Omit<PlanContent, 'items'> };
/** How often somebody else may be faster before we give up. */
const TRIES = 4;

const same = (a: PlanItem, b: PlanItem) => a.code === b.code && a.measure === b.measure && a.issue === b.issue;

/**
 * Adds items to a plan in one change and gives the plan as it stands then, with how many were added. What the plan holds already (same area,
 * measure and issue) is not added again. Where somebody else changed it meanwhile (409) the items go on top of their newest version: adding
 * contradicts nothing. @throws ApiError for everything else.
 */
export async function addItems(target: ItemsTarget, items: readonly PlanItem[]): Promise<{ plan: Plan; added: number }> {
  if ('content' in target) {
    const plan = await sendJson('POST', '/prevention/plans', { content: { ...target.content, items } }, Plan);
    return { plan, added: items.length };
  }
  const path = `/prevention/plans/${target.id}`;
  for (let tries = 1; ; tries++) {
    const plan = await getJson(path, Plan);
    const fresh = items.filter((item) => !plan.content.items.some((known) => same(known, item)));
    if (fresh.length === 0) return { plan, added: 0 };
    const content = { ...plan.content, items: [...plan.content.items, ...fresh] };
    try {
      return { plan: await sendJson('PUT', path, { version: plan.version, content }, Plan), added: fresh.length };
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 409 && tries < TRIES)) throw error;
    }
  }
}
