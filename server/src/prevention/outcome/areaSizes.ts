import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { syncBoundaries } from '../../regions/boundaries/syncBoundaries.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { codeAtLevel } from '../../regions/regionCode.ts';
import { runStatistic } from '../../signals/workers/runStatistic.ts';

/** Area in km2 of every area of a level by the boundaries in use; null without boundaries. The geometry is read in a thread. */
export async function areaSizes(
  db: Db,
  { dataDir }: Pick<Config, 'dataDir'>,
  level: MapLevel,
): Promise<Map<string, number> | null> {
  const units = await keptPerVersion(db, `unit areas ${dataDir}`, async () => {
    const version = await syncBoundaries(db, dataDir);
    return version === null ? null : runStatistic('storedAreas', [dataDir, version]);
  });
  if (units === null) return null;
  const sizes = new Map<string, number>();
  for (const [unit, km2] of units) {
    const code = codeAtLevel(unit, level);
    if (code !== null) sizes.set(code, (sizes.get(code) ?? 0) + km2);
  }
  return sizes;
}
