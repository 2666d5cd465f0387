import { type Caller, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { PlanVersion, PlanVersionContent } from './contract.ts';
import { diffContents } from './diffContents.ts';
import { noPlan, sightOfPlan, wholeOnly } from './planSight.ts';
import { storedPlan } from './readPlan.ts';
import { findContent, listVersions, type StoredVersion } from './repository.ts';

const shown = (v: StoredVersion): PlanVersion => ({
  version: v.version,
  status: v.status,
  step: v.step,
  by: v.author,
  at: v.made_at,
  reason: v.reason || null,
  changed: { added: v.added, changed: v.changed, removed: v.removed, head: v.head_changed },
});

/** Every saved state of a plan, newest first. Throws AppError `not_found`, or `forbidden` for whoever sees only a part of it. */
export async function planVersions(db: Db, caller: Caller, id: number): Promise<PlanVersion[]> {
  await demandWhole(db, caller, id);
  return (await listVersions(db, id)).map(shown);
}

/**
 * One saved state and what differs from `against` (default: the one before). Throws as `planVersions`; `not_found` also for a version that
 * there is not.
 */
export async function planVersion(
  db: Db,
  caller: Caller,
  id: number,
  version: number,
  against: number | undefined,
): Promise<PlanVersionContent> {
  await demandWhole(db, caller, id);
  const [stored] = await listVersions(db, id, version);
  const content = await findContent(db, id, version);
  if (!stored || !content) throw noVersion(version);
  const other = against ?? version - 1;
  const before = other === 0 ? null : await findContent(db, id, other);
  if (other !== 0 && !before) throw noVersion(other);
  return { ...shown(stored), content, against: before ? other : null, diff: diffContents(before, content) };
}

async function demandWhole(db: Db, caller: Caller, id: number): Promise<void> {
  const { plan, content } = await storedPlan(db, id);
  const sight = sightOfPlan(seenRegions(sightOfCaller(caller)), plan, content.items);
  if (sight === 'none') throw noPlan(id);
  if (sight === 'partial') throw wholeOnly(plan);
}

const noVersion = (version: number) =>
  new AppError('not_found', { id: `Tidak ada versi ${version} dari rencana ini.`, en: `This plan has no version ${version}.` });
