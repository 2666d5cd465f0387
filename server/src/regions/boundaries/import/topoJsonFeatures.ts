import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MapLevel } from '../../contract.ts';
import { geoJsonFeatures, isRecord } from './geoJsonFeatures.ts';
import type { RawFeature } from './rawFeature.ts';
import { refuse } from './refuse.ts';

/** True for something that says it is TopoJSON. */
export function isTopology(json: unknown): json is Topology {
  return isRecord(json) && json.type === 'Topology' && isRecord(json.objects) && Array.isArray(json.arcs);
}

/** Features of the object named like the level, else of the object with most geometries. */
export function topoJsonFeatures(topology: Topology, level: MapLevel | null): RawFeature[] {
  const count = (name: string) => (topology.objects[name] as GeometryCollection | undefined)?.geometries?.length ?? 0;
  const names = Object.keys(topology.objects).sort((p, q) => count(q) - count(p));
  const name = level !== null && names.includes(level) ? level : names[0];
  const object = name === undefined ? undefined : topology.objects[name];
  if (object === undefined) throw refuse('TopoJSON ini tidak berisi objek.', 'This TopoJSON holds no object.');
  try {
    return geoJsonFeatures(feature(topology, object as GeometryCollection) as FeatureCollection & Record<string, unknown>);
  } catch (cause) {
    throw refuse(
      'TopoJSON ini rusak: arc yang dirujuk tidak ada.',
      'This TopoJSON is damaged: an arc it refers to is missing.',
      [],
      cause,
    );
  }
}
