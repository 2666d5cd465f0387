import { type Seen, seesArea } from '../../accounts/seenRegions.ts';
import { AppError } from '../../errors.ts';
import { isWithin } from '../../regions/regionCode.ts';
import type { PlanStatus } from './contract.ts';
import type { StoredPlan } from './repository.ts';

/** From when on a plan for a larger area is told to the areas inside it: a draft is nobody else's. */
export const SHARED: readonly PlanStatus[] = ['disetujui', 'berjalan', 'selesai'];

/**
 * Who sees a plan: plans are internal. Whoever sees the plan's area sees all of it. Of an approved plan for a larger area, whoever sees an
 * area inside it that has items sees the head and those items, nothing else. (What a neighbour plans in a shared border belt is told
 * by the belts.)
 */
export function sightOfPlan(
  seen: Seen,
  plan: Pick<StoredPlan, 'code' | 'status'>,
  items: readonly { code: string }[],
): 'whole' | 'partial' | 'none' {
  if (seen === null || seesArea(seen, plan.code)) return 'whole';
  const around = SHARED.includes(plan.status) && seen.some((area) => isWithin(area, plan.code));
  return around && items.some(({ code }) => seesArea(seen, code)) ? 'partial' : 'none';
}

/** No such plan, or none that this person sees. */
export const noPlan = (id: number) =>
  new AppError('not_found', { id: `Tidak ada rencana nomor ${id}.`, en: `There is no plan number ${id}.` });

/** What belongs to the whole plan is for whoever sees its area. */
export const wholeOnly = ({ code }: Pick<StoredPlan, 'code'>) =>
  new AppError('forbidden', {
    id: `Rencana ini untuk wilayah ${code}; Anda melihat butir di wilayah Anda saja.`,
    en: `This plan is for the area ${code}; you see the items of your own area only.`,
  });
