import type { ArcGraph } from './arcGraph.ts';
import { doubleRingArea, type GridPoint } from './linework.ts';
import { byAngle } from './planarGraph.ts';

/** Arc references as TopoJSON has them: i forwards, ~i backwards. */
export type ArcRing = number[];
/** Polygons of one area: the first ring counter-clockwise (shell), the others clockwise (holes). */
export type ArcPolygons = ArcRing[][];

/**
 * Puts arcs together to areas: `areaOf[unit]` names the area of each unit (-1: none). Units of one area melt
 * together, arcs between them are left out. Answers the polygons of area 0 ... count-1; an area without any
 * unit gets an empty list. Rings never touch themselves: where a line touches itself it is cut in two rings.
 */
export function assembleAreas(graph: ArcGraph, areaOf: Int32Array, count: number): ArcPolygons[] {
  const { arcs } = graph;
  const areaAt = (unit: number) => (unit < 0 ? -1 : (areaOf[unit] as number));
  const leftOf = (half: number) => {
    const arc = arcs[half >> 1] as ArcGraph['arcs'][number];
    return areaAt((half & 1) === 0 ? arc.left : arc.right);
  };
  const around = sortedEnds(graph, (half) => leftOf(half) !== leftOf(half ^ 1));
  const used = new Uint8Array(arcs.length * 2);
  const rings: ArcRing[][] = Array.from({ length: count }, () => []);
  for (let half = 0; half < used.length; half += 1) {
    const area = leftOf(half);
    if (area < 0 || used[half] === 1 || area === leftOf(half ^ 1)) continue;
    const walk: number[] = [];
    let at = half;
    do {
      used[at] = 1;
      walk.push(at);
      at = around.clockwiseAfter(at ^ 1);
    } while (at !== half);
    for (const ring of cutAtTouches(graph, walk)) (rings[area] as ArcRing[]).push(ring);
  }
  return rings.map((list) => groupRings(graph, list));
}

/** All points of a ring of arcs, closed (first = last). */
export function ringPoints(graph: ArcGraph, ring: readonly number[]): GridPoint[] {
  const points: GridPoint[] = [];
  for (const reference of ring) {
    const line = (graph.arcs[reference < 0 ? ~reference : reference] as ArcGraph['arcs'][number]).points;
    const from = points.length === 0 ? 0 : 1;
    if (reference >= 0) for (let i = from; i < line.length; i += 1) points.push(line[i] as GridPoint);
    else for (let i = line.length - 1 - from; i >= 0; i -= 1) points.push(line[i] as GridPoint);
  }
  return points;
}

const key = (p: GridPoint) => p[0] * 2 ** 26 + p[1];

function startOf(graph: ArcGraph, half: number): GridPoint {
  const line = (graph.arcs[half >> 1] as ArcGraph['arcs'][number]).points;
  return ((half & 1) === 0 ? line[0] : line[line.length - 1]) as GridPoint;
}

function sortedEnds(graph: ArcGraph, wanted: (half: number) => boolean) {
  const ends = new Map<number, number[]>();
  for (let half = 0; half < graph.arcs.length * 2; half += 1) {
    if (!wanted(half)) continue;
    const at = key(startOf(graph, half));
    const list = ends.get(at);
    if (list === undefined) ends.set(at, [half]);
    else list.push(half);
  }
  const before = new Int32Array(graph.arcs.length * 2).fill(-1);
  for (const list of ends.values()) {
    list.sort((p, q) => byAngle(...direction(graph, p), ...direction(graph, q)));
    list.forEach((half, i) => {
      before[half] = list[(i + list.length - 1) % list.length] as number;
    });
  }
  return { clockwiseAfter: (half: number) => before[half] as number };
}

function direction(graph: ArcGraph, half: number): [number, number] {
  const line = (graph.arcs[half >> 1] as ArcGraph['arcs'][number]).points;
  const [from, to] = (half & 1) === 0 ? [line[0], line[1]] : [line[line.length - 1], line[line.length - 2]];
  return [(to as GridPoint)[0] - (from as GridPoint)[0], (to as GridPoint)[1] - (from as GridPoint)[1]];
}

/** Cuts a closed walk into rings that visit no node twice. */
function cutAtTouches(graph: ArcGraph, walk: readonly number[]): ArcRing[] {
  const rings: ArcRing[] = [];
  const stack: number[] = [];
  const position = new Map<number, number>();
  const reference = (half: number) => ((half & 1) === 0 ? half >> 1 : ~(half >> 1));
  for (const half of walk) {
    const at = key(startOf(graph, half));
    const earlier = position.get(at);
    if (earlier !== undefined) {
      const loop = stack.splice(earlier);
      for (const piece of loop) position.delete(key(startOf(graph, piece)));
      rings.push(loop.map(reference));
    }
    position.set(at, stack.length);
    stack.push(half);
  }
  rings.push(stack.map(reference));
  return rings;
}

/** Shells by size with their holes; a hole belongs to the smallest shell around it. */
function groupRings(graph: ArcGraph, rings: readonly ArcRing[]): ArcPolygons {
  const measured = rings.map((ring) => {
    const points = ringPoints(graph, ring);
    return { ring, points, area: doubleRingArea(points) };
  });
  const shells = measured.filter((m) => m.area > 0).sort((p, q) => q.area - p.area);
  const polygons = shells.map((shell) => [shell.ring]);
  for (const hole of measured.filter((m) => m.area < 0)) {
    for (let i = shells.length - 1; i >= 0; i -= 1) {
      const shell = shells[i] as (typeof shells)[number];
      if (shell.area > -hole.area && ringInsideRing(hole.points, shell.points)) {
        (polygons[i] as ArcRing[]).push(hole.ring);
        break;
      }
    }
  }
  return polygons;
}

/** Is `inner` inside `outer`, given that their lines do not cross (they may touch in points)? */
function ringInsideRing(inner: readonly GridPoint[], outer: readonly GridPoint[]): boolean {
  for (const point of inner) {
    const side = pointInRing(point, outer);
    if (side !== 0) return side > 0;
  }
  // All corners lie on the other ring: the middle of an edge decides.
  const [a, b] = [inner[0] as GridPoint, inner[1] as GridPoint];
  return pointInRing([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], outer) >= 0;
}

/** 1 inside, -1 outside, 0 on the line of a closed ring. */
export function pointInRing(point: GridPoint, ring: readonly GridPoint[]): 1 | 0 | -1 {
  const [px, py] = point;
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as GridPoint;
    const [bx, by] = ring[i] as GridPoint;
    const side = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    if (side === 0 && Math.min(ax, bx) <= px && px <= Math.max(ax, bx) && Math.min(ay, by) <= py && py <= Math.max(ay, by))
      return 0;
    if (ay <= py !== by <= py && (by > ay ? side > 0 : side < 0)) inside = !inside;
  }
  return inside ? 1 : -1;
}
