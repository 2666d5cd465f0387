import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Ring } from './queenNeighbours.ts';

/**
 * All rings of each geometry of `collection`, in its order, ready for `queenNeighbours`: arcs used by two areas give both the same
 * vertices. A geometry that is no area (null, a point, a line) has no rings.
 */
export function topologyRings(topology: Topology, collection: GeometryCollection): Ring[][] {
  return feature(topology, collection).features.map(({ geometry }) => {
    if (geometry?.type === 'Polygon') return geometry.coordinates;
    if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flat();
    return [];
  });
}
