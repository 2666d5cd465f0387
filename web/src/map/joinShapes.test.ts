import type { Topology } from 'topojson-specification';
import { expect, it } from 'vitest';
import { joinShapes } from './joinShapes.ts';
import { decodeShapes, pathOf } from './shapes.ts';

/** Three squares in a row: a, b and c; neighbours share an arc. */
const TOPOLOGY: Topology = {
  type: 'Topology',
  arcs: [
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 0],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 1],
    ],
    [
      [2, 1],
      [1, 1],
    ],
    [
      [2, 0],
      [3, 0],
      [3, 1],
      [2, 1],
    ],
  ],
  objects: {
    kecamatan: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'a', properties: { name: 'A' }, arcs: [[0, 1]] },
        { type: 'Polygon', id: 'b', properties: { name: 'B' }, arcs: [[2, 3, 4, ~1]] },
        { type: 'Polygon', id: 'c', properties: { name: 'C' }, arcs: [[5, ~3]] },
      ],
    },
  },
};

it('joins neighbours into one shape without the border between them, and leaves the others alone', () => {
  const set = decodeShapes('kecamatan', TOPOLOGY, 'kecamatan');
  const joined = joinShapes(set, [{ code: 'a', name: 'A dan B', members: ['a', 'b'] }]);
  expect([...joined.shapes.keys()].sort()).toEqual(['a', 'c']);
  const unit = joined.shapes.get('a');
  if (!unit) throw new Error('no unit');
  expect(unit.name).toBe('A dan B');
  expect(unit.rings).toHaveLength(1);
  expect(unit.rings.flat().map((i) => (i < 0 ? ~i : i))).not.toContain(1);
  expect(unit.box[0]).toBe(set.shapes.get('a')?.box[0]);
  expect(unit.box[2]).toBe(set.shapes.get('b')?.box[2]);
  expect(pathOf(unit, joined.arcs, 1).match(/M/g)).toHaveLength(1);
  expect(joined.shapes.get('c')?.box).toEqual(set.shapes.get('c')?.box);
  expect(joinShapes(set, [{ code: 'a', name: 'A dan B', members: ['a', 'b'] }])).toBe(joined);
});
