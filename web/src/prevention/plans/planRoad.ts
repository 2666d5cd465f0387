import { PLAN_STATUSES, type PlanStatus, type PlanVersion } from '@petarawan/server/contract/prevention/plans';

/** A status that the plan reached: who led it there, when. */
export interface Reached {
  by: string;
  at: string;
}

/**
 * Who led the plan to each status of its present round, from its versions in any order. What lies behind a status that was taken back (a plan
 * returned, a revision begun) is not reached any more; saving within a status does not reach it again.
 */
export function planRoad(versions: readonly PlanVersion[]): ReadonlyMap<PlanStatus, Reached> {
  const reached = new Map<PlanStatus, Reached>();
  let now: PlanStatus | null = null;
  for (const { status, by, at } of versions.toSorted((a, b) => a.version - b.version)) {
    if (status === now) continue;
    now = status;
    for (const later of PLAN_STATUSES.slice(PLAN_STATUSES.indexOf(status))) reached.delete(later);
    reached.set(status, { by, at });
  }
  return reached;
}
