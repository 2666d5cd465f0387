import type { Db } from '../db/database.ts';
import { isVersion, readManifest, readSetFiles } from '../regions/boundaries/set/setFolder.ts';
import { obtainSet } from '../regions/boundaries/syncBoundaries.ts';
import { packed } from './packed.ts';
import { NATION } from './public/contract.ts';
import { listShapes } from './repository.ts';

/**
 * Shapes of a boundary version that a release of an area is drawn with and that are not kept yet, packed, by name: `nasional` and the
 * kecamatan of each provinsi. Boundary sets are dropped when newer ones come, releases are not. None without such a set.
 */
export async function shapesToKeep(
  { db, dataDir }: { db: Db; dataDir: string },
  version: string,
  area: string,
): Promise<Map<string, string[]>> {
  if (!isVersion(version)) return new Map();
  const kept = new Set(await listShapes(db, version));
  await obtainSet(db, dataDir, version);
  const manifest = await readManifest(dataDir, version);
  const shapes = new Map<string, string[]>();
  if (manifest === null) return shapes;
  const provinces = Object.keys(manifest.files.kecamatan).filter((code) => area === NATION || code === area);
  const missing = ['nasional', ...provinces].filter((name) => !kept.has(name));
  if (missing.length === 0) return shapes;
  const files = await readSetFiles(dataDir, version);
  for (const name of missing) {
    const url = name === 'nasional' ? manifest.files.provinsiKabkota.url : manifest.files.kecamatan[name]?.url;
    const bytes = files.get(url?.split('/').at(-1) ?? '');
    if (bytes) shapes.set(name, await packed(bytes));
  }
  return shapes;
}
