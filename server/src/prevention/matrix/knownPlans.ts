import type { Db } from '../../db/database.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { grouped } from '../grouped.ts';
import { findItems, findPlans } from '../plans/plansRepository.ts';
import type { KnownPlan } from './plannedCells.ts';

/** More plans than there are areas to plan for. */
const MOST_PLANS = 10_000;

/**
 * Plans of which the asker sees anything, with the items they see, newest versions: those of the election asked for or of none in
 * particular; `left` says how many of other elections were left out.
 */
export async function knownPlans(
  db: Db,
  seen: readonly string[] | null,
  election: string | null,
): Promise<{ kept: KnownPlan[]; left: number }> {
  if (seen?.length === 0) return { kept: [], left: 0 };
  const [plans, items] = await Promise.all([findPlans(db, seen, {}, MOST_PLANS, null), findItems(db, seen, {})]);
  const kept = plans.filter((p) => election === null || p.election === '' || p.election === election);
  const { matcher } = await regionIndex(db);
  const byPlan = grouped(items, ({ plan_id }) => plan_id);
  const itemsOf = (plan: number): KnownPlan['items'] =>
    (byPlan.get(plan) ?? []).map(({ measure, starts, ends, ...item }) => ({
      ...item,
      measure: measure || null,
      from: starts || null,
      to: ends || null,
    }));
  return {
    kept: kept
      .sort((a, b) => a.id - b.id)
      .map(({ id, code, title, status, version }) => ({
        id,
        code,
        title,
        regionName: matcher.get(code)?.name ?? code,
        status,
        version,
        items: itemsOf(id),
      })),
    left: plans.length - kept.length,
  };
}
