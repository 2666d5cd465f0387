import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedPath, ringsOfPath } from './pathData.ts';
import { areaOf, crossingsAt, insidePoint, type Point, wholePoints } from './rings.ts';

const isInside = ([x, y]: Point, rings: readonly (readonly Point[])[]) =>
  rings.flatMap((ring) => crossingsAt(ring, y + 0.25)).filter((at) => at > x + 0.25).length % 2 === 1;

/** A ring round the origin: a star of any shape, without crossings. */
const star = fc.array(fc.integer({ min: 30, max: 400 }), { minLength: 5, maxLength: 24 }).map((radii) =>
  wholePoints(
    radii.map((r, i): Point => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [500 + r * Math.cos(angle), 500 + r * Math.sin(angle)];
    }),
  ),
);

describe('the place of a name', () => {
  it('lies on the land of its area, whatever its shape', () => {
    fc.assert(
      fc.property(star, (ring) => {
        expect(isInside(insidePoint(ring, [ring]), [ring])).toBe(true);
      }),
    );
  });

  it('does not lie in a hole, and not in the mouth of a horseshoe', () => {
    const outer: Point[] = [
      [0, 0],
      [300, 0],
      [300, 300],
      [0, 300],
    ];
    const hole: Point[] = [
      [90, 30],
      [270, 30],
      [270, 270],
      [90, 270],
    ];
    expect(isInside(insidePoint(outer, [outer, hole]), [outer, hole])).toBe(true);
    const horseshoe: Point[] = [
      [0, 0],
      [300, 0],
      [300, 300],
      [200, 300],
      [200, 100],
      [100, 100],
      [100, 300],
      [0, 300],
    ];
    expect(isInside(insidePoint(horseshoe, [horseshoe]), [horseshoe])).toBe(true);
  });

  it('is the middle of the box for a shape without area', () => {
    const line: Point[] = [
      [0, 0],
      [10, 0],
    ];
    expect(insidePoint(line, [line])).toEqual([5, 0]);
  });
});

describe('paths', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(star, { minLength: 1, maxLength: 3 }), (rings) => {
        const read = ringsOfPath(rings.map(closedPath).join(''));
        expect(read.map((ring) => ring.map(String))).toEqual(rings.map((ring) => ring.map(([x, y]) => String([x, y]))));
        for (const [i, ring] of read.entries()) expect(areaOf(ring)).toBeCloseTo(areaOf(rings[i] ?? []));
      }),
    );
  });
});
