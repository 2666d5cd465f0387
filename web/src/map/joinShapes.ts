import { type JoinedShape, joinGeometries } from '@petarawan/server/drawing/shapes/joinGeometries';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { decodeShapes, type Shape, type ShapeSet } from './shapes.ts';

const joinedSets = new WeakMap<ShapeSet, Map<string, ShapeSet>>();

/**
 * A set in which the members of each unit are one shape with one outline: borders between them are gone, because neighbours share
 * their arcs. The same units of the same set give the same set again, so nothing is drawn anew.
 */
export function joinShapes(set: ShapeSet, units: readonly JoinedShape[]): ShapeSet {
  const key = units.map((u) => `${u.code}=${u.members.join('+')}`).join(' ');
  const known = joinedSets.get(set)?.get(key);
  if (known) return known;
  const made = set.topology ? dissolved(set, set.topology, units, key) : together(set, units, key);
  joinedSets.set(set, (joinedSets.get(set) ?? new Map()).set(key, made));
  return made;
}

function dissolved(set: ShapeSet, topology: Topology, units: readonly JoinedShape[], key: string): ShapeSet {
  const object = topology.objects[set.object] as GeometryCollection;
  const geometries = joinGeometries(topology, object.geometries, units);
  const objects = { ...topology.objects, [set.object]: { ...object, geometries } };
  return decodeShapes(`${set.id}~${key}`, { ...topology, objects }, set.object, set.arcs);
}

/** Sets without a topology (many files put together): the members' rings side by side. */
function together(set: ShapeSet, units: readonly JoinedShape[], key: string): ShapeSet {
  const shapes = new Map(set.shapes);
  for (const { code, name, members } of units) {
    const parts = members.flatMap((member) => set.shapes.get(member) ?? []);
    for (const member of members) shapes.delete(member);
    const [first] = parts;
    if (!first) continue;
    const box = parts.reduce<Shape['box']>(
      (b, { box: [left, top, right, bottom] }) => [
        Math.min(b[0], left),
        Math.min(b[1], top),
        Math.max(b[2], right),
        Math.max(b[3], bottom),
      ],
      first.box,
    );
    shapes.set(code, { code, name, rings: parts.flatMap((p) => p.rings), box, label: first.label });
  }
  return { ...set, id: `${set.id}~${key}`, shapes };
}
