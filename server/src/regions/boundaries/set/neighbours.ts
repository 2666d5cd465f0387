import type { ArcGraph } from '../planar/arcGraph.ts';

/**
 * Who lies next to whom, as places in `codes`. `land[i]` lists later places that share a line with area i, so each pair
 * is written once; `sea[i]` is the nearest area of one that has no neighbour by land (else empty).
 */
export interface NeighbourTable {
  codes: string[];
  land: number[][];
  sea: number[][];
}

/**
 * Finds neighbours by shared arcs, and one link across the sea for each area without any. Areas of `codes[i]` are the
 * units with `areaOf[unit] = i`.
 */
export function neighbourTable(graph: ArcGraph, areaOf: Int32Array, codes: readonly string[]): NeighbourTable {
  const land: Set<number>[] = codes.map(() => new Set());
  const corners: number[][] = codes.map(() => []);
  const areaAt = (unit: number) => (unit < 0 ? -1 : (areaOf[unit] as number));
  for (const arc of graph.arcs) {
    const [left, right] = [areaAt(arc.left), areaAt(arc.right)];
    if (left === right) continue;
    for (const area of [left, right]) if (area >= 0) for (const [x, y] of arc.points) corners[area]?.push(x, y);
    if (left >= 0 && right >= 0) {
      land[left]?.add(right);
      land[right]?.add(left);
    }
  }
  const boxes = corners.map(boxOf);
  const sea = codes.map((_, i) => ((land[i] as Set<number>).size > 0 ? [] : nearest(corners, boxes, i)));
  return { codes: [...codes], land: land.map((set, i) => [...set].filter((j) => j > i).sort((p, q) => p - q)), sea };
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(corners: readonly number[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < corners.length; i += 2) {
    const [x, y] = [corners[i] as number, corners[i + 1] as number];
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

/** Squared distance between two boxes; a point is a box without extent. */
const gapOf = (a: Box, b: Box) => Math.max(a[0] - b[2], b[0] - a[2], 0) ** 2 + Math.max(a[1] - b[3], b[1] - a[3], 0) ** 2;

/**
 * The area with a corner nearest to a corner of area `own`, the first of equally near ones; empty when `own` has no shape or is alone.
 * Areas and corners whose distance to the box of `own` is no smaller than the best so far are passed over.
 */
function nearest(corners: readonly number[][], boxes: readonly Box[], own: number): number[] {
  const mine = corners[own] as number[];
  const box = boxes[own] as Box;
  let best = Infinity;
  let found = -1;
  corners.forEach((other, area) => {
    if (area === own || gapOf(box, boxes[area] as Box) >= best) return;
    for (let i = 0; i < other.length; i += 2) {
      const [x, y] = [other[i] as number, other[i + 1] as number];
      if (gapOf(box, [x, y, x, y]) >= best) continue;
      for (let k = 0; k < mine.length; k += 2) {
        const gap = (x - (mine[k] as number)) ** 2 + (y - (mine[k + 1] as number)) ** 2;
        if (gap < best) {
          best = gap;
          found = area;
        }
      }
    }
  });
  return found < 0 ? [] : [found];
}

/** The part of a table inside one parent: own areas first, then areas outside that touch or are linked by sea. */
export function neighboursWithin(table: NeighbourTable, isOwn: (code: string) => boolean): NeighbourTable {
  const both: Set<number>[] = table.codes.map(() => new Set());
  table.land.forEach((list, i) => {
    for (const j of list) {
      both[i]?.add(j);
      both[j]?.add(i);
    }
  });
  const own = table.codes.flatMap((code, i) => (isOwn(code) ? [i] : []));
  const order = [...own];
  const place = new Map(own.map((area, i) => [area, i]));
  const placeOf = (area: number) => {
    let at = place.get(area);
    if (at === undefined) {
      at = order.length;
      place.set(area, at);
      order.push(area);
    }
    return at;
  };
  const land = own.map((area, i) =>
    [...(both[area] as Set<number>)]
      .sort((p, q) => p - q)
      .map(placeOf)
      .filter((j) => j > i)
      .sort((p, q) => p - q),
  );
  const sea = own.map((area) => (table.sea[area] as number[]).map(placeOf));
  return { codes: order.map((area) => table.codes[area] as string), land, sea };
}
