import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columbus } from './fixtures/datasets.ts';
import { pairsOf, rowOf } from './neighbours.ts';
import { queenNeighbours, type Ring } from './queenNeighbours.ts';
import { topologyRings } from './topologyRings.ts';

const square = (x: number, y: number): Ring => [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]; // biome-ignore format: one line

describe('queenNeighbours', () => {
  it('finds the queen neighbours spdep finds in the Columbus boundaries', () => {
    expect(queenNeighbours(columbus.rings)).toEqual(columbus.queen);
  });

  it('counts a shared corner, in any part and in a hole', () => {
    const found = queenNeighbours([
      [square(0, 0)],
      [square(1, 1)],
      [square(5, 5), square(2, 2)],
      [[[-9, -9], [9, -9], [9, 9], [-9, 9], [-9, -9]], square(0, 0)], // biome-ignore format: one line
      [square(40, 40)],
      [],
    ]);
    expect(pairsOf(found)).toEqual([[0, 1], [0, 3], [1, 2], [1, 3]]); // biome-ignore format: one line
  });

  it('knows -0 as 0 and does not snap what is only near', () => {
    expect(pairsOf(queenNeighbours([[[[0, 5]]], [[[-0, 5]]], [[[1e-12, 5]]]]))).toEqual([[0, 1]]);
  });

  it('pairs exactly the areas that have a vertex in common', () => {
    const point = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }));
    fc.assert(
      fc.property(fc.array(fc.array(fc.array(point, { maxLength: 4 }), { maxLength: 2 }), { maxLength: 8 }), (areas) => {
        const found = queenNeighbours(areas);
        const vertices = areas.map((rings) => new Set(rings.flat().map(String)));
        areas.forEach((_, i) => {
          const meets = (j: number) => j !== i && [...(vertices[j] ?? [])].some((v) => vertices[i]?.has(v));
          const shared = areas.flatMap((_, j) => (meets(j) ? [j] : []));
          expect([...rowOf(found, i)]).toEqual(shared);
        });
      }),
    );
  });

  it('reads the shared arcs of a quantised topology', () => {
    // Two squares side by side share the arc from (1, 0) to (1, 1); a point is no area.
    const found = topologyRings(
      {
        type: 'Topology',
        transform: { scale: [0.1, 0.1], translate: [95.3, -2.7] },
        arcs: [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 10], [10, 0], [0, -10], [-10, 0]]], // biome-ignore format: one line
        objects: {},
      },
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]] },
          { type: 'MultiPolygon', arcs: [[[-1, 2]]] },
          { type: 'Point', coordinates: [1, 1] },
        ],
      },
    );
    expect(found.map((rings) => rings.length)).toEqual([1, 1, 0]);
    expect(pairsOf(queenNeighbours(found))).toEqual([[0, 1]]);
  });
});
