import type { Text } from '../../../http/contract.ts';
import type { MapLevel, Region } from '../../contract.ts';

/** Where the shapes of one level come from. */
export interface LevelProvenance {
  source: string;
  /** True when every shape of the level is "batas indikatif". */
  indicative: boolean;
  /** Regions of a level with official shapes that still have an indicative one. */
  indicativeCodes: string[];
}

/** Where the shapes of each level come from. */
export type Provenance = Record<MapLevel, LevelProvenance>;

/** A region without a shape and the reason. */
export interface MissingRegion {
  code: string;
  name: string;
  level: MapLevel;
  reason: Text;
}

/** Lists the regions of a level that have no shape, with a reason each. */
export function missingRegions(
  regions: readonly Region[],
  level: MapLevel,
  present: ReadonlySet<string>,
  reason: Text,
): MissingRegion[] {
  return regions
    .filter((region) => region.level === level && !present.has(region.code))
    .map((region) => ({ code: region.code, name: region.name, level, reason }));
}
