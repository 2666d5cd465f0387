import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { BoundaryManifest, Region } from '../contract.ts';
import { buildBoundaries } from './boundaryStore.ts';
import type { ImportRequest, ImportResult } from './importBoundaries.ts';
import { runBoundaryJob } from './job/runBoundaryJob.ts';
import { publishSet } from './publishSet.ts';
import { readStoredSet } from './readStoredSet.ts';
import { activeSet } from './repository.ts';
import { activeVersion, readManifest } from './set/setFolder.ts';
import type { Progress } from './set/writeSet.ts';
import { syncNow } from './syncBoundaries.ts';

/** Builds the indicative boundaries, or takes those built before, and makes them the ones in use; mends a damaged set. */
export function rebuildBoundaries(
  db: Db,
  dataDir: string,
  regions: readonly Region[],
  progress: Progress,
): Promise<BoundaryManifest> {
  return db.exclusive('boundaries', async () => {
    const manifest = await buildBoundaries(dataDir, regions, progress);
    if (!(await isPublished(db, manifest.version))) await publishSet(db, dataDir, manifest.version);
    await syncNow(db, dataDir);
    return manifest;
  });
}

/** Imports the shapes of a level and makes the result the set in use; see `importBoundaries`. */
export function importAndPublish(db: Db, request: ImportRequest, progress: Progress): Promise<ImportResult> {
  const { dataDir } = request;
  return db.exclusive('boundaries', async () => {
    // Other levels are taken over from the shapes in use everywhere, not from what this directory saw last.
    await syncNow(db, dataDir);
    const result = await runBoundaryJob('import', request, progress);
    const { version } = result.manifest;
    if ((await db.tx(activeSet))?.version !== version) await publishSet(db, dataDir, version);
    await syncNow(db, dataDir);
    return result;
  });
}

/** Makes the set this directory used last the one in use everywhere. Throws AppError `not_found` when it has none. */
export function publishLocal(db: Db, dataDir: string): Promise<BoundaryManifest> {
  return db.exclusive('boundaries', async () => {
    const version = await activeVersion(dataDir);
    const manifest = version === null ? null : await readManifest(dataDir, version);
    if (version === null || manifest === null)
      throw new AppError('not_found', {
        id: `Tidak ada batas wilayah di ${dataDir}.`,
        en: `There are no boundaries in ${dataDir}.`,
      });
    if (!(await isPublished(db, version))) await publishSet(db, dataDir, version);
    return manifest;
  });
}

/** Whether a set is the one in use and every byte of it is in the database. */
async function isPublished(db: Db, version: string): Promise<boolean> {
  const set = await db.tx(activeSet);
  if (set?.version !== version) return false;
  return readStoredSet(db, set).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError) return false;
      throw error;
    },
  );
}
