import type { UnitMap } from '../../regions/boundaries/unitMap.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { codeAtLevel } from '../../regions/regionCode.ts';
import { pairsOf } from '../spatial/neighbours.ts';
import { queenNeighbours, type Ring } from '../spatial/queenNeighbours.ts';
import { seaLinks } from '../spatial/seaLinks.ts';

/** Who lies next to whom by the boundaries alone; areas by their place in `codes`. */
export interface LevelLinks {
  /** Areas with a shape, in code order. */
  codes: string[];
  /** Pairs that share at least one vertex, the lower place first. */
  land: [number, number][];
  /** [from, to, km]: `from` has no land neighbour, and `to` is the nearest. */
  sea: [number, number, number][];
}

/**
 * Links of all areas of a level. Land: queen contiguity on the full-detail arcs of the map, on which neighbours have the very same
 * vertices. Sea: for each area without a land neighbour the nearest coast within `maxKm` (0 = none). A unit of the map that is coarser
 * than the level belongs to no area.
 */
export function levelLinks({ codes: units, graph, unitsPerDegree }: UnitMap, level: MapLevel, maxKm: number): LevelLinks {
  const codeOf = units.map((code) => codeAtLevel(code, level));
  const codes = [...new Set(codeOf.filter((code) => code !== null))].sort();
  const place = new Map(codes.map((code, i) => [code, i]));
  const areaOf = codeOf.map((code) => (code === null ? -1 : (place.get(code) as number)));
  const lines: Ring[][] = codes.map(() => []);
  for (const { left, right, points } of graph.arcs) {
    const [a, b] = [left < 0 ? -1 : (areaOf[left] as number), right < 0 ? -1 : (areaOf[right] as number)];
    if (a === b) continue;
    for (const area of [a, b]) if (area >= 0) lines[area]?.push(points);
  }
  const land = queenNeighbours(lines);
  const degrees = (ring: Ring): Ring => ring.map(([x, y]) => [(x as number) / unitsPerDegree, (y as number) / unitsPerDegree]);
  const sea =
    maxKm > 0
      ? seaLinks(
          lines.map((rings) => rings.map(degrees)),
          land,
          maxKm,
        )
      : [];
  return { codes, land: pairsOf(land), sea: sea.map(({ from, to, km }) => [from, to, km]) };
}
