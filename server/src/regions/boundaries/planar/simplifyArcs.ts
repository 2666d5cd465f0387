import type { Arc, ArcGraph } from './arcGraph.ts';
import { AreaHeap } from './areaHeap.ts';
import type { GridPoint } from './linework.ts';
import { type CellIndex, cellFrame, indexPoints } from './segmentIndex.ts';

/**
 * Visvalingam-Whyatt on all arcs at once, without ever changing the topology: a corner is taken away only if the
 * triangle it spans holds no other corner of any arc (so no line crosses another, no island is swallowed and no
 * area vanishes). Nodes stay. `limitOf(arc)` is the area in square grid units below which corners of that arc go;
 * closed arcs (islands) keep
 * `islandCorners` corners (at least three), and two arcs between the same nodes never fall together.
 */
export function simplifyArcs(graph: ArcGraph, limitOf: (arc: Arc, index: number) => number, islandCorners = 3): ArcGraph {
  const state = chainVertices(graph);
  const { x, y, before, after, arcOf } = state;
  const limits = graph.arcs.map((arc, i) => 2 * limitOf(arc, i));
  const left = graph.arcs.map((arc) => arc.points.length);
  const straight = new Set<string>();
  graph.arcs.forEach((arc) => {
    if (arc.points.length === 2) straight.add(pairKey(arc));
  });
  const area = (v: number) => doubleArea(x, y, before[v] as number, v, after[v] as number);
  const heap = new AreaHeap();
  for (let v = 0; v < x.length; v += 1) if (before[v] !== -1 && after[v] !== -1) heap.push(area(v), v);
  const near = new LivingPoints(x, y);
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const { vertex } = top;
    const arcIndex = arcOf[vertex] as number;
    if (near.gone[vertex] === 1 || top.area >= (limits[arcIndex] as number) || top.area !== area(vertex)) continue;
    const arc = graph.arcs[arcIndex] as Arc;
    const count = left[arcIndex] as number;
    if (count <= (isClosed(arc) ? islandCorners + 1 : 2)) continue;
    if (count === 3 && straight.has(pairKey(arc))) continue;
    const p = before[vertex] as number;
    const n = after[vertex] as number;
    if (near.anyInTriangle(p, vertex, n)) continue;
    if (count === 3) straight.add(pairKey(arc));
    near.remove(vertex);
    left[arcIndex] = count - 1;
    after[p] = n;
    before[n] = p;
    if (before[p] !== -1) heap.push(area(p), p);
    if (after[n] !== -1) heap.push(area(n), n);
  }
  return { arcs: graph.arcs.map((arc, i) => ({ ...arc, points: livingPoints(state, near.gone, i) })) };
}

/** True for a line that ends where it starts. */
export const isClosed = (arc: Arc) => {
  const last = arc.points[arc.points.length - 1] as GridPoint;
  return arc.points[0]?.[0] === last[0] && arc.points[0]?.[1] === last[1];
};

/** The two end nodes, the same for both directions. */
function pairKey(arc: Arc): string {
  const a = (arc.points[0] as GridPoint).join(',');
  const b = (arc.points[arc.points.length - 1] as GridPoint).join(',');
  return a < b ? `${a};${b}` : `${b};${a}`;
}

/** All corners in one row, linked to their neighbours in the arc; -1 where the arc ends. */
function chainVertices(graph: ArcGraph) {
  const total = graph.arcs.reduce((sum, arc) => sum + arc.points.length, 0);
  const x = new Float64Array(total);
  const y = new Float64Array(total);
  const before = new Int32Array(total);
  const after = new Int32Array(total);
  const arcOf = new Uint32Array(total);
  const first: number[] = [];
  let at = 0;
  graph.arcs.forEach((arc, index) => {
    first.push(at);
    arc.points.forEach(([px, py], i) => {
      x[at] = px;
      y[at] = py;
      before[at] = i === 0 ? -1 : at - 1;
      after[at] = i === arc.points.length - 1 ? -1 : at + 1;
      arcOf[at] = index;
      at += 1;
    });
  });
  return { x, y, before, after, arcOf, first };
}

function livingPoints(state: ReturnType<typeof chainVertices>, gone: Uint8Array, arc: number): GridPoint[] {
  const end = state.first[arc + 1] ?? state.x.length;
  const points: GridPoint[] = [];
  for (let v = state.first[arc] as number; v < end; v += 1) {
    if (gone[v] === 0) points.push([state.x[v] as number, state.y[v] as number]);
  }
  return points;
}

function doubleArea(x: Float64Array, y: Float64Array, a: number, b: number, c: number): number {
  return Math.abs(cross(x, y, a, b, x[c] as number, y[c] as number));
}

function cross(x: Float64Array, y: Float64Array, a: number, b: number, px: number, py: number): number {
  const ax = x[a] as number;
  const ay = y[a] as number;
  return ((x[b] as number) - ax) * (py - ay) - ((y[b] as number) - ay) * (px - ax);
}

/** The corners still there, in cells; cells grow as corners go. */
class LivingPoints {
  readonly gone: Uint8Array;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private index: CellIndex;
  private indexed: Uint32Array;
  private living: number;

  constructor(x: Float64Array, y: Float64Array) {
    this.x = x;
    this.y = y;
    this.gone = new Uint8Array(x.length);
    this.living = x.length;
    [this.index, this.indexed] = this.build();
  }

  remove(vertex: number): void {
    this.gone[vertex] = 1;
    this.living -= 1;
    if (this.living < this.indexed.length / 3) [this.index, this.indexed] = this.build();
  }

  /** Is any corner, other than points at the triangle's own corners, inside the triangle or on its line? */
  anyInTriangle(a: number, b: number, c: number): boolean {
    const { x, y, index, indexed, gone } = this;
    const xs = [x[a], x[b], x[c]] as [number, number, number];
    const ys = [y[a], y[b], y[c]] as [number, number, number];
    const [lowX, highX, lowY, highY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const turn = Math.sign(cross(x, y, a, b, xs[2], ys[2]));
    if (turn === 0) return false;
    const column = (value: number) => Math.floor((value - index.minX) / index.size);
    const row = (value: number) => Math.floor((value - index.minY) / index.size);
    for (let r = row(lowY); r <= row(highY); r += 1) {
      const from = index.start[r * index.columns + column(lowX)] as number;
      const to = index.start[r * index.columns + column(highX) + 1] as number;
      for (let k = from; k < to; k += 1) {
        const v = indexed[index.items[k] as number] as number;
        const px = x[v] as number;
        const py = y[v] as number;
        if (gone[v] === 1 || px < lowX || px > highX || py < lowY || py > highY) continue;
        if ((px === xs[0] && py === ys[0]) || (px === xs[1] && py === ys[1]) || (px === xs[2] && py === ys[2])) continue;
        if (
          turn * cross(x, y, a, b, px, py) >= 0 &&
          turn * cross(x, y, b, c, px, py) >= 0 &&
          turn * cross(x, y, c, a, px, py) >= 0
        )
          return true;
      }
    }
    return false;
  }

  private build(): [CellIndex, Uint32Array] {
    const alive: number[] = [];
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let v = 0; v < this.x.length; v += 1) {
      if (this.gone[v] === 1) continue;
      alive.push(v);
      const [px, py] = [this.x[v] as number, this.y[v] as number];
      box[0] = Math.min(box[0], px);
      box[1] = Math.min(box[1], py);
      box[2] = Math.max(box[2], px);
      box[3] = Math.max(box[3], py);
    }
    const indexed = Uint32Array.from(alive);
    const xs = indexed.length === 0 ? new Float64Array() : Float64Array.from(indexed, (v) => this.x[v] as number);
    const ys = Float64Array.from(indexed, (v) => this.y[v] as number);
    const frame = cellFrame(indexed.length === 0 ? [0, 0, 1, 1] : box, indexed.length);
    return [indexPoints(frame, xs, ys), indexed];
  }
}
