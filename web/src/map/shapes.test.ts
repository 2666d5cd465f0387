import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { project } from './projection.ts';
import { bordersPath, boundsOf, decodeShapes, extentOf, mergeShapes, pathOf } from './shapes.ts';

/** Two squares of one degree side by side; they share the arc 0 (from 110,-1 to 110,0). */
const topology: Topology = {
  type: 'Topology',
  transform: { scale: [0.1, 0.1], translate: [100, -10] },
  arcs: [
    [
      [100, 90],
      [0, 10],
    ],
    [
      [100, 100],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [100, 100],
      [10, 0],
      [0, -10],
      [-10, 0],
    ],
  ],
  objects: {
    kabkota: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '19.01', properties: { name: 'Barat' }, arcs: [[0, 1]] },
        { type: 'MultiPolygon', id: '19.02', properties: { name: 'Timur' }, arcs: [[[0, 2]]] },
        { type: 'Polygon', id: '19.03', properties: {}, arcs: [] },
        { type: 'Polygon', properties: { name: 'tanpa kode' }, arcs: [[0, 1]] },
      ],
    },
  },
};

describe('decodeShapes', () => {
  const set = decodeShapes('kabkota', topology, 'kabkota');

  it('keeps geometries with a code and rings', () => {
    expect([...set.shapes.keys()]).toEqual(['19.01', '19.02']);
    expect(set.shapes.get('19.01')?.name).toBe('Barat');
  });

  it('gives boxes in units and bounds in degrees', () => {
    const bounds = boundsOf(set.shapes.values());
    expect(bounds?.map((v) => Number(v.toFixed(6)))).toEqual([109, -1, 111, 0]);
    const west = set.shapes.get('19.01');
    expect(west && extentOf(west)).toBeCloseTo(project([110, -1])[1] - project([110, 0])[1], 0);
  });

  it('answers no bounds for no shapes, and no shapes for an unknown object', () => {
    expect(boundsOf([])).toBeNull();
    expect(decodeShapes('x', topology, 'kecamatan').shapes.size).toBe(0);
  });

  it('reads a topology without quantisation', () => {
    const plain: Topology = {
      type: 'Topology',
      arcs: [
        [
          [109, 0],
          [110, 0],
          [110, 1],
          [109, 0],
        ],
      ],
      objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: '11', arcs: [[0]] }] } },
    };
    const triangle = decodeShapes('a', plain, 'a');
    expect(boundsOf(triangle.shapes.values())?.map((v) => Number(v.toFixed(6)))).toEqual([109, 0, 110, 1]);
  });
});

describe('pathOf', () => {
  const set = decodeShapes('kabkota', topology, 'kabkota');
  const path = (code: string, tolerance: number) => {
    const shape = set.shapes.get(code);
    return shape ? pathOf(shape, set.arcs, tolerance) : '';
  };

  it('draws one closed ring in whole units', () => {
    expect(path('19.01', 1)).toMatch(/^M\d+,\d+l(-?\d+,-?\d+ ?)+z$/);
  });

  it('draws a shared border through the same points on both sides', () => {
    const corners = (d: string): Set<string> => {
      const [first = '', rest = ''] = d.slice(1, -1).split('l');
      const [sx = 0, sy = 0] = first.split(',').map(Number);
      const all = new Set([`${sx},${sy}`]);
      let [x, y] = [sx, sy];
      for (const step of rest.split(' ')) {
        const [dx = 0, dy = 0] = step.split(',').map(Number);
        x += dx;
        y += dy;
        all.add(`${x},${y}`);
      }
      return all;
    };
    const west = corners(path('19.01', 1));
    const shared = [...corners(path('19.02', 1))].filter((corner) => west.has(corner));
    expect(shared).toHaveLength(2);
  });

  it('draws nothing for a shape that has shrunk to a point', () => {
    expect(path('19.01', 1e9)).toBe('');
  });
});

describe('bordersPath', () => {
  it('draws the line between two areas and no coast', () => {
    const path = bordersPath(decodeShapes('kabkota', topology, 'kabkota'), 1);
    const [x = 0, y = 0] = project([110, -1]).map(Math.round);
    const [, north = 0] = project([110, 0]).map(Math.round);
    expect(path).toBe(`M${x},${y}L${x},${north}`);
  });
});

describe('mergeShapes', () => {
  it('keeps every shape as it was', () => {
    const one = decodeShapes('a', topology, 'kabkota');
    const merged = mergeShapes('all', [
      one,
      { ...one, shapes: new Map([...one.shapes].map(([c, s]) => [`2${c}`, { ...s, code: `2${c}` }])) },
    ]);
    const original = one.shapes.get('19.02');
    const copy = merged.shapes.get('219.02');
    expect(merged.shapes.size).toBe(4);
    expect(copy && pathOf(copy, merged.arcs, 1)).toBe(original && pathOf(original, one.arcs, 1));
  });
});
