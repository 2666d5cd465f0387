import type { Linework } from './linework.ts';
import { nodeLinework, uniquePoints } from './nodeLinework.ts';

/**
 * A planar graph on the integer grid. Edge e runs from vertex a[e] to b[e]; its half-edges are 2e (a to b)
 * and 2e+1 (b to a). The face of a half-edge is the one on its left.
 */
export interface PlanarGraph {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Per edge: what changes when one steps over it from the right of a->b to the left, as [label, by] pairs. */
  readonly changes: readonly (readonly [number, number][])[];
  /** Outgoing half-edges of vertex v, counter-clockwise by direction: out[start[v]] ... out[start[v + 1] - 1]. */
  readonly start: Uint32Array;
  readonly out: Uint32Array;
  /** Place of each half-edge in `out`. */
  readonly place: Uint32Array;
}

/** Nodes the linework and joins coinciding segments; edges with the same areas on both sides vanish. */
export function planarGraph(work: Linework): PlanarGraph {
  const noded = nodeLinework(work);
  const { x, y, from, to } = numberVertices(noded);
  const merged = mergeEdges(noded, from, to);
  const { start, out, place } = sortAround(x, y, merged.a, merged.b);
  return { x, y, ...merged, start, out, place };
}

/** Start vertex of a half-edge. */
export function origin(graph: PlanarGraph, half: number): number {
  return ((half & 1) === 0 ? graph.a[half >> 1] : graph.b[half >> 1]) as number;
}

/** The next half-edge along the face on the left of `half`. */
export function nextAlongFace(graph: PlanarGraph, half: number): number {
  return previousAround(graph, half ^ 1);
}

/** The outgoing half-edge clockwise before `half` around its origin. */
export function previousAround(graph: PlanarGraph, half: number): number {
  const vertex = origin(graph, half);
  const first = graph.start[vertex] as number;
  const at = graph.place[half] as number;
  return graph.out[at === first ? (graph.start[vertex + 1] as number) - 1 : at - 1] as number;
}

function numberVertices(work: Linework) {
  const points = uniquePoints([work.ax, work.bx], [work.ay, work.by]);
  const x = Float64Array.from(points.x);
  const y = Float64Array.from(points.y);
  const firstWithX = new Map<number, number>();
  for (let i = 0; i < x.length; i += 1) if (i === 0 || x[i] !== x[i - 1]) firstWithX.set(x[i] as number, i);
  const find = (px: number, py: number): number => {
    // Vertices are sorted by x, then y: columns are short, so a binary search over the column's tail suffices.
    let low = firstWithX.get(px) as number;
    let high = x.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((x[middle] as number) < px || (x[middle] === px && (y[middle] as number) < py)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = new Uint32Array(work.ax.length);
  const to = new Uint32Array(work.ax.length);
  for (let i = 0; i < from.length; i += 1) {
    from[i] = find(work.ax[i] as number, work.ay[i] as number);
    to[i] = find(work.bx[i] as number, work.by[i] as number);
  }
  return { x, y, from, to };
}

function mergeEdges(work: Linework, from: Uint32Array, to: Uint32Array) {
  const order = Uint32Array.from({ length: from.length }, (_, i) => i);
  const low = (i: number) => Math.min(from[i] as number, to[i] as number);
  const high = (i: number) => Math.max(from[i] as number, to[i] as number);
  order.sort((i, j) => low(i) - low(j) || high(i) - high(j));
  const a: number[] = [];
  const b: number[] = [];
  const changes: [number, number][][] = [];
  for (let k = 0; k < order.length; ) {
    const first = order[k] as number;
    const sums = new Map<number, number>();
    const bump = (label: number, by: number) => {
      if (label >= 0) sums.set(label, (sums.get(label) ?? 0) + by);
    };
    for (; k < order.length; k += 1) {
      const i = order[k] as number;
      if (low(i) !== low(first) || high(i) !== high(first)) break;
      const sign = (from[i] as number) < (to[i] as number) ? 1 : -1;
      bump(work.left[i] as number, sign);
      bump(work.right[i] as number, -sign);
    }
    const net = [...sums].filter(([, by]) => by !== 0).sort((p, q) => p[0] - q[0]);
    if (net.length === 0) continue;
    a.push(low(first));
    b.push(high(first));
    changes.push(net);
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b), changes };
}

function sortAround(x: Float64Array, y: Float64Array, a: Uint32Array, b: Uint32Array) {
  const start = new Uint32Array(x.length + 1);
  for (let e = 0; e < a.length; e += 1) {
    start[(a[e] as number) + 1] = (start[(a[e] as number) + 1] as number) + 1;
    start[(b[e] as number) + 1] = (start[(b[e] as number) + 1] as number) + 1;
  }
  for (let v = 1; v < start.length; v += 1) start[v] = (start[v] as number) + (start[v - 1] as number);
  const out = new Uint32Array(2 * a.length);
  const next = start.slice();
  for (let e = 0; e < a.length; e += 1) {
    for (const [vertex, half] of [
      [a[e] as number, 2 * e],
      [b[e] as number, 2 * e + 1],
    ] as const) {
      out[next[vertex] as number] = half;
      next[vertex] = (next[vertex] as number) + 1;
    }
  }
  const head = (half: number) => ((half & 1) === 0 ? b[half >> 1] : a[half >> 1]) as number;
  for (let v = 0; v < x.length; v += 1) {
    const from = start[v] as number;
    const to = start[v + 1] as number;
    if (to - from < 2) continue;
    const vx = x[v] as number;
    const vy = y[v] as number;
    out.subarray(from, to).sort((p, q) => {
      const px = (x[head(p)] as number) - vx;
      const py = (y[head(p)] as number) - vy;
      const qx = (x[head(q)] as number) - vx;
      const qy = (y[head(q)] as number) - vy;
      return byAngle(px, py, qx, qy);
    });
  }
  const place = new Uint32Array(out.length);
  for (let i = 0; i < out.length; i += 1) place[out[i] as number] = i;
  return { start, out, place };
}

/** Orders directions counter-clockwise, starting just above the negative x axis; exact on integers. */
export function byAngle(px: number, py: number, qx: number, qy: number): number {
  const upperP = py > 0 || (py === 0 && px > 0) ? 1 : 0;
  const upperQ = qy > 0 || (qy === 0 && qx > 0) ? 1 : 0;
  if (upperP !== upperQ) return upperP - upperQ;
  return -Math.sign(px * qy - py * qx);
}
