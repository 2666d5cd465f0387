import type { Sight } from '../../accounts/sight.ts';
import { AppError } from '../../errors.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import type { PreventionDeps } from '../deps.ts';
import { findItems } from '../plans/plansRepository.ts';
import { findContent, findPlan } from '../plans/repository.ts';
import { beltItems, type PlanOfBelt, SHARED, SHARING_NOTE } from './beltItems.ts';
import { beltsOf, beltsTouching } from './beltsOf.ts';
import type { BeltItemsResponse } from './contract.ts';

/** Plans that are looked through at most. */
const MOST_PLANS = 300;

/** What other areas' plans hold for the belts that touch `code`, as far as it is shared with the asker (`beltItems`). Throws AppError `not_found`. */
export async function beltItemsFor({ db, config }: PreventionDeps, code: string, sight: Sight): Promise<BeltItemsResponse> {
  const { matcher } = await regionIndex(db);
  const region = matcher.get(code);
  if (!region) {
    throw new AppError('not_found', {
      id: `Wilayah ${code} tidak ada dalam daftar.`,
      en: `There is no region ${code} in the list.`,
    });
  }
  const belts = await beltsOf(db, config, { sea: true });
  const owners = [...new Set(beltsTouching(belts, code).flatMap((b) => b.owners))];
  const plans = await db.snapshot(async (at): Promise<PlanOfBelt[]> => {
    const ids = new Set<number>();
    for (const owner of owners) for (const { plan_id } of await findItems(at, null, { code: owner })) ids.add(plan_id);
    const found: PlanOfBelt[] = [];
    for (const id of [...ids].sort((a, b) => a - b).slice(0, MOST_PLANS)) {
      const plan = await findPlan(at, id);
      if (!plan) continue;
      const put = async (version: number, status: PlanOfBelt['status'], draft: boolean) => {
        const content = await findContent(at, id, version);
        if (content) found.push({ id, status, draft, content });
      };
      const shared = SHARED.includes(plan.status);
      await put(plan.version, plan.status, !shared);
      // While an approved plan is worked over, what was approved stands for the neighbours.
      if (!shared && plan.approved_version > 0) await put(plan.approved_version, 'disetujui', false);
    }
    return found;
  });
  const nameOf = (some: string) => matcher.get(some)?.name ?? some;
  return { code, regionName: region.name, items: beltItems(plans, belts, code, sight, nameOf), note: SHARING_NOTE };
}
