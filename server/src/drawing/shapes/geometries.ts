import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type JoinedShape, joinGeometries } from './joinGeometries.ts';

/** Five decimals of a degree are a metre. */
const round = (value: number) => Math.round(value * 1e5) / 1e5;

/** Areas of one object of a topology as geometries of GeoJSON, by code; the members of a unit are one. None without a topology. */
export function geometriesOf(
  topology: Topology | null,
  object: string,
  units: readonly JoinedShape[] = [],
): Map<string, Geometry> {
  const found = topology?.objects[object] as GeometryCollection<{ code?: string }> | undefined;
  if (!topology || !found) return new Map();
  const geometries = joinGeometries(topology, found.geometries, units) as typeof found.geometries;
  const collection = feature(topology, { ...found, geometries });
  return new Map(
    collection.features.flatMap(({ id, properties, geometry }: Feature<Geometry | null, { code?: string } | null>) => {
      const code = properties?.code ?? id;
      return code !== undefined && geometry ? [[String(code), rounded(geometry)] as const] : [];
    }),
  );
}

function rounded(geometry: Geometry): Geometry {
  const position = (p: Position) => p.map(round);
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(position)) };
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(position))) };
  return geometry;
}
