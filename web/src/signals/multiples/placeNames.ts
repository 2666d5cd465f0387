import type { Point, Size } from '../../map/projection.ts';

/** A name for an area of a small picture; all in CSS pixels of the picture. */
export interface NameWish {
  code: string;
  text: string;
  /** Label point, and the box of the area around it. */
  at: Point;
  box: readonly [left: number, top: number, right: number, bottom: number];
}
export interface PlacedName {
  code: string;
  text: string;
  /** Middle of the name. */
  at: Point;
  /** From the area to its name, where the name stands beside it. */
  leader: readonly [Point, Point] | null;
}

/** Mean advance and height of the type (multiples.css). */
const ADVANCE = 6.6;
const HEIGHT = 15;
/** Room between an area and a name beside it, nearer and further. */
const DISTANCES = [10, 22, 38];
/** Share of the name that may stand on its neighbours when it stands on its own area. */
const SLACK = 0.35;
type Box = readonly [number, number, number, number];
const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * Names that never cover what they name: on its area where the area is about as large as the name, else beside it with a line to it, on as
 * little of other areas as can be. Names do not touch; one without room is left out, for a list says it too.
 */
export function placeNames(
  wishes: readonly NameWish[],
  { width, height }: Size,
  areaAt: (at: Point) => string | null,
): PlacedName[] {
  const taken: Box[] = [];
  const placed: PlacedName[] = [];
  for (const { code, text, at, box } of wishes) {
    const w = text.length * ADVANCE;
    const boxAt = ([x, y]: Point): Box => [x - w / 2, y - HEIGHT / 2, x + w / 2, y + HEIGHT / 2];
    const free = (b: Box) => b[0] >= 0 && b[1] >= 0 && b[2] <= width && b[3] <= height && !taken.some((t) => overlap(t, b));
    /** Of nine points along the name, how many stand on another area, or on its own. */
    const on = ([x, y]: Point) => {
      const codes = [-0.5, -0.375, -0.25, -0.125, 0, 0.125, 0.25, 0.375, 0.5].map((s) => areaAt([x + s * w, y]));
      return { others: codes.filter((c) => c !== null && c !== code).length / 9, own: codes.includes(code) };
    };
    const large = box[2] - box[0] >= w && box[3] - box[1] >= 2 * HEIGHT;
    if (large && on(at).others <= SLACK && free(boxAt(at))) {
      taken.push(boxAt(at));
      placed.push({ code, text, at, leader: null });
      continue;
    }
    const beside = DISTANCES.flatMap((d, i) =>
      around(box, w, d).map((middle) => ({ middle, cost: on(middle).others * 4 + (on(middle).own ? 4 : 0) + i })),
    ).filter(({ middle }) => free(boxAt(middle)));
    const best = beside.reduce<(typeof beside)[0] | null>((a, b) => (a === null || b.cost < a.cost ? b : a), null);
    if (!best) continue;
    const b = boxAt(best.middle);
    taken.push(b);
    const end: Point = [Math.min(b[2], Math.max(b[0], at[0])), Math.min(b[3] - 2, Math.max(b[1] + 2, at[1]))];
    placed.push({ code, text, at: best.middle, leader: [at, end] });
  }
  return placed;
}

/** Middles of a name at a distance from a box: right, left, below, above, and the four corners. */
function around([left, top, right, bottom]: Box, w: number, d: number): Point[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [west, east] = [left - d - w / 2, right + d + w / 2];
  const [north, south] = [top - d - HEIGHT / 2, bottom + d + HEIGHT / 2];
  return [
    [east, y],
    [west, y],
    [x, south],
    [x, north],
    [east, south],
    [east, north],
    [west, south],
    [west, north],
  ];
}
