import { type Sight, sees } from '../../accounts/sight.ts';
import type { Text } from '../../http/contract.ts';
import { isWithin } from '../../regions/regionCode.ts';
import type { PlanContent, PlanStatus } from '../plans/contract.ts';
import { beltName } from './beltNames.ts';
import { beltsHolding, beltsTouching } from './beltsOf.ts';
import type { BorderBelt } from './borderBelts.ts';
import type { BeltItem } from './contract.ts';

/** A plan as far as its items are looked through: its newest version, or beside a `draft` the one that was approved last. */
export interface PlanOfBelt {
  id: number;
  status: PlanStatus;
  /** The newest version of a plan that is not approved. */
  draft: boolean;
  content: Pick<PlanContent, 'title' | 'code' | 'owner' | 'items'>;
}

/** From when on a plan's items in a shared belt are told to the other owner: drafts are nobody else's. */
export const SHARED: readonly PlanStatus[] = ['disetujui', 'berjalan', 'selesai'];

/**
 * Items of other areas' plans that lie in a belt touching `code`, in the order of belts and plans. Whoever sees the internal figures of
 * the plan's area sees all of them; the other owner of a belt sees those that were put into the belt on purpose (`belt` names it), once
 * the plan is approved. Items called off are left out.
 */
export function beltItems(
  plans: readonly PlanOfBelt[],
  belts: readonly BorderBelt[],
  code: string,
  sight: Sight,
  nameOf: (code: string) => string,
): BeltItem[] {
  const touching = beltsTouching(belts, code);
  const found: BeltItem[] = [];
  const drafts = new Set(plans.filter((p) => p.draft).map((p) => p.id));
  for (const { id, status, draft, content } of plans) {
    // The plan of the area itself, of one around it or of one inside it shows its items on its own page.
    if (isWithin(content.code, code) || isWithin(code, content.code)) continue;
    const open = sees(sight, content.code);
    if (open ? !draft && drafts.has(id) : draft) continue;
    for (const item of content.items) {
      if (item.status === 'batal' || (!open && item.belt === null)) continue;
      const holding = beltsHolding(touching, item.code);
      const belt = holding.find((b) => b.id === item.belt) ?? (open ? holding[0] : undefined);
      if (!belt) continue;
      const { key, issue, measure, title, from, to, actor } = item;
      found.push({
        belt: { id: belt.id, name: beltName(nameOf(belt.owners[0]), nameOf(belt.owners[1])) },
        plan: { id, title: content.title, code: content.code, regionName: nameOf(content.code), owner: content.owner, status },
        ...{ key, code: item.code, regionName: nameOf(item.code), issue, measure, title, from, to, actor, status: item.status },
      });
    }
  }
  return found.sort((a, b) => (a.belt.id === b.belt.id ? a.plan.id - b.plan.id : a.belt.id < b.belt.id ? -1 : 1));
}

export const SHARING_NOTE: Text = {
  id: 'Dari rencana wilayah lain tampak langkah yang ditaruh di sabuk bersama, sejak rencananya disetujui. Biaya, dasar angka, dan rancangan tetap pada pemiliknya.',
  en: 'Of other areas’ plans, measures put into the shared belt are shown once the plan is approved. Costs, the figures behind them and drafts stay with their owner.',
};
