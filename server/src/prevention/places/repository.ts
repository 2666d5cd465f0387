import type { Queryable, Row, Tx } from '../../db/database.ts';
import { jsonArray, literal, name } from '../../imports/sqlText.ts';
import { PLACE_KINDS, type PlaceKind } from './contract.ts';
import { ACTIVITY_KINDS } from './placeKinds.ts';

/** A place as it is kept. */
export interface StoredPlace {
  id: string;
  kind: PlaceKind;
  name: string;
  code: string;
  place: string | null;
  launched: string | null;
  partners: string | null;
  office: string | null;
  note: string | null;
  closed_on: string | null;
  close_reason: string | null;
  source: string | null;
  source_date: string | null;
  published: boolean;
  builtin: boolean;
  import_id: number | null;
  version: number;
  author: string;
  updated_at: string;
}
/** With what other tables say of it. */
export interface FoundPlace extends StoredPlace, Row {
  region: string | null;
  sample: boolean;
  file: string | null;
  /** Day of its import. */
  imported: string | null;
}

const TYPES = {
  id: 'varchar',
  kind: 'varchar',
  name: 'varchar',
  code: 'varchar',
  place: 'varchar',
  launched_on: 'date',
  partners: 'varchar',
  office: 'varchar',
  note: 'varchar',
  closed_on: 'date',
  close_reason: 'varchar',
  source: 'varchar',
  source_date: 'varchar',
  published: 'boolean',
  builtin: 'boolean',
  import_id: 'bigint',
  version: 'integer',
  author: 'varchar',
  updated_at: 'varchar',
} as const;

/** All places, by area and name; or the one of an id. */
export function listPlaces(db: Queryable, id: string | null = null): Promise<FoundPlace[]> {
  return db.all<FoundPlace>(
    `select p.id, p.kind, p.name, p.code, p.place, p.launched_on as launched, p.partners, p.office, p.note, p.closed_on, p.close_reason,
       p.source, p.source_date, p.published, p.builtin, p.import_id, p.version, p.author, p.updated_at,
       r.name as region, coalesce(i.sample, false) as sample, i.file, cast(i.started_at as varchar) as imported
     from places p left join regions r on r.code = p.code left join imports i on i.id = p.import_id
     where cast($1 as varchar) is null or p.id = $1 order by p.code, p.name, p.id`,
    [id],
  );
}

const valuesOf = (p: StoredPlace) => [
  ...[p.id, p.kind, p.name, p.code, p.place, p.launched, p.partners, p.office, p.note, p.closed_on, p.close_reason],
  ...[p.source, p.source_date, p.published, p.builtin, p.import_id, p.version, p.author, p.updated_at],
];

/** Adds places. The caller holds the lock of the places. */
export async function addPlaces(tx: Tx, places: readonly StoredPlace[]): Promise<void> {
  await tx.load('places', TYPES, places.map(valuesOf));
}

/** Writes a place over the one of its id. The caller holds the lock of the places. */
export async function replacePlace(tx: Tx, place: StoredPlace): Promise<void> {
  await tx.run('delete from places where id = $1', [place.id]);
  await addPlaces(tx, [place]);
}

/** Takes the published places away that nobody changed, before those of a new edition are added. */
export const dropBuiltinPlaces = (tx: Tx) => tx.run(`delete from places where builtin and author = ''`);

/** What was changed by hand is no longer the import's: an undo leaves it. */
export const leaveImport = (tx: Tx, id: string) =>
  tx.run(
    `delete from import_rows where target = 'places' and key_text in (select ${jsonArray(['p.id'])} from places p where p.id = $1)`,
    [id],
  );

/**
 * Gives each row of a file the version of the place it is about, one higher where it says something else: `columns` are pairs of a column of
 * the places and the output of the row.
 */
export async function raiseVersions(tx: Tx, columns: readonly (readonly [string, string])[]): Promise<void> {
  const differs = columns.map(([column, output]) => `p.${name(column)} is distinct from judged.${name(output)}`).join(' or ');
  await tx.run(
    `update judged set version = p.version + case when ${differs} then 1 else 0 end
     from places p where p.id = judged.id and judged.problems = ''`,
  );
}

/** Activities linked by hand, in the order of their numbers. */
export async function linkedByHand(db: Queryable, id: string): Promise<string[]> {
  const rows = await db.all<{ source_id: string }>(
    'select source_id from place_activities where place_id = $1 order by source_id',
    [id],
  );
  return rows.map((r) => r.source_id);
}

/** Links these activities to a place, and no others by hand. */
export async function putLinks(tx: Tx, id: string, activities: readonly string[]): Promise<void> {
  await tx.run('delete from place_activities where place_id = $1', [id]);
  await tx.load(
    'place_activities',
    { place_id: 'varchar', source_id: 'varchar' },
    activities.map((activity) => [id, activity]),
  );
}

/** Areas of those of these activities that are on record. */
export async function activityAreas(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const marks = ids.map((_, i) => `$${i + 1}`).join(', ');
  const rows = await db.all<{ source_id: string; code: string }>(
    `select source_id, code from activities where source_id in (${marks})`,
    [...ids],
  );
  return new Map(rows.map((r) => [r.source_id, r.code]));
}

export interface SavedVersion extends Row {
  version: number;
  by: string;
  at: string;
}
/** Saved states of a place without their content, latest first. */
export const listVersions = (db: Queryable, id: string): Promise<SavedVersion[]> =>
  db.all<SavedVersion>(
    'select version, author as by, made_at as at from place_versions where place_id = $1 order by version desc',
    [id],
  );

/** Keeps a state for ever. */
export const addVersion = (tx: Tx, id: string, saved: SavedVersion, content: string) =>
  tx.run('insert into place_versions (place_id, version, author, made_at, content) values ($1, $2, $3, $4, $5)', [
    id,
    saved.version,
    saved.by,
    saved.at,
    content,
  ]);

const PAIRS = PLACE_KINDS.flatMap((kind) => ACTIVITY_KINDS[kind].map((jenis) => `(${literal(kind)}, ${literal(jenis)})`));
/** An equal join per length of the area, so that neither engine compares every place with every activity. */
const byArea = [8, 5, 2].map(
  (length) =>
    `select pl.id as place, a.source_id, a.start_date as day, 0 as hand from pl join k on k.place_kind = pl.kind
     join activities a on a.kind = k.jenis and substr(a.code, 1, ${length}) = pl.area where length(pl.area) = ${length}`,
);
/** `linked (place, source_id, day, hand)`: the activities of every place since its launch, up to day `$1`. */
const LINKED = `with k (place_kind, jenis) as (values ${PAIRS.join(', ')}),
 pl as (select id, kind, launched_on, substr(code, 1, 8) as area from places),
 found as (${byArea.join(' union all ')} union all
   select l.place_id, a.source_id, a.start_date, 1 from place_activities l join activities a on a.source_id = l.source_id),
 linked as (select f.place, f.source_id, f.day, max(f.hand) as hand from found f join pl on pl.id = f.place
   where (cast($1 as date) is null or f.day <= cast($1 as date)) and (pl.launched_on is null or f.day >= pl.launched_on)
   group by f.place, f.source_id, f.day)`;

export interface PlaceActivityCount extends Row {
  place: string;
  total: number;
  last: string;
}
/** How many activities each place has had since its launch up to `to` (null = ever), and the day of the last. */
export const countLinked = (db: Queryable, to: string | null): Promise<PlaceActivityCount[]> =>
  db.all<PlaceActivityCount>(`${LINKED} select place, count(*) as total, max(day) as last from linked group by place`, [to]);

export interface LinkedActivity extends Row {
  id: string;
  code: string;
  region: string | null;
  start: string;
  kind: string | null;
  participants: number | null;
  hand: number;
}
/** The latest `limit` activities of one place. */
export const listLinked = (db: Queryable, place: string, to: string | null, limit: number): Promise<LinkedActivity[]> =>
  db.all<LinkedActivity>(
    `${LINKED} select a.source_id as id, a.code, r.name as region, a.start_date as start, a.kind, a.participants, l.hand
     from linked l join activities a on a.source_id = l.source_id left join regions r on r.code = a.code
     where l.place = $2 order by a.start_date desc, a.source_id limit ${Math.trunc(limit)}`,
    [to, place],
  );

/** The newest day with an activity of each place of activities, up to `to` (null = ever). */
export const newestByCode = (db: Queryable, to: string | null): Promise<{ code: string; last: string }[]> =>
  db.all<{ code: string; last: string }>(
    `select code, max(start_date) as last from activities where cast($1 as date) is null or start_date <= cast($1 as date) group by code`,
    [to],
  );
