import { createHash } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import type { BoundaryManifest, Region } from '../contract.ts';
import { listRegions } from '../repository.ts';
import { packageVersion } from './indicative/packageData.ts';
import { runBoundaryJob } from './job/runBoundaryJob.ts';
import { activateSet, activeVersion, findSet, readManifest, readRecord } from './set/setFolder.ts';
import type { Progress } from './set/writeSet.ts';

/** Raise when the builder's output changes, so that stored sets are rebuilt. */
const BUILDER_VERSION = 1;
const PACKAGES = ['geografis', 'idn-area-data', 'world-atlas'] as const;

/**
 * Makes sure that boundaries are there to be served: keeps an imported set, reuses a set built from the same package
 * versions and regions (returns at once), else builds. An empty region set has nothing to build and gives null.
 */
export async function ensureBoundaries(db: Queryable, dataDir: string, progress: Progress): Promise<BoundaryManifest | null> {
  const regions = await listRegions(db);
  const active = await activeVersion(dataDir);
  if (active !== null && (await readRecord(dataDir, active))?.kind === 'import') return readManifest(dataDir, active);
  return regions.length === 0 ? null : buildBoundaries(dataDir, regions, progress);
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

/** Manifest of the active set; null when there is none yet. */
export async function activeManifest(dataDir: string): Promise<BoundaryManifest | null> {
  const version = await activeVersion(dataDir);
  return version === null ? null : readManifest(dataDir, version);
}

async function inputsOf(regions: readonly Region[]): Promise<string> {
  const versions = await Promise.all(PACKAGES.map(packageVersion));
  const hash = createHash('sha256').update(JSON.stringify([BUILDER_VERSION, versions]));
  for (const { code, name } of [...regions].sort((p, q) => (p.code < q.code ? -1 : 1))) hash.update(`${code} ${name}\n`);
  return hash.digest('hex');
}
