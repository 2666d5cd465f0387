import { type Neighbours, neighboursOfPairs, type Pair } from './neighbours.ts';

/** A closed or open line of positions; only first and second number of each count. */
export type Ring = readonly (readonly number[])[];

/**
 * Queen contiguity: two areas are neighbours when they share at least one boundary vertex, a corner being enough. `areas[i]` are all
 * rings of area i (outer and holes, all parts; none for an area without a boundary). Shared borders must have exactly equal vertices, as
 * after a topology is built: nothing is snapped. Linear in the number of vertices.
 */
export function queenNeighbours(areas: readonly (readonly Ring[])[]): Neighbours {
  const table = vertexTable(areas.reduce((n, rings) => n + rings.reduce((m, ring) => m + ring.length, 0), 0));
  // Who has been at a vertex: a chain of entries per vertex, the latest first.
  const areaOf: number[] = [];
  const before: number[] = [];
  const pairs: Pair[] = [];
  /** The last area that was paired with this one. */
  const paired = new Int32Array(areas.length).fill(-1);
  areas.forEach((rings, area) => {
    for (const ring of rings) {
      for (const position of ring) {
        const slot = table.slot(position[0] as number, position[1] as number);
        const latest = table.latest[slot] as number;
        if (latest >= 0 && areaOf[latest] === area) continue;
        for (let entry = latest; entry >= 0; entry = before[entry] as number) {
          const other = areaOf[entry] as number;
          if (paired[other] === area) continue;
          paired[other] = area;
          pairs.push([other, area]);
        }
        table.latest[slot] = areaOf.push(area) - 1;
        before.push(latest);
      }
    }
  });
  return neighboursOfPairs(areas.length, pairs);
}

/** Open addressing by the bits of both coordinates; a string key per vertex takes ten times as long. */
function vertexTable(vertices: number) {
  let size = 16;
  while (size < 2 * vertices) size *= 2;
  const xs = new Float64Array(size);
  const ys = new Float64Array(size);
  const latest = new Int32Array(size).fill(-1);
  const point = new Float64Array(2);
  const bits = new Int32Array(point.buffer);
  const slot = (x: number, y: number): number => {
    // + 0 makes -0 the same vertex as 0.
    point[0] = x + 0;
    point[1] = y + 0;
    let hash = 0;
    for (let k = 0; k < 4; k++) {
      hash = Math.imul(hash ^ (bits[k] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let at = hash & (size - 1);
    while (latest[at] !== -1 && (xs[at] !== point[0] || ys[at] !== point[1])) at = (at + 1) & (size - 1);
    if (latest[at] === -1) {
      xs[at] = point[0] as number;
      ys[at] = point[1] as number;
    }
    return at;
  };
  return { latest, slot };
}
