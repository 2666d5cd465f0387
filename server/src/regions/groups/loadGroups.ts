import { loadFacts } from '../../audit/loadFacts.ts';
import type { Db } from '../../db/database.ts';
import { readPublished } from '../../db/publishedData.ts';
import { GroupId, GroupKind } from './contract.ts';
import { dropBuiltinGroups, listGroups, putGroup, type StoredGroup } from './repository.ts';
import { GROUPS_LOCK } from './saveGroup.ts';

const FILE = 'regions/groups.csv';
/** Raise when the way of loading changes. */
const REVISION = 1;

/** Groups of `data/regions/groups.csv`, one row per member. Throws when a row is malformed. */
export function builtinGroups(): StoredGroup[] {
  const groups = new Map<string, StoredGroup>();
  for (const row of readPublished(FILE)) {
    const id = GroupId.parse(row.kelompok);
    const group = groups.get(id) ?? {
      id,
      name: row.nama ?? id,
      kind: GroupKind.parse(row.jenis),
      note: row.catatan ?? '',
      source: row.sumber ?? '',
      source_date: row.tanggal ?? '',
      builtin: true,
      owner_region: '',
      author: '',
      version: 1,
      updated_at: '',
      codes: [],
    };
    group.codes.push(row.kode ?? '');
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** Loads the built-in groups; false when the database already holds this edition. A group people made keeps its id. */
export function loadGroups(db: Db): Promise<boolean> {
  return db.exclusive(GROUPS_LOCK, () =>
    loadFacts(db, { key: 'groups', revision: REVISION, files: [FILE] }, async (tx) => {
      await dropBuiltinGroups(tx);
      const taken = new Set((await listGroups(tx)).map((g) => g.id));
      for (const group of builtinGroups()) if (!taken.has(group.id)) await putGroup(tx, group);
    }),
  );
}
