import { pointInRing } from '../planar/assembleAreas.ts';
import { doubleRingArea, type GridPoint } from '../planar/linework.ts';

interface Cell {
  x: number;
  y: number;
  half: number;
  /** Distance from the line, negative outside. */
  inside: number;
}

/**
 * A point well inside an area: in its largest polygon, about as far from every line as possible ("pole of
 * inaccessibility", found by halving squares). Rings are closed and on the grid; the answer lies inside or, for
 * shapes thinner than a grid unit, is the middle of the first edge's triangle.
 */
export function labelPoint(polygons: readonly (readonly (readonly GridPoint[])[])[]): [number, number] | null {
  let largest: readonly (readonly GridPoint[])[] | undefined;
  let area = -1;
  for (const rings of polygons) {
    const own = Math.abs(doubleRingArea(rings[0] as readonly GridPoint[]));
    if (own > area) {
      area = own;
      largest = rings;
    }
  }
  return largest === undefined ? null : poleOf(largest);
}

function poleOf(rings: readonly (readonly GridPoint[])[]): [number, number] {
  const outer = rings[0] as readonly GridPoint[];
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const precision = Math.max(0.25, Math.min(maxX - minX, maxY - minY) / 50);
  const size = Math.max(0.5, Math.min(maxX - minX, maxY - minY));
  const queue: Cell[] = [];
  for (let x = minX; x < maxX; x += size) {
    for (let y = minY; y < maxY; y += size) queue.push(cell(x + size / 2, y + size / 2, size / 2, rings));
  }
  let best = cell(...triangleMiddle(outer), 0, rings);
  for (let rounds = 0; rounds < 12 && queue.length > 0; rounds += 1) {
    const promising = queue.splice(0).filter((c) => c.inside + c.half * Math.SQRT2 - best.inside > precision);
    for (const c of promising) if (c.inside > best.inside) best = c;
    for (const c of promising) {
      if (c.inside + c.half * Math.SQRT2 - best.inside <= precision) continue;
      const half = c.half / 2;
      for (const dx of [-half, half]) for (const dy of [-half, half]) queue.push(cell(c.x + dx, c.y + dy, half, rings));
    }
  }
  return [best.x, best.y];
}

/** The middle of the smallest convex corner of a ring: always inside or on the line for a counter-clockwise ring. */
function triangleMiddle(ring: readonly GridPoint[]): [number, number] {
  const corners = ring.slice(0, -1);
  for (let i = 0; i < corners.length; i += 1) {
    const [a, b, c] = [corners[i], corners[(i + 1) % corners.length], corners[(i + 2) % corners.length]] as [
      GridPoint,
      GridPoint,
      GridPoint,
    ];
    const middle: GridPoint = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3];
    if (pointInRing(middle, ring) > 0) return [middle[0], middle[1]];
  }
  const [a, b] = [ring[0] as GridPoint, ring[1] as GridPoint];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function cell(x: number, y: number, half: number, rings: readonly (readonly GridPoint[])[]): Cell {
  let within = false;
  let gap = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax, ay] = ring[i - 1] as GridPoint;
      const [bx, by] = ring[i] as GridPoint;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
      const dx = bx - ax;
      const dy = by - ay;
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
      gap = Math.min(gap, (ax + t * dx - x) ** 2 + (ay + t * dy - y) ** 2);
    }
  }
  return { x, y, half, inside: (within ? 1 : -1) * Math.sqrt(gap) };
}
