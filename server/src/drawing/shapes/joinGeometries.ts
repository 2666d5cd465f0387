import { mergeArcs } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** Areas that are shown as one, under the code of one of them. */
export interface JoinedShape {
  code: string;
  name: string;
  members: readonly string[];
}

/** Code of a geometry: its property `code`, or its id. */
export const codeOf = (geometry: GeometryObject): string | undefined => {
  const code = (geometry.properties as { code?: unknown } | undefined)?.code ?? geometry.id;
  return code === undefined ? undefined : String(code);
};

/** Geometries in which the members of each unit are one with one outline: borders between them are gone, because neighbours share their arcs. */
export function joinGeometries(
  topology: Topology,
  geometries: readonly GeometryObject[],
  units: readonly JoinedShape[],
): GeometryObject[] {
  const taken = new Map(units.flatMap((u) => u.members.map((member) => [member, u.code])));
  const parts = new Map<string, (Polygon | MultiPolygon)[]>();
  const kept = geometries.filter((geometry) => {
    const unit = taken.get(codeOf(geometry) ?? '');
    if (unit === undefined) return true;
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') parts.set(unit, [...(parts.get(unit) ?? []), geometry]);
    return false;
  });
  for (const { code, name } of units) {
    const own = parts.get(code);
    if (own) kept.push({ ...mergeArcs(topology, own), id: code, properties: { name } });
  }
  return kept;
}
