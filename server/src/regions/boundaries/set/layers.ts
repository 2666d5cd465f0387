import type { MapLevel, Region } from '../../contract.ts';
import { codeAtLevel } from '../../regionCode.ts';
import type { UnitMap } from '../unitMap.ts';
import type { Area, AreaLayer } from './topology.ts';

/** Levels with shapes, coarse to fine. */
export const MAP_LEVELS: readonly MapLevel[] = ['provinsi', 'kabkota', 'kecamatan'];

/**
 * The areas of a level over the units of a map, in code order; `within` limits them to one parent. A unit coarser than
 * the level belongs to no area. Properties carry the name, and `indicative` where the shape is "batas indikatif".
 */
export function areaLayer(units: UnitMap, regions: readonly Region[], level: MapLevel, within = ''): AreaLayer {
  const areas = regions
    .filter((region) => region.level === level && (within === '' || region.code.startsWith(`${within}.`)))
    .sort((p, q) => (p.code < q.code ? -1 : 1))
    .map((region): Area => ({ code: region.code, properties: { name: region.name } }));
  const place = new Map(areas.map((area, i) => [area.code, i]));
  const areaOf = Int32Array.from(units.codes, (code) => {
    const own = codeAtLevel(code, level);
    return own === null ? -1 : (place.get(own) ?? -1);
  });
  return { areas, areaOf };
}
