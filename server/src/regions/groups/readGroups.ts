import { type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { type Sight, sees } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { AppError } from '../../errors.ts';
import type { Region } from '../contract.ts';
import { levelOf } from '../regionCode.ts';
import { regionIndex } from '../regionIndex.ts';
import type { GroupMember, RegionGroup } from './contract.ts';
import { commonRegion, finestLevel } from './memberRules.ts';
import { listGroups, type StoredGroup } from './repository.ts';

/** The groups of the present data version. */
export const storedGroups = (db: Db): Promise<StoredGroup[]> => keptPerVersion(db, 'region groups', () => listGroups(db));

/** Built-in groups are everybody's; one that people made is seen by whoever sees all of its members. */
export const seesGroup = (sight: Sight, group: StoredGroup): boolean =>
  group.builtin || group.codes.every((code) => sees(sight, code));

/** The groups somebody sees, by name. */
export async function readGroups(db: Db, caller: Caller): Promise<RegionGroup[]> {
  const sight = sightOfCaller(caller);
  const { matcher } = await regionIndex(db);
  return (await storedGroups(db))
    .filter((group) => seesGroup(sight, group))
    .map((group) => shownGroup(group, caller, (code) => matcher.get(code)));
}

/** One group as somebody sees it. Throws AppError `not_found` when there is none, or none for them. */
export async function readGroup(db: Db, id: string, caller: Caller): Promise<RegionGroup> {
  const { matcher } = await regionIndex(db);
  return shownGroup(await visibleGroup(db, id, sightOfCaller(caller)), caller, (code) => matcher.get(code));
}

/** The stored group of an id. Throws AppError `not_found` when there is none, or none for this sight. */
export async function visibleGroup(db: Db, id: string, sight: Sight): Promise<StoredGroup> {
  const group = (await storedGroups(db)).find((g) => g.id === id);
  if (group && seesGroup(sight, group)) return group;
  throw noGroup(id);
}

/** No such group, or none that this person sees; perhaps somebody removed it. */
export const noGroup = (id: string) =>
  new AppError('not_found', {
    id: `Tidak ada kelompok wilayah “${id.slice(0, 60)}”; mungkin sudah dihapus.`,
    en: `There is no group of regions “${id.slice(0, 60)}”; it may have been removed.`,
  });

/** A stored group in the words of the contract. */
export function shownGroup(group: StoredGroup, caller: Caller, known: (code: string) => Region | undefined): RegionGroup {
  return {
    id: group.id,
    name: group.name,
    kind: group.kind,
    note: group.note || null,
    source: group.source === '' ? null : { name: group.source, date: group.source_date || null, note: group.note || null },
    members: group.codes.map((code) => memberOf(code, known)),
    level: finestLevel(group.codes),
    within: commonRegion(group.codes),
    builtin: group.builtin,
    owner: group.owner_region || null,
    author: group.author || null,
    version: group.version,
    updatedAt: group.updated_at || null,
    editable: !group.builtin && mayEdit(caller, group.codes),
  };
}

/** A member with its name; the code stands for the name of a region that is no longer listed. */
export const memberOf = (code: string, known: (code: string) => Pick<Region, 'name'> | undefined): GroupMember => ({
  code,
  name: known(code)?.name ?? code,
  level: levelOf(code),
});

function mayEdit(caller: Caller, codes: readonly string[]): boolean {
  try {
    for (const code of codes) demand(caller, 'edit_plans', code);
    return true;
  } catch {
    return false;
  }
}
