import { type Seen, seesArea } from '../../accounts/seenRegions.ts';
import { type Sight, sees } from '../../accounts/sight.ts';
import type { Db, Queryable } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { AppError } from '../../errors.ts';
import type { Activity } from '../contract.ts';
import { grouped } from '../grouped.ts';
import { activityOrigin } from '../repository.ts';
import type { ActivityDetail, ActivityStep } from './contract.ts';
import {
  type ActivityRow,
  findActivity,
  listActivityVersions,
  listWithdrawn,
  plannedActivities,
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

/** Withdrawn activities of an area, latest first, and how many there are in all. */
export async function withdrawnActivities(
  db: Queryable,
  code: string | null,
  limit: number,
): Promise<{ items: Activity[]; total: number }> {
  const states = await listWithdrawn(db, code, limit);
  // Many share their region and file: each pair is asked for once.
  const origins = new Map<string, ReturnType<typeof activityOrigin>>();
  const originOf = (row: ActivityRow) => {
    const key = `${row.code} ${row.import_id}`;
    const origin = origins.get(key) ?? activityOrigin(db, row);
    origins.set(key, origin);
    return origin;
  };
  const items = states.map(stateOf).map(async (row) => {
    const { regionName, from } = await originOf(row);
    return shownActivity(row, regionName, from);
  });
  return { items: await Promise.all(items), total: states[0]?.total ?? 0 };
}

/** Ids of the activities that name a plan and that somebody sees, by the key of the item they name; `''` = the plan, no item named. */
export type NamedActivities = ReadonlyMap<string, readonly string[]>;

/** Which activities carry out each item of a plan, as the register says. Read once per data version, for all plans together. */
export async function activitiesOfPlan(db: Queryable, plan: number, seen: Seen): Promise<NamedActivities> {
  const all = await keptPerVersion(db, 'activities of plans', async () => grouped(await plannedActivities(db), (a) => a.plan));
  const own = (all.get(plan) ?? []).filter(({ code }) => seesArea(seen, code));
  return new Map([...grouped(own, ({ item }) => item ?? '')].map(([key, rows]) => [key, rows.map(({ id }) => id)]));
}

const stateOf = (v: StoredVersion): ActivityRow => JSON.parse(v.content) as ActivityRow;
