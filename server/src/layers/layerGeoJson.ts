import type { Geometry } from 'geojson';
import type { LayerResponse } from './contract.ts';
import { aboutLayer, layerTable } from './layerCsv.ts';

/**
 * The layer as GeoJSON (RFC 7946): a feature per area of the map with the columns of its table; what the figures are stands in the member
 * `tentang`. An area without a shape has the geometry null, so no figure is lost.
 */
export function layerGeoJson(
  layer: LayerResponse,
  filter: readonly [string, string][],
  geometries: ReadonlyMap<string, Geometry>,
  boundaries: { source: string; indicative: boolean } | null,
): string {
  const { names, rows } = layerTable(layer);
  const about = {
    type: 'FeatureCollection',
    tentang: aboutLayer(layer, filter),
    data_contoh: layer.meta.sample,
    batas: boundaries ? { sumber: boundaries.source, indikatif: boundaries.indicative } : null,
  };
  const features = layer.areas.map(({ code }, i) =>
    JSON.stringify({
      type: 'Feature',
      id: code,
      geometry: geometries.get(code) ?? null,
      properties: Object.fromEntries(names.map((name, column) => [name, rows[i]?.[column] ?? null])),
    }),
  );
  return `${JSON.stringify(about).slice(0, -1)},"features":[\n${features.join(',\n')}\n]}\n`;
}
