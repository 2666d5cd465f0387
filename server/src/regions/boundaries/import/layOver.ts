import { arcGraph } from '../planar/arcGraph.ts';
import { faceAreas } from '../planar/faceAreas.ts';
import { fillGaps, GAP } from '../planar/fillGaps.ts';
import { type LabelledFaces, labelFaces } from '../planar/labelFaces.ts';
import { addPolygon, addSegment, emptyLinework, type GridPoint, type Linework } from '../planar/linework.ts';
import { origin, type PlanarGraph, planarGraph } from '../planar/planarGraph.ts';
import type { UnitMap } from '../unitMap.ts';
import type { ImportedShape } from './importedShape.ts';

/** Two imported regions that claim the same land, in square kilometres. */
export interface OverlapNote {
  codes: [string, string];
  km2: number;
}

const KM_PER_DEGREE = 111.2;
/** Holes up to this size between regions are faults of the file and are filled; larger ones are lakes. */
const SLIVER_KM2 = 2;

/** A region the file lacks keeps its whole old shape when the imported ones would leave less than this share of it. */
const SWALLOWED = 0.1;

/** The new map and what had to be decided on the way. */
export interface LaidOver {
  units: UnitMap;
  overlaps: OverlapNote[];
  /** Regions not in the file that the imported ones covered; they keep their old shape, cut out of the imported ones. */
  carved: string[];
  /** Units that lie outside the imported shape of their own region (islets the file does not draw); they keep their old shape. */
  kept: string[];
}

/**
 * Lays imported regions over a map. Inside an imported region the map's finer units of that region stay, grown over what
 * they did not cover; land the map had for an imported region outside its new shape is given up; regions not imported, coarser
 * ones included, keep what the imported ones leave. No region vanishes because the file is coarse: see `carved` and `kept`. Where imported
 * regions overlap, the place goes to the one the map knew there, else to the first by code. Shapes are on the map's grid
 * and in code order, all of one level.
 */
export function layOver(base: UnitMap, shapes: readonly ImportedShape[]): LaidOver {
  const codes = [...base.codes];
  const count = codes.length;
  const work = baseLinework(base);
  shapes.forEach((shape, i) => {
    for (const rings of shape.polygons) addPolygon(work, rings, count + i);
  });
  const graph = planarGraph(work);
  const faces = labelFaces(graph);
  const areas = faceAreas(graph, faces.face, faces.labels.length);
  const perKm2 = (base.unitsPerDegree / KM_PER_DEGREE) ** 2;
  const within = membersOf(codes, shapes);
  const known = within.map((members) => members.length > 0);
  shapes.forEach((shape, i) => {
    // A region without finer units is a unit itself.
    if (!known[i]) within[i] = [codes.push(shape.code) - 1];
  });
  const owner = new Map<number, number>();
  within.forEach((members, i) => {
    for (const unit of members) owner.set(unit, i);
  });
  const regionOf = codes.map((code) => code.slice(0, shapes[0]?.code.length ?? 0));
  const carved = swallowed(faces.labels, areas, regionOf, count, (unit) => owner.has(unit));
  const shapeOf = new Int32Array(faces.labels.length).fill(-1);
  const unitOf = new Int32Array(faces.labels.length).fill(-1);
  const overlaps = new Map<string, number>();
  faces.labels.forEach((labels, c) => {
    const old = labels.find((label) => label < count);
    const claims = labels.filter((label) => label >= count).map((label) => label - count);
    if (old !== undefined && carved.has(regionOf[old] as string)) {
      unitOf[c] = old;
      return;
    }
    if (claims.length === 0) {
      if (old !== undefined && !owner.has(old)) unitOf[c] = old;
      return;
    }
    const mine = old === undefined ? undefined : owner.get(old);
    const chosen = (mine !== undefined && claims.includes(mine) ? mine : claims[0]) as number;
    shapeOf[c] = chosen;
    unitOf[c] = mine === chosen ? (old as number) : known[chosen] ? GAP : ((within[chosen] as number[])[0] as number);
    for (const other of claims) {
      if (other === claims[0]) continue;
      const pair = `${claims[0]} ${other}`;
      overlaps.set(pair, (overlaps.get(pair) ?? 0) + (areas[c] as number) / perKm2);
    }
  });
  const kept = keepLost(faces.labels, unitOf, owner, count);
  fillGaps(graph, faces.face, unitOf, (unit, gap) => owner.get(unit) === shapeOf[gap]);
  fillIslands(graph, faces, unitOf, shapeOf, within, work, count);
  markSlivers(graph, faces.face, unitOf, areas, SLIVER_KM2 * perKm2);
  fillGaps(graph, faces.face, unitOf);
  const notes = [...overlaps].map(([pair, km2]): OverlapNote => {
    const [p, q] = pair.split(' ').map(Number) as [number, number];
    return { codes: [(shapes[p] as ImportedShape).code, (shapes[q] as ImportedShape).code], km2 };
  });
  return {
    units: { unitsPerDegree: base.unitsPerDegree, graph: arcGraph(graph, faces.face, unitOf), codes },
    overlaps: notes.filter(({ km2 }) => km2 > 0.01).sort((p, q) => q.km2 - p.km2),
    carved: [...carved].sort(),
    kept: kept.map((unit) => codes[unit] as string),
  };
}

/** The same map on a finer grid; `unitsPerDegree` must be a multiple of the map's. */
export function onGrid(map: UnitMap, unitsPerDegree: number): UnitMap {
  const times = unitsPerDegree / map.unitsPerDegree;
  if (times === 1) return map;
  if (!Number.isInteger(times)) throw new Error(`grid of ${unitsPerDegree} is no multiple of ${map.unitsPerDegree}`);
  const arcs = map.graph.arcs.map((arc) => ({ ...arc, points: arc.points.map(([x, y]): GridPoint => [x * times, y * times]) }));
  return { unitsPerDegree, codes: map.codes, graph: { arcs } };
}

function baseLinework(base: UnitMap): Linework {
  const work = emptyLinework();
  for (const { points, left, right } of base.graph.arcs) {
    for (let i = 1; i < points.length; i += 1) addSegment(work, points[i - 1] as GridPoint, points[i] as GridPoint, left, right);
  }
  return work;
}

/** The map's units inside each imported region. */
function membersOf(codes: readonly string[], shapes: readonly ImportedShape[]): number[][] {
  const place = new Map(shapes.map((shape, i) => [shape.code, i]));
  const members: number[][] = shapes.map(() => []);
  codes.forEach((code, unit) => {
    for (let length = code.length; length >= 2; length = code.lastIndexOf('.', length - 1)) {
      const i = place.get(code.slice(0, length));
      if (i !== undefined) (members[i] as number[]).push(unit);
      if (!code.slice(0, length).includes('.')) break;
    }
  });
  return members;
}

/** Regions without imported shape of which the imported ones leave next to nothing. */
function swallowed(
  labels: LabelledFaces['labels'],
  areas: Float64Array,
  regionOf: readonly string[],
  count: number,
  isCovered: (unit: number) => boolean,
): Set<string> {
  const sums = new Map<string, { all: number; left: number }>();
  labels.forEach((list, face) => {
    const old = list.find((label) => label < count);
    if (old === undefined || isCovered(old)) return;
    const region = regionOf[old] as string;
    const sum = sums.get(region) ?? { all: 0, left: 0 };
    sums.set(region, sum);
    sum.all += areas[face] as number;
    if (list.every((label) => label < count)) sum.left += areas[face] as number;
  });
  return new Set([...sums].filter(([, { all, left }]) => left < SWALLOWED * all).map(([region]) => region));
}

/** Gives units that got nothing inside their own imported region the sea they had; answers which. */
function keepLost(
  labels: LabelledFaces['labels'],
  unitOf: Int32Array,
  owner: ReadonlyMap<number, number>,
  count: number,
): number[] {
  const present = new Set(unitOf);
  const kept = new Set<number>();
  labels.forEach((list, face) => {
    const old = list[0];
    if (list.length !== 1 || old === undefined || old >= count || present.has(old) || !owner.has(old)) return;
    unitOf[face] = old;
    kept.add(old);
  });
  return [...kept].sort((p, q) => p - q);
}

/** Parts of an imported region that touch none of its units (islands) go to the unit that was nearest on the old map. */
function fillIslands(
  graph: PlanarGraph,
  { face }: LabelledFaces,
  unitOf: Int32Array,
  shapeOf: Int32Array,
  within: readonly (readonly number[])[],
  work: Linework,
  count: number,
): void {
  if (!unitOf.includes(GAP)) return;
  const corners = new Map<number, number[]>();
  for (let i = 0; i < work.ax.length; i += 1) {
    for (const label of [work.left[i] as number, work.right[i] as number]) {
      if (label < 0 || label >= count) continue;
      const list = corners.get(label);
      if (list === undefined) corners.set(label, [work.ax[i] as number, work.ay[i] as number]);
      else list.push(work.ax[i] as number, work.ay[i] as number);
    }
  }
  const first = new Map<number, number>();
  face.forEach((c, half) => {
    if (unitOf[c] === GAP && !first.has(c)) first.set(c, half);
  });
  for (const [c, half] of first) {
    const vertex = origin(graph, half);
    const members = within[shapeOf[c] as number] as readonly number[];
    unitOf[c] = nearestUnit(members, corners, graph.x[vertex] as number, graph.y[vertex] as number);
  }
}

function nearestUnit(members: readonly number[], corners: ReadonlyMap<number, readonly number[]>, x: number, y: number): number {
  let best = Infinity;
  let found = members[0] as number;
  for (const unit of members) {
    const own = corners.get(unit) ?? [];
    for (let i = 0; i < own.length; i += 2) {
      const gap = ((own[i] as number) - x) ** 2 + ((own[i + 1] as number) - y) ** 2;
      if (gap < best) {
        best = gap;
        found = unit;
      }
    }
  }
  return found;
}

/** Marks holes smaller than `limit` as gaps; a hole is a connected group of faces without unit, shut in on all sides. */
function markSlivers(graph: PlanarGraph, face: Int32Array, unitOf: Int32Array, areas: Float64Array, limit: number): void {
  const group = new Int32Array(unitOf.length).map((_, i) => i);
  const find = (c: number): number => {
    let at = c;
    while (group[at] !== at) {
      group[at] = group[group[at] as number] as number;
      at = group[at] as number;
    }
    return at;
  };
  for (let e = 0; e < graph.a.length; e += 1) {
    const [p, q] = [face[2 * e] as number, face[2 * e + 1] as number];
    if (unitOf[p] === -1 && unitOf[q] === -1) group[find(p)] = find(q);
  }
  const sums = new Map<number, number>();
  for (let c = 0; c < unitOf.length; c += 1) {
    if (unitOf[c] === -1) sums.set(find(c), (sums.get(find(c)) ?? 0) + (areas[c] as number));
  }
  for (let c = 0; c < unitOf.length; c += 1) {
    if (unitOf[c] !== -1) continue;
    const area = sums.get(find(c)) as number;
    if (area > 0 && area < limit) unitOf[c] = GAP;
  }
}
