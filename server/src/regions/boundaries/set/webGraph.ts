import { codeAtLevel } from '../../regionCode.ts';
import type { Arc, ArcGraph } from '../planar/arcGraph.ts';
import { doubleRingArea } from '../planar/linework.ts';
import { isClosed, simplifyArcs } from '../planar/simplifyArcs.ts';
import type { UnitMap } from '../unitMap.ts';

/** Areas in square kilometres under which corners are left out, by what a line separates. */
export interface Detail {
  /** Land from sea. */
  coast: number;
  /** Kabupaten/kota or provinsi from each other. */
  border: number;
  /** Kecamatan of one kabupaten/kota from each other. */
  inner: number;
  /** Islands smaller than this are left out, except the largest one of a unit. */
  islet: number;
  /** Corners an island keeps at least. */
  islandCorners: number;
}

const KM_PER_DEGREE = 111.2;

/** The map with only as many corners as `detail` asks for; its topology stays the same but for islets left out. */
export function webGraph(units: UnitMap, detail: Detail): ArcGraph {
  const perKm2 = (units.unitsPerDegree / KM_PER_DEGREE) ** 2;
  const kabkota = units.codes.map((code) => codeAtLevel(code, 'kabkota') ?? code);
  const kind = (arc: Arc): 'coast' | 'border' | 'inner' => {
    if (arc.left < 0 || arc.right < 0) return 'coast';
    return kabkota[arc.left] === kabkota[arc.right] ? 'inner' : 'border';
  };
  const graph = detail.islet > 0 ? dropIslets(units.graph, detail.islet * perKm2) : units.graph;
  return simplifyArcs(graph, (arc) => detail[kind(arc)] * perKm2, detail.islandCorners);
}

/** Leaves out small islands that are one closed line in the sea; a unit keeps its largest such island. */
function dropIslets(graph: ArcGraph, limit: number): ArcGraph {
  const size = graph.arcs.map((arc) => {
    const island = isClosed(arc) && (arc.left < 0 || arc.right < 0);
    const ownSide = arc.left < 0 ? arc.right : arc.left;
    const area = island ? doubleRingArea(arc.points) / 2 : 0;
    // A lake is a closed line as well, with the unit outside of it.
    return island && area > 0 === (ownSide === arc.left) ? { unit: ownSide, area: Math.abs(area) } : null;
  });
  const largest = new Map<number, number>();
  const anchored = new Set<number>();
  graph.arcs.forEach((arc, i) => {
    const island = size[i];
    if (island === null || island === undefined) {
      anchored.add(arc.left).add(arc.right);
      return;
    }
    const best = largest.get(island.unit);
    if (best === undefined || (size[best]?.area ?? 0) < island.area) largest.set(island.unit, i);
  });
  return {
    arcs: graph.arcs.filter((_, i) => {
      const island = size[i];
      if (island === null || island === undefined || island.area >= limit) return true;
      return !anchored.has(island.unit) && largest.get(island.unit) === i;
    }),
  };
}
