import type { Feature, MultiPolygon, Position } from 'geojson';
import type { ArcGraph } from '../planar/arcGraph.ts';
import { assembleAreas, ringPoints } from '../planar/assembleAreas.ts';
import type { AreaLayer } from './topology.ts';

/** Areas of a layer as GeoJSON MultiPolygons in degrees, counter-clockwise shells first; areas without shape are left out. */
export function areaFeatures(graph: ArcGraph, unitsPerDegree: number, layer: AreaLayer): Feature<MultiPolygon>[] {
  return assembleAreas(graph, layer.areaOf, layer.areas.length).flatMap((polygons, i): Feature<MultiPolygon>[] => {
    const area = layer.areas[i];
    if (area === undefined || polygons.length === 0) return [];
    const coordinates = polygons.map((rings) =>
      rings.map((ring) => ringPoints(graph, ring).map(([x, y]): Position => [x / unitsPerDegree, y / unitsPerDegree])),
    );
    return [{ type: 'Feature', id: area.code, properties: area.properties, geometry: { type: 'MultiPolygon', coordinates } }];
  });
}
