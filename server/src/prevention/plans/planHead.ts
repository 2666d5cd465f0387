import { type Seen, seesArea } from '../../accounts/seenRegions.ts';
import type { NamedActivities } from '../activities/readActivity.ts';
import type { PlanHead } from './contract.ts';
import { sightOfPlan } from './planSight.ts';
import { costOf, doneOf } from './planSums.ts';
import type { StoredItem } from './plansRepository.ts';
import type { StoredPlan } from './repository.ts';

/**
 * A plan as lists show it to somebody who sees all or a part of it: figures are those of the items they see. `named` are the activities of the
 * register that name the plan.
 */
export function planHead(
  plan: StoredPlan,
  all: readonly Pick<StoredItem, 'item_key' | 'code' | 'issue' | 'cost' | 'status' | 'activities'>[],
  named: NamedActivities,
  comments: readonly { item_key: string; n: number }[],
  seen: Seen,
  nameOf: (code: string) => string,
): PlanHead {
  const partial = sightOfPlan(seen, plan, all) !== 'whole';
  const items = partial ? all.filter(({ code }) => seesArea(seen, code)) : all;
  const keys = new Set(items.map(({ item_key }) => item_key));
  return {
    id: plan.id,
    title: plan.title,
    code: plan.code,
    regionName: nameOf(plan.code),
    election: plan.election || null,
    from: plan.starts || null,
    to: plan.ends || null,
    owner: plan.owner,
    status: plan.status,
    version: plan.version,
    budget: partial ? null : plan.budget,
    cost: costOf(items),
    items: doneOf(items, ({ activities, item_key }) => activities > 0 || named.has(item_key)),
    issues: [...new Set(items.map(({ issue }) => issue))].sort(),
    comments: comments.filter(({ item_key }) => !partial || keys.has(item_key)).reduce((sum, { n }) => sum + n, 0),
    createdBy: plan.created_by,
    updatedBy: plan.updated_by,
    updatedAt: plan.updated_at,
    approved:
      plan.approved_version === 0
        ? null
        : {
            version: plan.approved_version,
            by: plan.approved_by,
            at: plan.approved_at,
            reason: plan.approved_reason || null,
            alone: plan.approved_alone,
          },
    partial,
  };
}
