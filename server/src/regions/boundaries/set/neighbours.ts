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
  const sea = codes.map((_, i) => ((land[i] as Set<number>).size > 0 ? [] : nearest(corners, i)));
  return { codes: [...codes], land: land.map((set, i) => [...set].filter((j) => j > i).sort((p, q) => p - q)), sea };
}

/** The area with a corner nearest to a corner of area `own`; empty when `own` has no shape or is alone. */
function nearest(corners: readonly number[][], own: number): number[] {
  const mine = corners[own] as number[];
  let best = Infinity;
  let found = -1;
  corners.forEach((other, area) => {
    if (area === own) return;
    for (let i = 0; i < other.length; i += 2) {
      for (let k = 0; k < mine.length; k += 2) {
        const gap = ((other[i] as number) - (mine[k] as number)) ** 2 + ((other[i + 1] as number) - (mine[k + 1] as number)) ** 2;
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
