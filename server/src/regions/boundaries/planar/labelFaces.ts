import { nextAlongFace, origin, type PlanarGraph } from './planarGraph.ts';

/**
 * The faces of a planar graph and which areas cover each. `face[half]` is the face on the left of a half-edge, `labels[face]`
 * the areas with a winding number other than zero there, ascending. Face 0 is the unbounded one.
 */
export interface LabelledFaces {
  readonly face: Int32Array;
  readonly labels: readonly (readonly number[])[];
}

type Windings = ReadonlyMap<number, number>;
type Change = readonly (readonly [number, number])[];

/**
 * Numbers faces and adds up winding numbers: steps over edges inside each connected piece, and looks west from each
 * piece's westernmost vertex to learn which face surrounds the piece.
 */
export function labelFaces(graph: PlanarGraph): LabelledFaces {
  const face = new Int32Array(graph.out.length).fill(-1);
  const windings: Windings[] = [new Map()];
  const westward = edgeToTheWest(graph);
  const seen = new Uint8Array(graph.x.length);
  // Vertices are sorted by x, so the first unseen vertex of a piece is its westernmost one, and whatever lies west of it is done.
  for (let v = 0; v < graph.x.length; v += 1) {
    const degree = (graph.start[v + 1] as number) - (graph.start[v] as number);
    if (seen[v] === 1 || degree === 0) continue;
    const neighbour = westward(v);
    markCycle(graph, face, westHalf(graph, v), neighbour === -1 ? 0 : (face[neighbour] as number));
    spread(graph, face, windings, westHalf(graph, v), seen);
  }
  return { face, labels: windings.map((w) => [...w.keys()].sort((p, q) => p - q)) };
}

/**
 * The half-edge whose left side holds the points just west of v, v being the westernmost vertex of its piece: all its
 * directions point east, and `out` begins after the negative x axis, so the west lies to the left of the last one.
 */
function westHalf(graph: PlanarGraph, v: number): number {
  return graph.out[(graph.start[v + 1] as number) - 1] as number;
}

function markCycle(graph: PlanarGraph, face: Int32Array, first: number, id: number): void {
  let half = first;
  do {
    face[half] = id;
    half = nextAlongFace(graph, half);
  } while (half !== first);
}

/** Walks over all edges of a piece, starting from a half-edge whose face is known. */
function spread(graph: PlanarGraph, face: Int32Array, windings: Windings[], start: number, seen: Uint8Array): void {
  const queue = [start];
  for (let first = queue.pop(); first !== undefined; first = queue.pop()) {
    const here = windings[face[first] as number] as Windings;
    let half = first;
    do {
      seen[origin(graph, half)] = 1;
      const twin = half ^ 1;
      if (face[twin] === -1) {
        markCycle(graph, face, twin, windings.length);
        // The left of an even half-edge is the "left" side of the change.
        windings.push(step(here, graph.changes[half >> 1] as Change, (half & 1) === 0 ? -1 : 1));
        queue.push(twin);
      }
      half = nextAlongFace(graph, half);
    } while (half !== first);
  }
}

function step(here: Windings, change: Change, sign: number): Windings {
  const next = new Map(here);
  for (const [label, by] of change) {
    const sum = (next.get(label) ?? 0) + sign * by;
    if (sum === 0) next.delete(label);
    else next.set(label, sum);
  }
  return next;
}

/**
 * Answers the half-edge that a ray from a vertex to the west meets first, on the side facing the vertex; -1 when none.
 * Half-open in y: a vertex at the ray's height counts as below it.
 */
function edgeToTheWest(graph: PlanarGraph): (vertex: number) => number {
  const { x, y, a, b } = graph;
  let minY = Infinity;
  let maxY = -Infinity;
  for (const value of y) {
    minY = Math.min(minY, value);
    maxY = Math.max(maxY, value);
  }
  const bands = Math.max(1, Math.min(4096, Math.ceil(Math.sqrt(a.length)) * 4));
  const height = (maxY - minY + 1) / bands;
  const band = (value: number) => Math.floor((value - minY) / height);
  const lists: number[][] = Array.from({ length: bands }, () => []);
  for (let e = 0; e < a.length; e += 1) {
    const ya = y[a[e] as number] as number;
    const yb = y[b[e] as number] as number;
    for (let k = band(Math.min(ya, yb)); k <= band(Math.max(ya, yb)); k += 1) (lists[k] as number[]).push(e);
  }
  return (vertex) => {
    const px = x[vertex] as number;
    const py = y[vertex] as number;
    let found = -1;
    let nearest = -Infinity;
    let nearestSlope = 0;
    for (const e of lists[band(py)] as number[]) {
      const upward = (y[b[e] as number] as number) > (y[a[e] as number] as number);
      const low = (upward ? a[e] : b[e]) as number;
      const high = (upward ? b[e] : a[e]) as number;
      const ly = y[low] as number;
      const hy = y[high] as number;
      if (ly > py || hy <= py) continue;
      const lx = x[low] as number;
      const slope = ((x[high] as number) - lx) / (hy - ly);
      const at = lx + (py - ly) * slope;
      // Edges of the vertex itself meet the ray at the vertex; of edges from one lower vertex the flatter one lies east.
      if (at >= px || at < nearest || (at === nearest && slope <= nearestSlope)) continue;
      nearest = at;
      nearestSlope = slope;
      // East of an upward edge is its right side.
      found = upward ? 2 * e + 1 : 2 * e;
    }
    return found;
  };
}
