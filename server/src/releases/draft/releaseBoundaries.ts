import type { Db } from '../../db/database.ts';
import { activeManifest } from '../../regions/boundaries/boundaryStore.ts';
import type { PublicRelease } from '../public/contract.ts';

/** The boundary set in use; one without a version where there is none, so that pages draw no map. */
export async function releaseBoundaries(db: Db, dataDir: string): Promise<PublicRelease['boundaries']> {
  const manifest = await activeManifest(db, dataDir);
  return manifest
    ? { version: manifest.version, source: manifest.source, indicative: manifest.indicative }
    : { version: '', source: '', indicative: true };
}
