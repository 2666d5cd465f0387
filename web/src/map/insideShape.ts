import type { Point } from './projection.ts';
import type { Shape, ShapeSet } from './shapes.ts';

/** True when the point (projected units) lies inside the shape by the even-odd rule; a hole is outside. */
export function insideShape([x, y]: Point, shape: Shape, arcs: ShapeSet['arcs']): boolean {
  const [west, north, east, south] = shape.box;
  if (x < west || x > east || y < north || y > south) return false;
  let inside = false;
  for (const ring of shape.rings) {
    for (const index of ring) {
      // The direction of an arc does not matter for counting crossings.
      const arc = arcs[index < 0 ? ~index : index] as Float64Array;
      for (let i = 2; i < arc.length; i += 2) {
        const [ax, ay, bx, by] = [arc[i - 2], arc[i - 1], arc[i], arc[i + 1]] as [number, number, number, number];
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      }
    }
  }
  return inside;
}

/** Code of the shape at a point, or null over sea and context. */
export function shapeAt(point: Point, set: ShapeSet): string | null {
  for (const shape of set.shapes.values()) if (insideShape(point, shape, set.arcs)) return shape.code;
  return null;
}
