import type { Seen } from '../../accounts/seenRegions.ts';
import type { Db } from '../../db/database.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { activitiesOfPlan } from '../activities/readActivity.ts';
import { countComments } from './commentRepository.ts';
import type { ItemStatus, PlanHead, PlanStatus } from './contract.ts';
import { planHead } from './planHead.ts';
import { countPlans, findItems, findPlans, itemsOf, type PlanFilter } from './plansRepository.ts';

/** Where a page of the list ends: the last plan on it. */
export interface PlansMark {
  at: string;
  id: number;
}

/** Plans that somebody sees (`seen` null = everywhere), last changed first, with how many there are and where the next page begins. */
export async function listPlans(
  db: Db,
  seen: Seen,
  filter: PlanFilter,
  limit = 200,
  after: PlansMark | null = null,
): Promise<{ items: PlanHead[]; total: number; next: PlansMark | null }> {
  const { matcher } = await regionIndex(db);
  const found = await findPlans(db, seen, filter, limit + 1, after);
  const page = found.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const [items, comments, total] = await Promise.all([itemsOf(db, ids), countComments(db, ids), countPlans(db, seen, filter)]);
  const named = await Promise.all(ids.map((id) => activitiesOfPlan(db, id, seen)));
  const last = page.at(-1);
  return {
    items: page.map((plan, i) => {
      const own = <T extends { plan_id: number }>(rows: readonly T[]) => rows.filter((row) => row.plan_id === plan.id);
      return planHead(plan, own(items), named[i] ?? new Map(), own(comments), seen, (code) => matcher.get(code)?.name ?? code);
    }),
    total,
    next: found.length > limit && last ? { at: last.updated_at, id: last.id } : null,
  };
}

/** An item of some plan, for views that ask what is planned where. */
export interface PlannedItem {
  plan: { id: number; title: string; code: string; status: PlanStatus };
  key: string;
  code: string;
  issue: string;
  measure: string | null;
  title: string;
  status: ItemStatus;
  from: string | null;
  to: string | null;
  /** Rupiah. */
  cost: number | null;
  staff: number | null;
  /** How many activities of the register it names. */
  activities: number;
}

/** Items of the newest versions of all plans that somebody sees, of one area and all inside it, an election, a status; called-off ones too. */
export async function listPlannedItems(db: Db, seen: Seen, filter: PlanFilter): Promise<PlannedItem[]> {
  return (await findItems(db, seen, filter)).map((row) => ({
    plan: { id: row.plan_id, title: row.plan_title, code: row.plan_code, status: row.plan_status },
    key: row.item_key,
    code: row.code,
    issue: row.issue,
    measure: row.measure || null,
    title: row.title,
    status: row.status,
    from: row.starts || null,
    to: row.ends || null,
    cost: row.cost,
    staff: row.staff,
    activities: row.activities,
  }));
}
