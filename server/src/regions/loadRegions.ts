import { loadFacts } from '../audit/loadFacts.ts';
import type { Db } from '../db/database.ts';
import { LINEAGE_FILES, officialLineage, officialRegions, officialVersion } from './officialRegions.ts';
import { replaceOfficialRegions } from './repository.ts';

/** Raise when the way of loading changes. */
const REVISION = 1;

/** Loads today's official list and its history; false when the database already holds this edition. */
export function loadRegions(db: Db): Promise<boolean> {
  // The list comes from a package, so its version takes part in the revision: 4.0.1 -> 4000001.
  const edition = officialVersion()
    .split('.')
    .reduce((sum, part) => sum * 1000 + Number.parseInt(part, 10), 0);
  return loadFacts(db, { key: 'regions', revision: REVISION * 1e9 + edition, files: LINEAGE_FILES }, (tx) =>
    replaceOfficialRegions(tx, officialRegions(), officialLineage()),
  );
}
