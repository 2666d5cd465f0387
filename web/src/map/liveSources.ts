import type { SourceSpecification } from 'maplibre-gl';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import { type AreaSet, isTileSet } from './mapTypes.ts';
import { featureId } from './paintRegions.ts';
import type { ShapeSet } from './shapes.ts';

/** Source of a set of areas for maplibre, with numeric feature ids. Names and values stay outside. */
export function sourceOf(set: AreaSet): SourceSpecification {
  if (isTileSet(set)) {
    return {
      type: 'vector',
      tiles: [new URL(set.url, location.href).href.replaceAll('%7B', '{').replaceAll('%7D', '}')],
      minzoom: set.minzoom,
      maxzoom: set.maxzoom,
    };
  }
  // No simplification here: the file is already simplified by topology, and a second one would open cracks.
  return { type: 'geojson', data: geoJsonOf(set), tolerance: 0, buffer: 64, maxzoom: 12 };
}

function geoJsonOf(set: ShapeSet): GeoJSON.FeatureCollection {
  if (!set.topology) return { type: 'FeatureCollection', features: [] };
  const object = set.topology.objects[set.object] as GeometryCollection;
  const collection = feature(set.topology, object);
  return {
    type: 'FeatureCollection',
    features: collection.features
      .filter((f) => f.id !== undefined && set.shapes.has(String(f.id)))
      .map((f) => ({ type: 'Feature', id: featureId(String(f.id)), properties: {}, geometry: f.geometry })),
  };
}

/** Lines between the areas of a set, without the coast. */
export function bordersOf(set: ShapeSet): SourceSpecification {
  const object = set.topology?.objects[set.object] as GeometryObject | undefined;
  const data =
    set.topology && object
      ? mesh(set.topology, object, (a, b) => a !== b)
      : { type: 'MultiLineString' as const, coordinates: [] };
  return { type: 'geojson', data, tolerance: 0, buffer: 64, maxzoom: 12 };
}
