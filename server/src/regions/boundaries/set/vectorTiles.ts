import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { codeToNumber } from '../../regionCode.ts';
import type { UnitMap } from '../unitMap.ts';
import { areaFeatures } from './areaFeatures.ts';
import type { AreaLayer } from './topology.ts';
import { type Detail, webGraph } from './webGraph.ts';

/** Zooms with tiles of their own. */
export const TILE_ZOOMS = { min: 0, max: 8 } as const;
/** The layer name inside the tiles. */
export const TILE_LAYER = 'kecamatan';

/** One tile: its place and its bytes as Mapbox vector tile, not compressed. */
export interface Tile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

/** Pixels of the side of the largest triangle that may be left out; below one pixel nobody sees the difference. */
const PIXELS = 0.75;
const TILE_PIXELS = 512;
const EXTENT = 4096;
const KM_PER_DEGREE = 111.2;

/**
 * Cuts the layer into vector tiles of zoom 0 to 8. The map is simplified as one topology per zoom and the tiler is told
 * to simplify nothing (tolerance 0), so neighbours keep the same corners and no crack can open between them. Feature ids
 * are the digits of the code; `code` is a property too.
 */
export function* vectorTiles(units: UnitMap, layer: AreaLayer): Generator<Tile> {
  // From near to far, each zoom simplified from the one before: the full map is gone through only once.
  let graph = units.graph;
  for (let z: number = TILE_ZOOMS.max; z >= TILE_ZOOMS.min; z -= 1) {
    graph = webGraph({ ...units, graph }, tileDetail(z));
    const features = areaFeatures(graph, units.unitsPerDegree, layer).map((feature) => ({
      ...feature,
      id: codeToNumber(feature.id as string),
      properties: { code: feature.id },
    }));
    if (features.length === 0) return;
    const index = new GeoJSONVT(
      { type: 'FeatureCollection', features },
      { maxZoom: z, indexMaxZoom: z, indexMaxPoints: 0, tolerance: 0, buffer: 64, extent: EXTENT },
    );
    const box = boxOf(features.flatMap((feature) => feature.geometry.coordinates.flat(2)));
    const [west, north] = tileAt(z, box[0], box[3]);
    const [east, south] = tileAt(z, box[2], box[1]);
    for (let x = west; x <= east; x += 1) {
      for (let y = north; y <= south; y += 1) {
        const tile = index.getTile(z, x, y);
        if (tile === null || tile.features.length === 0) continue;
        yield { z, x, y, data: fromGeojsonVt({ [TILE_LAYER]: tile }, { version: 2, extent: EXTENT }) };
      }
    }
  }
}

/** How much a tile of a zoom shows: triangles below a pixel go, islets only where the country fits the screen. */
export function tileDetail(z: number): Detail {
  const pixel = ((360 / TILE_PIXELS / 2 ** z) * KM_PER_DEGREE) ** 2;
  const area = Math.max(0.02, PIXELS ** 2 * pixel);
  return { coast: area, border: area, inner: area, islet: z < 5 ? pixel : 0, islandCorners: z < 7 ? 3 : 6 };
}

function tileAt(z: number, longitude: number, latitude: number): [number, number] {
  const count = 2 ** z;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const clamp = (value: number) => Math.min(count - 1, Math.max(0, Math.floor(value)));
  return [clamp(((longitude + 180) / 360) * count), clamp((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * count)];
}

function boxOf(points: readonly (readonly number[])[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x as number);
    box[1] = Math.min(box[1], y as number);
    box[2] = Math.max(box[2], x as number);
    box[3] = Math.max(box[3], y as number);
  }
  return box;
}
