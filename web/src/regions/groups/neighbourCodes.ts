import type { ShapeSet } from '../../map/shapes.ts';

/** Areas of a set that share a border with any of the members (arcs of the topology), in order of their names; members left out. */
export function neighbourCodes(set: ShapeSet, members: readonly string[]): { code: string; name: string }[] {
  const own = new Set(members);
  const border = new Set<number>();
  for (const code of members) for (const arc of set.shapes.get(code)?.rings.flat() ?? []) border.add(arc < 0 ? ~arc : arc);
  return [...set.shapes.values()]
    .filter((shape) => !own.has(shape.code) && shape.rings.some((ring) => ring.some((arc) => border.has(arc < 0 ? ~arc : arc))))
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
}
