import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import { readSetting, writeSetting } from './db/settings.ts';
import { loadDemo } from './demo/loadDemo.ts';
import { AppError } from './errors.ts';
import { hasOwnImports } from './imports/hasOwnImports.ts';
import { loadIndices } from './indices/loadIndices.ts';
import { loadPrevention } from './prevention/loadPrevention.ts';
import { loadPlaces } from './prevention/places/loadPlaces.ts';
import { ensureBoundaries } from './regions/boundaries/boundaryStore.ts';
import { loadGroups } from './regions/groups/loadGroups.ts';
import { loadDenominators } from './regions/loadDenominators.ts';
import { loadRegions } from './regions/loadRegions.ts';
import { loadCatalogues } from './reports/loadCatalogues.ts';
import { loadOpenings } from './reports/openings/loadOpenings.ts';
import { loadStages } from './stages/loadStages.ts';

/** Says what a long step is doing, in Indonesian and English. */
export type Progress = (id: string, en: string) => void;

/** Makes sure the data directory exists and can be written; refuses with a way out otherwise. */
export function ensureDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new AppError(
      'unavailable',
      {
        id: `Direktori data ${dataDir} tidak dapat dibaca atau ditulis. Perbaiki izinnya, atau pilih yang lain dengan PETARAWAN_DIR.`,
        en: `The data directory ${dataDir} cannot be read or written. Mend its permissions, or choose another with PETARAWAN_DIR.`,
      },
      { cause },
    );
  }
}

/** Path of the embedded database inside a data directory. */
export const databaseFile = (config: Config) => join(config.dataDir, 'petarawan.duckdb');

/**
 * Brings the catalogues and published facts of a data directory up to date. Fast and harmless when nothing changed;
 * every step is a transaction of its own, so a start that was interrupted is simply continued by the next.
 * A directory made with `init --empty` keeps its own region set. Of several processes that start together one does the work.
 */
export function prepareFacts(db: Db, progress: Progress): Promise<void> {
  return db.exclusive('facts', () => loadFacts(db, progress));
}

async function loadFacts(db: Db, progress: Progress): Promise<void> {
  await loadCatalogues(db);
  await loadStages(db);
  if ((await readSetting(db, 'region_set')) === 'own') return;
  progress('Wilayah dan angka terbit …', 'Regions and published figures …');
  await loadRegions(db);
  await loadGroups(db);
  await loadDenominators(db);
  await loadIndices(db);
  await loadPrevention(db);
  await loadPlaces(db);
  await loadOpenings(db);
}

/** Everything a start needs: facts, boundaries, and at the very first start the data contoh. */
export async function prepareData(db: Db, config: Config, progress: Progress): Promise<void> {
  await prepareFacts(db, progress);
  await ensureBoundaries(db, config.dataDir, progress);
  if ((await readSetting(db, 'region_set')) === 'own') return;
  if (!config.demo) return;
  await db.exclusive('demo', async () => {
    if ((await readSetting(db, 'demo')) !== null) return;
    // Synthetic figures are never added to somebody's own.
    const own = await hasOwnImports(db);
    if (!own) await loadDemo(db, join(config.dataDir, 'contoh'), progress);
    await writeSetting(db, 'demo', own ? 'skipped' : 'loaded');
  });
}
