import { authorOf, type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { maskedText } from '../../imports/personal/maskPersonal.ts';
import { foldName } from '../normalizeName.ts';
import { regionIndex } from '../regionIndex.ts';
import type { GroupChange, GroupInput, NewGroup } from './contract.ts';
import { GroupConflictError } from './groupConflict.ts';
import { checkedMembers } from './memberRules.ts';
import { noGroup, seesGroup } from './readGroups.ts';
import { dropGroup, listGroups, putGroup, type StoredGroup } from './repository.ts';

/** Name of the lock that every writer of groups holds. */
export const GROUPS_LOCK = 'region groups';

/**
 * Saves a new group in the name of the caller. Throws AppError `invalid_request` for members that are unknown or lie inside one
 * another, `forbidden` for members outside of where the caller plans, `conflict` when the id is taken.
 */
export async function createGroup(db: Db, caller: Caller, given: NewGroup): Promise<StoredGroup> {
  const codes = await allowedMembers(db, caller, given);
  const { name, note } = words(given);
  return writing(db, async (tx, groups) => {
    const taken = new Set(groups.map((g) => g.id));
    if (given.id !== undefined && (taken.has(given.id) || maskedText(given.id) !== given.id)) throw idTaken(given.id);
    const group: StoredGroup = {
      id: given.id ?? freeId(name, taken),
      name,
      kind: given.kind,
      note,
      source: '',
      source_date: '',
      builtin: false,
      owner_region: caller.region ?? '',
      author: authorOf(caller),
      version: 1,
      updated_at: new Date().toISOString(),
      codes,
    };
    await putGroup(tx, group);
    await logged(tx, 'made', group);
    return group;
  });
}

/**
 * Writes a change over the version it was made from. Besides what `createGroup` throws: `not_found` for a group the caller does not
 * see, `forbidden` for a built-in one, and GroupConflictError (with the group as it stands) when another version is the last.
 */
export async function changeGroup(db: Db, caller: Caller, id: string, given: GroupChange): Promise<StoredGroup> {
  const codes = await allowedMembers(db, caller, given);
  return writing(db, async (tx, groups) => {
    const before = editableGroup(groups, id, caller);
    if (before.version !== given.version) throw new GroupConflictError(before);
    const group = {
      ...before,
      ...words(given),
      kind: given.kind,
      codes,
      author: authorOf(caller),
      version: before.version + 1,
      updated_at: new Date().toISOString(),
    };
    await putGroup(tx, group);
    await logged(tx, 'changed', group);
    return group;
  });
}

/** Removes the version that was read; throws as `changeGroup`. */
export async function removeGroup(db: Db, caller: Caller, id: string, version: number): Promise<StoredGroup> {
  return writing(db, async (tx, groups) => {
    const group = editableGroup(groups, id, caller);
    if (group.version !== version) throw new GroupConflictError(group);
    await dropGroup(tx, id);
    await logged(tx, 'removed', group);
    return group;
  });
}

/** One writer at a time, and the groups as they stand then. */
const writing = <T>(db: Db, work: (tx: Tx, groups: StoredGroup[]) => Promise<T>): Promise<T> =>
  db.exclusive(GROUPS_LOCK, () => db.write(async (tx) => work(tx, await listGroups(tx))));

async function allowedMembers(db: Db, caller: Caller, { members }: GroupInput): Promise<string[]> {
  const { matcher } = await regionIndex(db);
  const codes = checkedMembers(members, (code) => matcher.get(code));
  for (const code of codes) demand(caller, 'edit_plans', code);
  return codes;
}

function editableGroup(groups: readonly StoredGroup[], id: string, caller: Caller): StoredGroup {
  const group = groups.find((g) => g.id === id);
  if (!group || !seesGroup(sightOfCaller(caller), group)) throw noGroup(id);
  if (group.builtin) {
    throw new AppError('forbidden', {
      id: 'Kelompok bawaan tidak dapat diubah. Buat kelompok sendiri dengan anggota yang sama.',
      en: 'A built-in group cannot be changed. Make a group of your own with the same members.',
    });
  }
  for (const code of group.codes) demand(caller, 'edit_plans', code);
  return group;
}

/** What people wrote, without personal data. */
const words = ({ name, note }: GroupInput) => ({ name: maskedText(name), note: note === null ? '' : maskedText(note) });
/** `Ex Kotatif Jember` -> `ex-kotatif-jember`, `-2` behind it when that is taken. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = foldName(name).replaceAll(' ', '-').slice(0, 50).replace(/-+$/, '') || 'kelompok';
  for (let n = 1; ; n++) {
    const id = n === 1 ? plain : `${plain}-${n}`;
    if (!taken.has(id)) return id;
  }
}

const idTaken = (id: string) =>
  new AppError('conflict', {
    id: `Nama alamat “${id}” tidak dapat dipakai atau sudah dipakai kelompok lain. Pilih yang lain.`,
    en: `The address name “${id}” cannot be used or belongs to another group. Choose another.`,
  });

const logged = (tx: Tx, change: 'made' | 'changed' | 'removed', { id, version, codes }: StoredGroup) =>
  appendAudit(tx, {
    action: 'settings_changed',
    subject: { type: 'region_group', id },
    details: { change, version, members: codes.length },
  });
