import { createHash } from 'node:crypto';
import type { Db, Queryable } from '../../db/database.ts';
import { readSetting } from '../../db/settings.ts';
import { packageVersion } from '../../packageFile.ts';
import type { BoundaryManifest, Region } from '../contract.ts';
import { listRegions } from '../repository.ts';
import { runBoundaryJob } from './job/runBoundaryJob.ts';
import { publishSet } from './publishSet.ts';
import { activeSet } from './repository.ts';
import { activeVersion, findSet, readManifest, readRecord } from './set/setFolder.ts';
import { activateSet } from './set/storeSet.ts';
import type { Progress } from './set/writeSet.ts';
import { syncBoundaries, syncNow } from './syncBoundaries.ts';

/** Raise when the builder's output changes, so that stored sets are rebuilt. */
const BUILDER_VERSION = 1;
const PACKAGES = ['geografis', 'idn-area-data', 'world-atlas'] as const;

/**
 * Makes sure that boundaries are there to be served, in the database and in this data directory: an imported set is kept,
 * and so is one built from the same package versions and regions (a few milliseconds); else they are built. A set that
 * only the directory has, from before sets were in the database, is published. Processes that start together build once.
 * A region set of its own has nothing to build; without an imported set the answer is then null.
 */
export async function ensureBoundaries(db: Db, dataDir: string, progress: Progress): Promise<BoundaryManifest | null> {
  const regions = (await readSetting(db, 'region_set')) === 'own' ? [] : await listRegions(db);
  const inputs = regions.length === 0 ? null : await inputsOf(regions);
  if (await isMissing(db, inputs)) {
    await db.exclusive('boundaries', async () => {
      // Whoever held this before may have done it. A transaction is never answered by a replica that is behind.
      if (!(await db.tx((tx) => isMissing(tx, inputs)))) return;
      const found = await unpublished(db, dataDir, inputs);
      if (found === null && inputs === null) return;
      await publishSet(db, dataDir, found ?? (await buildBoundaries(dataDir, regions, progress)).version);
    });
  }
  return manifestOf(dataDir, await syncNow(db, dataDir));
}

/** Manifest of the set in use; null when there is none yet. */
export async function activeManifest(db: Db, dataDir: string): Promise<BoundaryManifest | null> {
  return manifestOf(dataDir, await syncBoundaries(db, dataDir));
}

async function manifestOf(dataDir: string, version: string | null): Promise<BoundaryManifest | null> {
  return version === null ? null : readManifest(dataDir, version);
}

/**
 * Builds the indicative boundaries in a thread of its own and makes them active; a set made before from the same inputs
 * is taken again at once.
 */
export async function buildBoundaries(
  dataDir: string,
  regions: readonly Region[],
  progress: Progress,
): Promise<BoundaryManifest> {
  const inputs = await inputsOf(regions);
  const known = await findSet(dataDir, inputs);
  if (known === null) return runBoundaryJob('build', { dataDir, regions, inputs }, progress);
  if (known !== (await activeVersion(dataDir))) await activateSet(dataDir, known);
  return (await readManifest(dataDir, known)) as BoundaryManifest;
}

/** Whether the database lacks boundaries that these inputs (null: nothing to build) allow to be kept. */
async function isMissing(db: Queryable, inputs: string | null): Promise<boolean> {
  const set = await activeSet(db);
  return set === null || (set.kind === 'build' && inputs !== null && set.inputs !== inputs);
}

/** The set in use of a directory made before sets were in the database, if nothing newer is there and it fits. */
async function unpublished(db: Db, dataDir: string, inputs: string | null): Promise<string | null> {
  if ((await db.tx(activeSet)) !== null) return null;
  const local = await activeVersion(dataDir);
  const record = local === null ? null : await readRecord(dataDir, local);
  return record?.kind === 'import' || inputs === null || record?.inputs === inputs ? local : null;
}

async function inputsOf(regions: readonly Region[]): Promise<string> {
  const versions = await Promise.all(PACKAGES.map(packageVersion));
  const sorted = [...regions].sort((p, q) => (p.code < q.code ? -1 : 1));
  // One call with a long text: 91,000 short ones would be felt at every start.
  const list = sorted.map(({ code, name }) => `${code} ${name}\n`).join('');
  return createHash('sha256')
    .update(JSON.stringify([BUILDER_VERSION, versions]))
    .update(list)
    .digest('hex');
}
