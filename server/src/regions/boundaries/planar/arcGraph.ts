import type { GridPoint } from './linework.ts';
import { origin, type PlanarGraph, previousAround } from './planarGraph.ts';

/** One piece of border between two nodes (or a closed line without node), with the unit on either side; -1 is outside. */
export interface Arc {
  readonly points: readonly GridPoint[];
  readonly left: number;
  readonly right: number;
}

/** Borders between units as arcs that meet at nodes only. Every arc separates two different units. */
export interface ArcGraph {
  readonly arcs: readonly Arc[];
}

/**
 * Turns faces with a unit each (`unitOf[face]`, -1 for none) into arcs: edges inside a unit vanish, chains
 * without branch become one arc. Deterministic: arcs come in the order of their westernmost start vertex.
 */
export function arcGraph(graph: PlanarGraph, face: Int32Array, unitOf: Int32Array): ArcGraph {
  const unitLeft = (half: number) => unitOf[face[half] as number] as number;
  const isBorder = (half: number) => unitLeft(half) !== unitLeft(half ^ 1);
  const degree = new Uint32Array(graph.x.length);
  for (let half = 0; half < face.length; half += 1) {
    if (isBorder(half)) degree[origin(graph, half)] = (degree[origin(graph, half)] as number) + 1;
  }
  const used = new Uint8Array(face.length);
  const arcs: Arc[] = [];
  const trace = (first: number) => {
    const points: GridPoint[] = [pointOf(graph, origin(graph, first))];
    let half = first;
    for (;;) {
      used[half] = 1;
      used[half ^ 1] = 1;
      const head = origin(graph, half ^ 1);
      points.push(pointOf(graph, head));
      if (degree[head] !== 2 || head === origin(graph, first)) break;
      half = nextBorder(graph, isBorder, half);
    }
    arcs.push({ points, left: unitLeft(first), right: unitLeft(first ^ 1) });
  };
  for (const nodesOnly of [true, false]) {
    for (let v = 0; v < graph.x.length; v += 1) {
      if (degree[v] === 0 || (nodesOnly && degree[v] === 2)) continue;
      for (let k = graph.start[v] as number; k < (graph.start[v + 1] as number); k += 1) {
        const half = graph.out[k] as number;
        if (used[half] === 0 && isBorder(half)) trace(half);
      }
    }
  }
  return { arcs };
}

/** The border half-edge that follows `half` along the unit on its left. */
function nextBorder(graph: PlanarGraph, isBorder: (half: number) => boolean, half: number): number {
  let next = previousAround(graph, half ^ 1);
  while (!isBorder(next)) next = previousAround(graph, next);
  return next;
}

function pointOf(graph: PlanarGraph, vertex: number): GridPoint {
  return [graph.x[vertex] as number, graph.y[vertex] as number];
}
