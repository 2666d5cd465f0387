export type Point = readonly [x: number, y: number];
/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Smallest box round some lines of points; endless the wrong way round for none. */
export function boxOf(lines: Iterable<readonly Point[]>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines)
    for (const [x, y] of line) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  return [left, top, right, bottom];
}

/** Area of a ring in square units, whichever way it runs. */
export function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length] ?? a;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(sum / 2);
}

/** Whole points without repetitions and without points on a straight line between their neighbours; the ends stay. */
export function wholePoints(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [px, py] of points) {
    const point: Point = [Math.round(px), Math.round(py)];
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept.at(-2);
    if (before && last && cross(before, last, point) === 0 && ahead(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

const cross = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const ahead = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0;

/** Heights of a shape, as parts of its own, that are looked at for a place for its name. */
const HEIGHTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/** A name is about so many times as wide as it is high. */
const NAME_SHAPE = 3;

/**
 * A point inside of a shape for its name or marker: of the middles of the stretches of land at several heights of its largest ring, the one
 * with most room for something wide. `rings` are all of the shape, so that a hole is not land; the middle of the box for a shape without height.
 */
export function insidePoint(largest: readonly Point[], rings: readonly (readonly Point[])[]): Point {
  const [left, top, right, bottom] = boxOf([largest]);
  const turned = rings.map((ring) => ring.map(([x, y]): Point => [y, x]));
  let best: { at: Point; room: number } = { at: [(left + right) / 2, (top + bottom) / 2], room: 0 };
  for (const height of HEIGHTS) {
    // Between two whole numbers: no corner lies on the line.
    const y = Math.floor(top + (bottom - top) * height) + 0.5;
    for (const [from, to] of stretches(rings, y)) {
      if (from < left || to > right) continue;
      const x = Math.floor((from + to) / 2) + 0.25;
      const upright = stretches(turned, x).find(([a, b]) => a <= y && b >= y);
      if (!upright) continue;
      const room = Math.min((to - from) / NAME_SHAPE, upright[1] - upright[0], 2 * Math.min(y - upright[0], upright[1] - y));
      if (room > best.room) best = { at: [x, y], room };
    }
  }
  return [Math.round(best.at[0]), Math.round(best.at[1])];
}

/** Stretches of land along a height. */
function stretches(rings: readonly (readonly Point[])[], y: number): [number, number][] {
  const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
  return crossings.flatMap((from, i): [number, number][] => (i % 2 === 0 ? [[from, crossings[i + 1] ?? from]] : []));
}

/** Where a closed ring crosses a height that none of its corners has. */
export function crossingsAt(ring: readonly Point[], y: number): number[] {
  const found: number[] = [];
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return found;
}
