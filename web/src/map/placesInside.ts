import { insideShape, shapeAt } from './insideShape.ts';
import { ROW } from './placeSymbols.ts';
import type { Point } from './projection.ts';
import type { Shape, ShapeSet } from './shapes.ts';

/** How far around the label point a place is looked for, and how closely, CSS pixels. */
const REACH = 56;
const STEP = 4;
/** Places that are offered to one row. */
const MOST = 6;

/** Steps from the label point, the nearest first. */
const STEPS: readonly Point[] = Array.from({ length: (2 * REACH) / STEP + 1 }, (_, i) => i * STEP - REACH)
  .flatMap((dx, _, all) => all.map((dy): Point => [dx, dy]))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || a[1] - b[1] || a[0] - b[0]);

export interface Room {
  shape: Shape;
  set: ShapeSet;
  /** Label point of the area in projected units, and how many of them a pixel is. */
  at: Point;
  scale: number;
  /** Width of the row, and size of the name at the label point; CSS pixels. */
  width: number;
  name: readonly [width: number, height: number];
}

/**
 * Steps in CSS pixels from the label point of an area to where a row of symbols lies inside it and clear of its name, the nearest first. Where
 * there is no such place: half of it inside and the rest over the sea, never over another area; else inside it, over as little of its name as can be. An area too small for
 * a row has its label point only, for there the symbol is least anybody else's.
 */
export function placesInside({ shape, set, at: [x, y], scale, width, name }: Room): readonly Point[] {
  const pointAt = (dx: number, dy: number): Point => [x + dx * scale, y + dy * scale];
  const pointsOf = ([dx, dy]: Point) =>
    [-width / 2, 0, width / 2].flatMap((w) => [pointAt(dx + w, dy - ROW / 2), pointAt(dx + w, dy + ROW / 2)]);
  const within = (step: Point) => pointsOf(step).every((point) => insideShape(point, shape, set.arcs));
  const partly = (step: Point) => {
    const points = pointsOf(step);
    const own = points.filter((point) => insideShape(point, shape, set.arcs)).length;
    return 2 * own >= points.length && points.every((point) => [null, shape.code].includes(shapeAt(point, set)));
  };
  const covers = ([dx, dy]: Point) =>
    Math.max(0, (name[0] + width) / 2 - Math.abs(dx)) * Math.max(0, (name[1] + ROW) / 2 - Math.abs(dy));
  const free = STEPS.filter((step) => covers(step) === 0);
  for (const [steps, fits] of [
    [free, within],
    [free, partly],
    [[...STEPS].sort((a, b) => covers(a) - covers(b)), within],
  ] as const) {
    const found: Point[] = [];
    for (const step of steps) if (found.length < MOST && fits(step)) found.push(step);
    if (found.length > 0) return found;
  }
  return [[0, 0]];
}
