import type { Queryable, Row, Tx } from '../../db/database.ts';
import type { GroupKind } from './contract.ts';

/** A stored group with its members' codes in order; empty texts stand for nothing. */
export interface StoredGroup {
  id: string;
  name: string;
  kind: GroupKind;
  note: string;
  source: string;
  source_date: string;
  builtin: boolean;
  owner_region: string;
  author: string;
  version: number;
  updated_at: string;
  codes: string[];
}

const COLUMNS = 'id, name, kind, note, source, source_date, builtin, owner_region, author, version, updated_at';

/** All groups by name, or the one of an id. */
export async function listGroups(db: Queryable, id: string | null = null): Promise<StoredGroup[]> {
  const where = id === null ? '' : 'where id = $1';
  const params = id === null ? [] : [id];
  const groups = await db.all<Omit<StoredGroup, 'codes'> & Row>(
    `select ${COLUMNS} from region_groups ${where} order by name, id`,
    params,
  );
  const members = await db.all<{ group_id: string; code: string }>(
    `select group_id, code from region_group_members ${where.replace('id', 'group_id')} order by code`,
    params,
  );
  const codes = new Map<string, string[]>(groups.map((g) => [g.id, []]));
  for (const { group_id, code } of members) codes.get(group_id)?.push(code);
  return groups.map((g) => ({ ...g, codes: codes.get(g.id) ?? [] }));
}

/** Writes a group over one of the same id. The caller holds the lock of the groups. */
export async function putGroup(tx: Tx, group: StoredGroup): Promise<void> {
  await dropGroup(tx, group.id);
  await tx.run(`insert into region_groups (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [
    group.id,
    group.name,
    group.kind,
    group.note,
    group.source,
    group.source_date,
    group.builtin,
    group.owner_region,
    group.author,
    group.version,
    group.updated_at,
  ]);
  await tx.load(
    'region_group_members',
    { group_id: 'varchar', code: 'varchar' },
    group.codes.map((code) => [group.id, code]),
  );
}

/** Takes a group away. The caller holds the lock of the groups. */
export async function dropGroup(tx: Tx, id: string): Promise<void> {
  await tx.run('delete from region_group_members where group_id = $1', [id]);
  await tx.run('delete from region_groups where id = $1', [id]);
}

/** Takes the built-in groups away, before those of a new edition are written. */
export async function dropBuiltinGroups(tx: Tx): Promise<void> {
  await tx.run('delete from region_group_members where group_id in (select id from region_groups where builtin)');
  await tx.run('delete from region_groups where builtin');
}
