import { loadFacts } from '../audit/loadFacts.ts';
import type { Db } from '../db/database.ts';
import { readPublished } from '../db/publishedData.ts';
import { Election, Stage } from './contract.ts';
import { replaceStages } from './repository.ts';

const ELECTIONS = 'stages/elections.csv';
const STAGES = 'stages/tahapan.csv';

/** Published elections, checked against the contract. */
export function publishedElections(): Election[] {
  return readPublished(ELECTIONS).map((r) => Election.parse({ id: r.id, name: r.nama, votingDay: r.hari_pemungutan }));
}

/** Published stages (tahapan) of all elections in file order, checked against the contract. */
export function publishedStages(): Stage[] {
  return readPublished(STAGES).map((r) =>
    Stage.parse({
      election: r.pemilihan,
      order: Number(r.urut),
      name: r.tahapan,
      start: r.mulai,
      end: r.selesai,
      basis: r.dasar,
      source: r.sumber,
      note: r.catatan,
    }),
  );
}

/** Loads elections and stages; false when the database already holds this content. */
export function loadStages(db: Db): Promise<boolean> {
  return loadFacts(db, { key: 'stages', revision: 1, files: [ELECTIONS, STAGES] }, (tx) =>
    replaceStages(tx, publishedElections(), publishedStages()),
  );
}
