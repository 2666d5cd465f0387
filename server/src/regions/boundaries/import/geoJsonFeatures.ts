import type { RawFeature, RawPolygon } from './rawFeature.ts';
import { refuse } from './refuse.ts';

/** True for a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Features of a GeoJSON object (FeatureCollection, Feature or bare geometry). Positions are not judged here. */
export function geoJsonFeatures(json: Record<string, unknown>): RawFeature[] {
  if (json.type === 'FeatureCollection') {
    if (!Array.isArray(json.features)) throw refuse('GeoJSON tanpa daftar `features`.', 'GeoJSON without a list of `features`.');
    return json.features.map((feature: unknown, i) => rawFeature(feature, i + 1));
  }
  if (json.type === 'Feature') return [rawFeature(json, 1)];
  if (json.type === 'Polygon' || json.type === 'MultiPolygon' || json.type === 'GeometryCollection') {
    return [{ row: 1, properties: {}, polygons: polygonsOf(json, 1) }];
  }
  throw refuse('Berkas JSON ini bukan GeoJSON atau TopoJSON.', 'This JSON file is neither GeoJSON nor TopoJSON.');
}

function rawFeature(feature: unknown, row: number): RawFeature {
  if (!isRecord(feature)) throw refuse(`Fitur ${row} bukan objek GeoJSON.`, `Feature ${row} is not a GeoJSON object.`);
  const properties = isRecord(feature.properties) ? { ...feature.properties } : {};
  if (feature.id !== undefined && properties.id === undefined) properties.id = feature.id;
  return { row, properties, polygons: isRecord(feature.geometry) ? polygonsOf(feature.geometry, row) : null };
}

function polygonsOf(geometry: Record<string, unknown>, row: number): RawPolygon[] {
  if (geometry.type === 'GeometryCollection' && Array.isArray(geometry.geometries)) {
    return geometry.geometries.flatMap((part: unknown) => (isRecord(part) ? polygonsOf(part, row) : []));
  }
  if (geometry.type === 'Polygon') return [rings(geometry.coordinates, row)];
  if (geometry.type === 'MultiPolygon' && Array.isArray(geometry.coordinates)) {
    return geometry.coordinates.map((polygon: unknown) => rings(polygon, row));
  }
  return [];
}

function rings(value: unknown, row: number): RawPolygon {
  const wellFormed =
    Array.isArray(value) &&
    value.every((ring) => Array.isArray(ring) && ring.every((position) => Array.isArray(position) && position.length >= 2));
  if (wellFormed) return value as RawPolygon;
  throw refuse(`Fitur ${row}: koordinat poligon tidak berbentuk cincin.`, `Feature ${row}: polygon coordinates are not rings.`);
}
