import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolatesOf, neighboursOfPairs, pairsOf } from './neighbours.ts';
import { queenNeighbours, type Ring } from './queenNeighbours.ts';
import { seaLinks, withSeaLinks } from './seaLinks.ts';

const haversineKm = ([l1 = 0, p1 = 0]: readonly number[], [l2 = 0, p2 = 0]: readonly number[]): number => {
  const radians = Math.PI / 180;
  const h =
    Math.sin(((p2 - p1) * radians) / 2) ** 2 +
    Math.cos(p1 * radians) * Math.cos(p2 * radians) * Math.sin(((l2 - l1) * radians) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
};
const box = (x: number, y: number, size = 1): Ring => [[x, y], [x + size, y], [x + size, y + size], [x, y + size]]; // biome-ignore format: one line

describe('seaLinks', () => {
  it('links an island to the nearest coast, marked as sea, both ways', () => {
    const areas = [[box(105, -3)], [box(106, -3)], [box(107.5, -3, 0.5)], []];
    const land = queenNeighbours(areas);
    const links = seaLinks(areas, land);
    expect(links).toEqual([{ from: 2, to: 1, km: expect.closeTo(haversineKm([107, -3], [107.5, -3]), 9) }]);
    const all = withSeaLinks(land, links);
    expect([pairsOf(all, 'land'), pairsOf(all, 'sea')]).toEqual([[[0, 1]], [[1, 2]]]);
    expect(isolatesOf(all)).toEqual([3]);
  });

  it('looks over the date line and over the pole', () => {
    const none = (n: number) => neighboursOfPairs(n, []);
    expect(seaLinks([[[[179.9, 0]]], [[[-179.9, 0]]], [[[170, 0]]]], none(3)).map((l) => l.to)).toEqual([1, 0, 0]);
    expect(seaLinks([[[[0, 89]]], [[[180, 89]]], [[[0, 80]]]], none(3))[0]?.km).toBeCloseTo(haversineKm([0, 89], [180, 89]), 6);
  });

  it('keeps an area alone when the nearest is too far', () => {
    const areas = [[box(0, 0)], [box(3, 0)]];
    expect(seaLinks(areas, queenNeighbours(areas), 100)).toEqual([]);
    expect(seaLinks(areas, queenNeighbours(areas), 300)).toHaveLength(2);
  });

  it('finds the least haversine distance over all pairs of vertices, the lower number in a tie', () => {
    const position = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }));
    const near = fc.tuple(fc.integer({ min: 95, max: 141 }), fc.integer({ min: -11, max: 6 }));
    const area = fc.oneof(fc.array(near, { maxLength: 5 }), fc.array(position, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(area, { maxLength: 7 }), (areas) => {
        const links = seaLinks(
          areas.map((a) => (a.length > 0 ? [a] : [])),
          neighboursOfPairs(areas.length, []),
        );
        expect(links.map((l) => l.from)).toEqual(
          areas.flatMap((a, i) => (a.length > 0 && areas.some((b, j) => j !== i && b.length > 0) ? [i] : [])),
        );
        for (const { from, to, km } of links) {
          const distances = areas.map((b, j) =>
            j === from ? [Number.POSITIVE_INFINITY] : b.flatMap((v) => (areas[from] ?? []).map((u) => haversineKm(u, v))),
          );
          expect(km).toBeCloseTo(Math.min(...distances.flat()), 5);
          expect(Math.min(...(distances[to] ?? []))).toBeCloseTo(km, 5);
        }
      }),
    );
  });
});
