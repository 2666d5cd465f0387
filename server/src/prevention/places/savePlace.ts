import { authorOf, type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions, seesArea } from '../../accounts/seenRegions.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db, Tx } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { maskedText } from '../../imports/personal/maskPersonal.ts';
import { foldName } from '../../regions/normalizeName.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import type { PlaceChange, PlaceInput } from './contract.ts';
import { seesPlace } from './judgePlaces.ts';
import { PlaceConflictError } from './placeConflict.ts';
import { noPlace } from './readPlaces.ts';
import {
  activityAreas,
  addPlaces,
  addVersion,
  type FoundPlace,
  leaveImport,
  listPlaces,
  putLinks,
  replacePlace,
  type StoredPlace,
} from './repository.ts';

/** Name of the lock that every writer of places holds. */
export const PLACES_LOCK = 'places';

/**
 * Adds a place in the name of the caller and answers its id. Throws AppError `invalid_request` for a region that is not in the list, for
 * days that cannot be and for activities that are not on record where the caller sees them; `forbidden` outside of where the caller plans.
 */
export async function createPlace(db: Db, caller: Caller, given: PlaceInput): Promise<string> {
  await check(db, caller, given);
  return db.exclusive(PLACES_LOCK, () =>
    db.write(async (tx) => {
      const taken = new Set((await listPlaces(tx)).map((p) => p.id));
      const text = textsOf(given);
      const now = new Date().toISOString();
      const place: StoredPlace = {
        id: freeId(`${text.kind}-${text.code}`, taken),
        ...text,
        builtin: false,
        import_id: null,
        version: 1,
        author: authorOf(caller),
        updated_at: now,
      };
      await addPlaces(tx, [place]);
      await finish(tx, place, given, 'made');
      return place.id;
    }),
  );
}

/**
 * Writes a change over the version it was made from. Besides what `createPlace` throws: `not_found` for a place the caller does not see,
 * PlaceConflictError when another version is the last.
 */
export async function changePlace(db: Db, caller: Caller, id: string, given: PlaceChange): Promise<void> {
  await check(db, caller, given);
  await db.exclusive(PLACES_LOCK, () =>
    db.write(async (tx) => {
      const [before] = await listPlaces(tx, id);
      if (!before || !seesPlace(seenRegions(sightOfCaller(caller)), before)) throw noPlace(id);
      demand(caller, 'edit_plans', before.code);
      if (before.version !== given.version) throw new PlaceConflictError(before.name, before.version);
      const place: StoredPlace = {
        id,
        ...textsOf(given),
        builtin: before.builtin,
        // Data contoh stay data contoh, and go with them.
        import_id: before.sample ? before.import_id : null,
        version: before.version + 1,
        author: authorOf(caller),
        updated_at: new Date().toISOString(),
      };
      if (!before.sample) await leaveImport(tx, id);
      await replacePlace(tx, place);
      await finish(tx, place, given, changeOf(before, place));
    }),
  );
}

const changeOf = (before: FoundPlace, { closed_on }: StoredPlace) =>
  before.closed_on === closed_on ? 'changed' : closed_on === null ? 'reopened' : 'closed';

/** Links, the kept state and the entry of the log, in the transaction of the change. */
async function finish(tx: Tx, place: StoredPlace, given: PlaceInput, change: string): Promise<void> {
  const activities = [...new Set(given.activities)];
  await putLinks(tx, place.id, activities);
  const { id, version, author, updated_at } = place;
  await addVersion(tx, id, { version, by: author, at: updated_at }, JSON.stringify({ ...place, activities }));
  await appendAudit(tx, {
    action: 'plan_saved',
    subject: { type: 'place', id },
    details: { change, version, kind: place.kind, code: place.code, activities: activities.length },
  });
}

async function check(db: Db, caller: Caller, given: PlaceInput): Promise<void> {
  demand(caller, 'edit_plans', given.code);
  // What everybody sees is a small release.
  if (given.published) demand(caller, 'prepare_releases', given.code);
  const items: { where: string; message: { id: string; en: string } }[] = [];
  const wrong = (where: string, id: string, en: string) => items.push({ where, message: { id, en } });
  const { matcher } = await regionIndex(db);
  if (!matcher.get(given.code)) {
    wrong(
      'code',
      `Wilayah ${given.code} tidak ada dalam daftar. Cari namanya lalu pilih lagi.`,
      `There is no region ${given.code} in the list. Search its name and choose again.`,
    );
  }
  if (given.published && given.source === null) {
    wrong(
      'source',
      'Yang terlihat publik perlu sumber: di mana tempat ini diumumkan.',
      'What the public sees needs a source: where the place was announced.',
    );
  }
  if (given.closed && given.launched && given.closed.on < given.launched) {
    wrong(
      'closed',
      `Ditutup (${given.closed.on}) sebelum diluncurkan (${given.launched}).`,
      `Closed (${given.closed.on}) before it was launched (${given.launched}).`,
    );
  }
  const seen = seenRegions(sightOfCaller(caller));
  const areas = await activityAreas(db, given.activities);
  for (const id of given.activities) {
    const area = areas.get(id);
    if (area !== undefined && seesArea(seen, area)) continue;
    const short = id.slice(0, 60);
    wrong('activities', `Kegiatan “${short}” tidak tercatat.`, `The activity “${short}” is not on record.`);
  }
  if (items.length === 0) return;
  throw new AppError(
    'invalid_request',
    { id: 'Isian tempat belum benar.', en: 'The entry of the place is not right yet.' },
    { items },
  );
}

/** What people wrote, without personal data. */
function textsOf(given: PlaceInput) {
  const plain = (text: string | null | undefined) => (text ? maskedText(text) : null);
  return {
    kind: given.kind,
    name: maskedText(given.name),
    code: given.code,
    place: plain(given.place),
    launched: given.launched,
    partners: given.partners.map((p) => maskedText(p).replaceAll('|', '/')).join('|') || null,
    office: plain(given.office),
    note: plain(given.note),
    closed_on: given.closed?.on ?? null,
    close_reason: plain(given.closed?.reason),
    source: plain(given.source?.name),
    source_date: given.source?.date ?? null,
    published: given.published,
  };
}

/** `kampung-32-75-12-1003`, `-2` behind it when that is taken: nothing that people wrote stands in addresses and in the log. */
function freeId(text: string, taken: ReadonlySet<string>): string {
  const plain = idOf(text);
  for (let n = 1; ; n++) {
    const id = n === 1 ? plain : `${plain}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** A text as it stands in addresses; empty when nothing of it can. */
export const idOf = (text: string): string =>
  foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
