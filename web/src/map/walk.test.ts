import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from './projection.ts';
import { areaInDirection, areaNearest } from './walk.ts';

const points = new Map<string, Point>([
  ['middle', [0, 0]],
  ['east', [10, 1]],
  ['far-east', [30, 0]],
  ['north', [1, -8]],
  ['south-island', [2, 40]],
  ['corner', [9, -9]],
]);

describe('areaInDirection', () => {
  it('goes to the nearest area in the direction, also over the sea', () => {
    expect(areaInDirection(points, 'middle', 'right')).toBe('east');
    expect(areaInDirection(points, 'east', 'right')).toBe('far-east');
    expect(areaInDirection(points, 'middle', 'up')).toBe('north');
    expect(areaInDirection(points, 'middle', 'down')).toBe('south-island');
  });

  it('finds an area far off the axis when there is none nearer to it', () => {
    const two = new Map<string, Point>([
      ['a', [0, 0]],
      ['b', [1, 100]],
    ]);
    expect(areaInDirection(two, 'a', 'right')).toBe('b');
  });

  it('stays when nothing lies ahead, and for an unknown start', () => {
    expect(areaInDirection(points, 'far-east', 'right')).toBeNull();
    expect(areaInDirection(points, 'nowhere', 'left')).toBeNull();
    expect(areaInDirection(new Map([['a', [0, 0] as const]]), 'a', 'left')).toBeNull();
  });

  it('always moves strictly in the direction asked for', () => {
    const place = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 12 }),
        fc.constantFrom('left', 'right', 'up', 'down'),
        (list, direction) => {
          const map = new Map(list.map((p, i): [string, Point] => [String(i), p]));
          const next = areaInDirection(map, '0', direction);
          const [x, y] = map.get('0') ?? [0, 0];
          const ahead = ([a, b]: Point) =>
            direction === 'left' ? a < x : direction === 'right' ? a > x : direction === 'up' ? b < y : b > y;
          if (next === null) expect([...map.values()].some(ahead)).toBe(false);
          else expect(ahead(map.get(next) ?? [x, y])).toBe(true);
        },
      ),
    );
  });
});

describe('areaNearest', () => {
  it('finds the area nearest to a place', () => {
    expect(areaNearest(points, [28, 3])).toBe('far-east');
    expect(areaNearest(new Map(), [0, 0])).toBeNull();
  });
});
