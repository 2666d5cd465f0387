import { loadFacts } from '../audit/loadFacts.ts';
import type { Db } from '../db/database.ts';
import { readPublished } from '../db/publishedData.ts';
import { replaceEvents } from './repository.ts';

const EVENTS = 'prevention/events.csv';
const COLUMNS = [
  'id',
  'kode',
  'tanggal',
  'jenis',
  'program',
  'judul',
  'judul_en',
  'tempat',
  'peserta',
  'isu',
  'sumber',
  'tanggal_sumber',
  'catatan',
];

/** Loads the published prevention events; false when the database already holds this content. */
export function loadPrevention(db: Db): Promise<boolean> {
  return loadFacts(db, { key: 'prevention', revision: 1, files: [EVENTS] }, (tx) =>
    replaceEvents(
      tx,
      readPublished(EVENTS).map((r) => COLUMNS.map((c) => r[c] ?? null)),
    ),
  );
}
