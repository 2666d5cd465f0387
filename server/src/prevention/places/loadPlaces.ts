import { loadFacts } from '../../audit/loadFacts.ts';
import type { Db } from '../../db/database.ts';
import { readPublished } from '../../db/publishedData.ts';
import { PlaceId, PlaceKind } from './contract.ts';
import { addPlaces, dropBuiltinPlaces, listPlaces, type StoredPlace } from './repository.ts';
import { PLACES_LOCK } from './savePlace.ts';

const FILE = 'prevention/places.csv';
/** Raise when the way of loading changes. */
const REVISION = 1;

/** Places that were reported in public. Throws when a row is malformed. */
export const publishedPlaces = (): StoredPlace[] =>
  readPublished(FILE).map((r) => ({
    id: PlaceId.parse(r.id),
    kind: PlaceKind.parse(r.jenis),
    name: r.nama ?? '',
    code: r.kode ?? '',
    place: r.tempat ?? null,
    launched: r.diluncurkan ?? null,
    partners: r.mitra ?? null,
    office: r.kantor ?? null,
    note: r.catatan ?? null,
    closed_on: r.ditutup ?? null,
    close_reason: r.alasan_ditutup ?? null,
    source: r.sumber ?? null,
    source_date: r.tanggal_sumber ?? null,
    published: true,
    builtin: true,
    import_id: null,
    version: 1,
    author: '',
    updated_at: '',
  }));

/** Loads the published places; false when the database already holds this edition. One that somebody changed stays as it is. */
export function loadPlaces(db: Db): Promise<boolean> {
  return db.exclusive(PLACES_LOCK, () =>
    loadFacts(db, { key: 'places', revision: REVISION, files: [FILE] }, async (tx) => {
      await dropBuiltinPlaces(tx);
      const taken = new Set((await listPlaces(tx)).map((p) => p.id));
      await addPlaces(
        tx,
        publishedPlaces().filter((p) => !taken.has(p.id)),
      );
    }),
  );
}
