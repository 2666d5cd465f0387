import { seenRegions } from '../accounts/seenRegions.ts';
import { type Sight, sees } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Level } from '../regions/contract.ts';
import type { GroupOfAnswer } from '../regions/groups/contract.ts';
import { groupArea, groupLevel } from '../regions/groups/groupArea.ts';
import { areaOf, levelFor } from './areaLevel.ts';
import type { ReportFilter } from './contract.ts';
import { dividedSince } from './countsThen.ts';
import { readScope, type Scope } from './filter.ts';

/** The part of a query that says where. */
export interface PlaceAsked {
  level?: Level | undefined;
  parent?: string | undefined;
  code?: string | undefined;
  group?: string | undefined;
  boundaries?: 'now' | 'then' | undefined;
  at?: string | undefined;
}

/** Where a question is about. */
export interface AskedPlace {
  scope: Scope;
  group: GroupOfAnswer | null;
  /** Day whose boundaries are meant; null for today's. */
  at: string | null;
  /** The level of the areas inside; throws AppError `invalid_request` when the place has none of the level asked for. */
  level(): Level;
}

/**
 * Reads filter and place of a query: a region, the areas of a group, or what of a group lies inside a region. Throws what `readScope`
 * and `groupArea` throw.
 */
export async function askedPlace(db: Db, filter: ReportFilter, asked: PlaceAsked, sight: Sight): Promise<AskedPlace> {
  const region = areaOf(asked as { parent?: string; code?: string });
  const scope = await readScope(db, filter, region, seenRegions(sight));
  const at = asked.boundaries === 'then' ? (asked.at ?? filter.to ?? new Date().toISOString().slice(0, 10)) : null;
  if (asked.group !== undefined) {
    const { group, codes } = await groupArea(db, asked.group, region, sight);
    return { scope: { ...scope, code: null, codes }, group, at, level: () => groupLevel(asked.level, codes) };
  }
  const level = () => levelFor(asked as Parameters<typeof levelFor>[0]);
  const then = at !== null && region !== null ? await dividedSince(db, region, at) : null;
  if (!then) return { scope, group: null, at, level };
  if (!then.members.every((code) => sees(sight, code))) {
    throw new AppError('forbidden', {
      id: `${then.name} per ${at} juga mencakup wilayah di luar wewenang Anda (${then.members.join(', ')}).`,
      en: `${then.name} of ${at} also covers areas outside of your authority (${then.members.join(', ')}).`,
    });
  }
  return { scope: { ...scope, code: null, codes: then.members }, group: null, at, level };
}
