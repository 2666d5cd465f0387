import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideShape } from './insideShape.ts';
import { placesInside } from './placesInside.ts';
import type { Point } from './projection.ts';
import type { Shape, ShapeSet } from './shapes.ts';

/** A polygon by its corners, one unit a pixel. */
function polygon(corners: readonly Point[]): { shape: Shape; set: ShapeSet } {
  const ring = [...corners, corners[0] as Point];
  const [xs, ys] = [corners.map((c) => c[0]), corners.map((c) => c[1])];
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  const shape: Shape = { code: 'a', name: 'a', rings: [[0]], box: [...box], label: null };
  const arcs = [Float64Array.from(ring.flat())];
  return { shape, set: { id: 's', object: '', topology: null, shapes: new Map([['a', shape]]), arcs } };
}
const room = (corners: readonly Point[], over: object = {}) => ({
  ...polygon(corners),
  at: [0, 0] as const,
  scale: 1,
  width: 30,
  name: [80, 15] as const,
  ...over,
});
/** The same with another area all around. */
function inland({ set, shape, ...rest }: ReturnType<typeof room>): ReturnType<typeof room> {
  const shapes = new Map(set.shapes).set('b', { ...shape, code: 'b', rings: [[1]], box: [-300, -300, 300, 300] });
  const arcs = [...set.arcs, Float64Array.from([-300, -300, 300, -300, 300, 300, -300, 300, -300, -300])];
  return { ...rest, shape, set: { ...set, shapes, arcs } };
}
const SQUARE: readonly Point[] = [
  [-60, -60],
  [60, -60],
  [60, 60],
  [-60, 60],
];

describe('where symbols of an area stand', () => {
  it('is inside it, clear of its name and near it', () => {
    const [first] = placesInside(room(SQUARE));
    expect(first).toEqual([0, -16]);
    // Only below is land.
    const [below] = placesInside(room(SQUARE.map(([x, y]): Point => [x, y + 55])));
    expect(below).toEqual([0, 16]);
  });

  it('is half over the sea or over the name where there is no room, and at the label point of an area smaller than a symbol', () => {
    const narrow = room(SQUARE.map(([x, y]): Point => [x, y / 4]));
    expect(placesInside(narrow)[0]).toEqual([0, -16]);
    expect(placesInside(inland(narrow))[0]?.map(Math.abs)).toEqual([44, 4]);
    expect(placesInside(room(SQUARE.map(([x, y]): Point => [x / 12, y / 12])))).toEqual([[0, 0]]);
  });

  it('never has a corner of a row in another area where any place near holds the row', () => {
    const side = fc.integer({ min: 46, max: 200 });
    const shift = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(side, side, shift, shift, (width, height, dx, dy) => {
        const corners = SQUARE.map(([x, y]): Point => [dx + (Math.sign(x) * width) / 2, dy + (Math.sign(y) * height) / 2]);
        const given = inland(room(corners));
        for (const [x, y] of placesInside(given)) {
          for (const [cx, cy] of [
            [-15, -8],
            [15, -8],
            [-15, 8],
            [15, 8],
          ] as const)
            expect(insideShape([x + cx, y + cy], given.shape, given.set.arcs)).toBe(true);
        }
      }),
    );
  });
});
