import type { Db } from '../db/database.ts';
import { geometriesOf } from '../drawing/shapes/geometries.ts';
import { readTopology, shapeFiles } from '../regions/boundaries/shapeFiles.ts';
import { makeWorkbook } from '../workbook/makeWorkbook.ts';
import type { LayerResponse } from './contract.ts';
import { layerCsv } from './layerCsv.ts';
import { layerGeoJson } from './layerGeoJson.ts';
import { layerSheets } from './layerSheets.ts';

/** A layer as a file: its type, and how it is made from the layer and the filter that was asked for. */
export interface LayerFile {
  type: string;
  make(
    where: { db: Db; dataDir: string },
    layer: LayerResponse,
    filter: readonly [string, string][],
    day: string,
  ): Promise<string | Uint8Array<ArrayBuffer>>;
}

export const LAYER_FILES = {
  csv: { type: 'text/csv; charset=utf-8', make: async (_, layer, filter) => layerCsv(layer, filter) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: (_, layer, filter, day) => makeWorkbook({ title: layer.title.id, day, sheets: layerSheets(layer, filter) }),
  },
  geojson: { type: 'application/geo+json', make: withShapes },
} satisfies Record<string, LayerFile>;
export type LayerFileName = keyof typeof LAYER_FILES;

async function withShapes(
  { db, dataDir }: { db: Db; dataDir: string },
  layer: LayerResponse,
  filter: readonly [string, string][],
): Promise<string> {
  const shapes = await shapeFiles(db, dataDir);
  const units = layer.areas.flatMap(({ code, name, unit }) => (unit ? [{ code, name, members: unit.members }] : []));
  const codes = layer.areas.flatMap(({ code, unit }) => unit?.members ?? [code]);
  const provinces = [...new Set(codes.map((code) => code.slice(0, 2)))];
  const paths =
    layer.level === 'kecamatan' ? provinces.flatMap((code) => shapes?.kecamatan(code) ?? []) : [shapes?.national ?? []].flat();
  const files = await Promise.all(paths.map(readTopology));
  const geometries = new Map(files.flatMap((topology) => [...geometriesOf(topology, layer.level, units)]));
  const level = shapes?.manifest.levels[layer.level];
  return layerGeoJson(layer, filter, geometries, level ? { source: level.source, indicative: level.indicative } : null);
}
