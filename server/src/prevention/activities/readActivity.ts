import { type Sight, sees } from '../../accounts/sight.ts';
import type { Db, Queryable } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { Activity } from '../contract.ts';
import { activityOrigin } from '../repository.ts';
import type { ActivityDetail, ActivityStep } from './contract.ts';
import {
  type ActivityRow,
  activitiesOfPlanRows,
  findActivity,
  listActivityVersions,
  listWithdrawn,
  type StoredVersion,
} from './repository.ts';
import { shownActivity } from './shownActivity.ts';

/** An activity as it stands: its row (of a withdrawn one the last), and the states that the form made, oldest first. */
export interface FoundActivity {
  row: ActivityRow;
  withdrawn: boolean;
  versions: StoredVersion[];
}

/** The activity of an id, withdrawn or not. Throws AppError `not_found` when there is none, or none in this sight. */
export async function foundActivity(db: Queryable, id: string, sight: Sight): Promise<FoundActivity> {
  const versions = await listActivityVersions(db, id);
  const last = versions.at(-1);
  const current = await findActivity(db, id);
  const row = current ?? (last?.step === 'withdrawn' ? stateOf(last) : null);
  if (row && sees(sight, row.code)) return { row, withdrawn: current === null, versions };
  throw new AppError('not_found', {
    id: `Tidak ada kegiatan “${id.slice(0, 60)}” dalam daftar.`,
    en: `There is no activity “${id.slice(0, 60)}” in the register.`,
  });
}

/** A row in words, with the name of its region and where it comes from. */
export async function namedActivity(db: Queryable, row: ActivityRow): Promise<Activity> {
  const { regionName, from } = await activityOrigin(db, row);
  return shownActivity(row, regionName, from);
}

/** One activity with everything the form made of it. */
export async function activityDetail(db: Db, id: string, sight: Sight): Promise<ActivityDetail> {
  const { row, withdrawn, versions } = await foundActivity(db, id, sight);
  const shown = await namedActivity(db, row);
  const states = await Promise.all(
    versions
      // A state from when it lay elsewhere is for whoever sees that place.
      .filter(({ code }) => sees(sight, code))
      .map(async (v) => ({
        version: v.version,
        step: v.step as ActivityStep,
        by: v.author,
        at: v.made_at,
        reason: v.reason || null,
        state: await namedActivity(db, stateOf(v)),
      })),
  );
  return {
    ...shown,
    withdrawn,
    versions: states.reverse(),
    meta: { dataVersion: db.version, sample: shown.sample, sources: shown.source ? [shown.source] : [] },
  };
}

/** Withdrawn activities of an area, latest first. */
export async function withdrawnActivities(db: Queryable, code: string | null, limit: number): Promise<Activity[]> {
  return Promise.all((await listWithdrawn(db, code, limit)).map((v) => namedActivity(db, stateOf(v))));
}

/** Ids of the activities that carry out each item of a plan, by the item's key; `''` = the plan, no item named. */
export async function activitiesOfPlan(db: Queryable, plan: number, sight: Sight): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { id, item, code } of await activitiesOfPlanRows(db, plan)) {
    if (sees(sight, code)) found.set(item ?? '', [...(found.get(item ?? '') ?? []), id]);
  }
  return found;
}

const stateOf = (v: StoredVersion): ActivityRow => JSON.parse(v.content) as ActivityRow;
