import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { LEVELS, type Level } from '../contract.ts';
import { regionIndex } from '../regionIndex.ts';
import type { GroupOfAnswer } from './contract.ts';
import { commonRegion, finestLevel, membersInside } from './memberRules.ts';
import { memberOf, storedGroups, visibleGroup } from './readGroups.ts';

/** A group as a filter: the areas that are added up, and how answers name it. */
export interface GroupArea {
  group: GroupOfAnswer;
  /** Codes of any level, none inside another. */
  codes: readonly string[];
}

/**
 * The areas of a group, or those of them inside `region`. Throws AppError `not_found` for a group that this sight does not see,
 * `invalid_request` when nothing of it lies inside the region.
 */
export async function groupArea(db: Db, id: string, region: string | null, sight: Sight): Promise<GroupArea> {
  const stored = await visibleGroup(db, id, sight);
  const codes = membersInside(stored.codes, region);
  if (codes.length === 0) {
    throw new AppError('invalid_request', {
      id: `Tidak ada anggota kelompok “${stored.name}” di dalam wilayah ${region}.`,
      en: `No member of the group “${stored.name}” lies inside the region ${region}.`,
    });
  }
  const { matcher } = await regionIndex(db);
  const members = codes.map((code) => memberOf(code, (c) => matcher.get(c)));
  return { group: { id: stored.id, name: stored.name, members }, codes };
}

/** The smallest region that holds a group; null for the whole country, and for an id that nothing has. */
export async function regionOfGroup(db: Db, id: string): Promise<string | null> {
  return commonRegion((await storedGroups(db)).find((g) => g.id === id)?.codes ?? []);
}

/** The level whose areas make up a group: as asked, else that of its finest member. Throws AppError `invalid_request` for a wider one. */
export function groupLevel(asked: Level | undefined, codes: readonly string[]): Level {
  const finest = finestLevel(codes);
  if (asked === undefined || LEVELS.indexOf(asked) >= LEVELS.indexOf(finest)) return asked ?? finest;
  throw new AppError('invalid_request', {
    id: `Tingkat ${asked} lebih luas daripada anggota kelompok ini (${finest}).`,
    en: `Level ${asked} is wider than the members of this group (${finest}).`,
  });
}
