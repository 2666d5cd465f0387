import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { codeOf, type JoinedShape, joinGeometries } from './joinGeometries.ts';

/** One area of a topology: its rings as lists of arcs (negative = backwards), so neighbours share their border exactly. */
export interface Outline {
  code: string;
  rings: number[][];
}

/**
 * Areas of one object of a topology over its arcs; the code is the property `code`, or the id of the geometry. Areas without rings are left
 * out; the members of a unit are one.
 */
export function outlinesOf(topology: Topology, object: string, units: readonly JoinedShape[] = []): Outline[] {
  const collection = topology.objects[object] as GeometryCollection | undefined;
  const geometries = collection?.geometries ?? [];
  return (units.length > 0 ? joinGeometries(topology, geometries, units) : geometries).flatMap((geometry) => {
    const code = codeOf(geometry);
    const rings = ringsOf(geometry);
    return code === undefined || rings.length === 0 ? [] : [{ code, rings }];
  });
}

function ringsOf(geometry: GeometryObject): number[][] {
  if (geometry.type === 'Polygon') return geometry.arcs;
  if (geometry.type === 'MultiPolygon') return geometry.arcs.flat();
  return [];
}

/** An arc as points [x, y] of Web Mercator, in degrees of longitude at the equator, y to the south. */
export function projectArc(topology: Topology, index: number): [number, number][] {
  const { transform } = topology;
  let x = 0;
  let y = 0;
  return (topology.arcs[index] ?? []).map(([a = 0, b = 0]) => {
    x = transform ? x + a : a;
    y = transform ? y + b : b;
    const lon = transform ? x * transform.scale[0] + transform.translate[0] : x;
    const lat = transform ? y * transform.scale[1] + transform.translate[1] : y;
    return [lon, -(Math.asinh(Math.tan((lat * Math.PI) / 180)) * 180) / Math.PI];
  });
}
