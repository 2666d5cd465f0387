import { expect, it } from 'vitest';
import { DEFAULT_VIEW, parseView, viewHref } from '../../app/urlState.ts';
import { decodeShapes } from '../../map/shapes.ts';
import { overlapWith } from './groupDraft.ts';
import { groupHref, groupView } from './groupView.ts';
import { neighbourCodes } from './neighbourCodes.ts';

const members = [{ code: '35.09.19', name: 'Kaliwates' }];

it('a member that lies in another, holds it or is it overlaps; a neighbour with a like code does not', () => {
  expect(overlapWith(members, '35.09')?.name).toBe('Kaliwates');
  expect(overlapWith(members, '35.09.19.1001')?.name).toBe('Kaliwates');
  expect(overlapWith(members, '35.09.19')?.name).toBe('Kaliwates');
  expect(overlapWith(members, '35.09.1')).toBeNull();
  expect(overlapWith(members, '35.09.20')).toBeNull();
});

it('the map shows a group inside the smallest region around it, and no group of villages', () => {
  const group = { id: 'ex-kotatif', within: '35.09', level: 'kecamatan' } as const;
  expect(groupView(group)).toMatchObject({ code: '35.09', level: 'kecamatan', group: 'ex-kotatif' });
  expect(groupView({ ...group, within: '35.09.19' })?.code).toBe('35.09');
  expect(groupView({ ...group, within: null, level: 'kabkota' })?.code).toBeNull();
  expect(groupView({ ...group, level: 'desa' })).toBeNull();
  const full = { ...group, name: '', kind: 'lain', note: null, source: null, members: [], builtin: true } as never as Parameters<
    typeof groupHref
  >[0];
  expect(groupHref(full, 'id', false)).toBe('/peta/35.09?tingkat=kecamatan&kelompok=ex-kotatif');
  expect(groupHref(full, 'id', true)).toBe('/peta/35.09?tingkat=kecamatan&satuan=kelompok');
});

it('group, units, boundaries and shares survive the address', () => {
  const view = { ...DEFAULT_VIEW, group: 'ex-kotatif', asUnits: true, asThen: true, shared: true };
  const href = viewHref('peta', view);
  expect(href).toBe('/peta?kelompok=ex-kotatif&satuan=kelompok&batas_wilayah=dulu&bagi=dpt');
  expect(parseView(null, href.split('?')[1] ?? '')).toEqual(view);
});

it('neighbours share a border with a member, in order of their names', () => {
  const set = decodeShapes(
    'kabkota',
    {
      type: 'Topology',
      arcs: [
        [
          [0, 0],
          [0, 1],
          [1, 1],
        ],
        [
          [1, 1],
          [1, 0],
          [0, 0],
        ],
        [
          [1, 1],
          [2, 1],
          [2, 0],
          [1, 0],
        ],
        [
          [5, 5],
          [6, 5],
          [6, 6],
          [5, 5],
        ],
      ],
      objects: {
        kabkota: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', id: 'a', properties: { name: 'A' }, arcs: [[0, 1]] },
            { type: 'Polygon', id: 'b', properties: { name: 'B' }, arcs: [[2, ~1]] },
            { type: 'Polygon', id: 'c', properties: { name: 'C' }, arcs: [[3]] },
          ],
        },
      },
    },
    'kabkota',
  );
  expect(neighbourCodes(set, ['a'])).toEqual([{ code: 'b', name: 'B' }]);
  expect(neighbourCodes(set, ['a', 'b'])).toEqual([]);
});
