import type { Db } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { STAFF } from '../../regions/staff/contract.ts';
import { listElections, listStages } from '../../stages/repository.ts';
import { todayInJakarta } from '../../today.ts';
import type { PlanStatus } from './contract.ts';
import { findPlansFor } from './plansRepository.ts';
import type { StoredPlan } from './repository.ts';

/** Days from the first to the last; null = open. */
export interface Days {
  from: string | null;
  to: string | null;
}

/** Another plan for the same area. */
export interface OtherPlan extends Days {
  id: number;
  title: string;
  status: PlanStatus;
  version: number;
}

/** What a plan is held against. */
export interface NoticeFacts {
  /** Day it is judged on; null once the plan is finished, when days that went by are as they should be. */
  today: string | null;
  /** Plans for the same area, of the same election or where either names none. */
  others: readonly OtherPlan[];
  /** Printed name and days of the plan's election; null without one. */
  election: ({ name: string } & Days) | null;
  /** Days of a stage of that election; undefined for a phase without days of its own. */
  stage(name: string): Days | undefined;
  /** Supervisors of an area (all kinds together); null when none is known. */
  staffOf(code: string): number | null;
  nameOf(code: string): string;
}

/** Reads what the notices of a plan need; `election` is the one its content names. */
export async function noticeFacts(
  db: Db,
  plan: Pick<StoredPlan, 'id' | 'code' | 'status'>,
  election: string | null,
): Promise<NoticeFacts> {
  const index = await regionIndex(db);
  const [elections, stages] = await keptPerVersion(db, 'stages for plans', () =>
    Promise.all([listElections(db), listStages(db, null)]),
  );
  const known = elections.find(({ id }) => id === election);
  const own = stages.filter((stage) => stage.election === election);
  const days = own.flatMap(({ start, end }) => [start, end].filter((day) => day !== null)).sort();
  const books = election === null ? [] : await Promise.all(STAFF.map((kind) => index.book(election, kind)));
  const others = (await findPlansFor(db, plan.code)).filter(
    (other) => other.id !== plan.id && (election === null || other.election === '' || other.election === election),
  );
  return {
    today: plan.status === 'selesai' ? null : todayInJakarta(),
    others: others.map(({ id, title, status, version, starts, ends }) => ({
      ...{ id, title, status, version },
      from: starts || null,
      to: ends || null,
    })),
    election: known ? { name: known.name, from: days[0] ?? null, to: days.at(-1) ?? null } : null,
    stage(name) {
      const found = own.find((stage) => stage.name === name);
      return found && { from: found.start, to: found.end };
    },
    staffOf(code) {
      const counts = books.flatMap((book) => {
        const found = book.for(code);
        return 'value' in found ? [found.value] : [];
      });
      return counts.length === 0 ? null : counts.reduce((sum, n) => sum + n, 0);
    },
    nameOf: (code) => index.matcher.get(code)?.name ?? code,
  };
}
