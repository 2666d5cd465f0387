/**
 * Directed segments on an integer grid, each saying which area lies on its left and on its right.
 * Areas are small non-negative integers ("labels"); -1 means nothing. Coordinates must be integers
 * below 2^26 in size, so that every cross product below is exact in a double.
 */
export interface Linework {
  readonly ax: number[];
  readonly ay: number[];
  readonly bx: number[];
  readonly by: number[];
  readonly left: number[];
  readonly right: number[];
}

/** A point on the integer grid. */
export type GridPoint = readonly [number, number];

/** An empty linework. */
export function emptyLinework(): Linework {
  return { ax: [], ay: [], bx: [], by: [], left: [], right: [] };
}

/** Adds one segment from a to b with `left` on its left-hand side; segments without length are skipped. */
export function addSegment(work: Linework, a: GridPoint, b: GridPoint, left: number, right: number): void {
  if (a[0] === b[0] && a[1] === b[1]) return;
  work.ax.push(a[0]);
  work.ay.push(a[1]);
  work.bx.push(b[0]);
  work.by.push(b[1]);
  work.left.push(left);
  work.right.push(right);
}

/**
 * Adds a polygon (rings closed or not, any winding): the first ring is turned counter-clockwise and
 * the holes clockwise, so that the inside is always on the left and winding numbers can be added up.
 */
export function addPolygon(work: Linework, rings: readonly (readonly GridPoint[])[], label: number): void {
  rings.forEach((ring, index) => {
    const clockwise = doubleRingArea(ring) < 0;
    const reverse = index === 0 ? clockwise : !clockwise;
    for (let i = 0; i < ring.length; i += 1) {
      const a = ring[i] as GridPoint;
      const b = ring[(i + 1) % ring.length] as GridPoint;
      if (reverse) addSegment(work, b, a, label, -1);
      else addSegment(work, a, b, label, -1);
    }
  });
}

/** Twice the signed area of a ring, closed or not; positive when counter-clockwise. */
export function doubleRingArea(ring: readonly GridPoint[]): number {
  let sum = 0;
  const [ox, oy] = ring[0] ?? [0, 0];
  for (let i = 0; i < ring.length; i += 1) {
    const a = ring[i] as GridPoint;
    const b = ring[(i + 1) % ring.length] as GridPoint;
    // Relative to the first point: keeps the products small, hence exact.
    sum += (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy);
  }
  return sum;
}
