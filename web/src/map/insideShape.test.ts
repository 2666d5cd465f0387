import { describe, expect, it } from 'vitest';
import { insideShape, shapeAt } from './insideShape.ts';
import type { Shape, ShapeSet } from './shapes.ts';

const arcs = [
  Float64Array.from([0, 0, 10, 0, 10, 10, 0, 10, 0, 0]),
  Float64Array.from([4, 4, 6, 4, 6, 6, 4, 6, 4, 4]),
  Float64Array.from([20, 0, 30, 0, 30, 10, 20, 0]),
];
const shape = (code: string, rings: number[][], box: Shape['box']): Shape => ({ code, name: code, rings, box, label: null });
const ring = shape('11', [[0], [~1]], [0, 0, 10, 10]);
const wedge = shape('12', [[2]], [20, 0, 30, 10]);
const set: ShapeSet = {
  id: 't',
  object: 'o',
  topology: null,
  shapes: new Map([
    ['11', ring],
    ['12', wedge],
  ]),
  arcs,
};

describe('insideShape', () => {
  it('counts a hole as outside, whatever the direction of its arc', () => {
    expect(insideShape([2, 2], ring, arcs)).toBe(true);
    expect(insideShape([5, 5], ring, arcs)).toBe(false);
  });

  it('names the area at a point, and none over the sea', () => {
    expect(shapeAt([1, 9], set)).toBe('11');
    expect(shapeAt([28, 2], set)).toBe('12');
    expect(shapeAt([21, 9], set)).toBeNull();
    expect(shapeAt([15, 5], set)).toBeNull();
  });
});
