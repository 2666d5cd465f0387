import { nextAlongFace, origin, type PlanarGraph } from './planarGraph.ts';

/**
 * Area of each face, holes taken off, in square units of the given ordinates (the graph's own by default). The unbounded
 * face 0 comes out negative.
 */
export function faceAreas(graph: PlanarGraph, face: Int32Array, count: number, y: Float64Array = graph.y): Float64Array {
  const done = new Uint8Array(face.length);
  const areas = new Float64Array(count);
  for (let first = 0; first < face.length; first += 1) {
    if (done[first] === 1) continue;
    const start = origin(graph, first);
    // Relative to the first vertex: keeps the products small.
    const [ox, oy] = [graph.x[start] as number, y[start] as number];
    let sum = 0;
    let half = first;
    do {
      done[half] = 1;
      const a = origin(graph, half);
      half = nextAlongFace(graph, half);
      const b = origin(graph, half);
      sum += ((graph.x[a] as number) - ox) * ((y[b] as number) - oy) - ((graph.x[b] as number) - ox) * ((y[a] as number) - oy);
    } while (half !== first);
    const id = face[first] as number;
    areas[id] = (areas[id] as number) + sum / 2;
  }
  return areas;
}
