import { readFile } from 'node:fs/promises';
import type { MapLevel } from '../../contract.ts';
import { geoJsonFeatures, isRecord } from './geoJsonFeatures.ts';
import { geoPackageFeatures } from './geoPackageFeatures.ts';
import type { RawFeature } from './rawFeature.ts';
import { refuse } from './refuse.ts';
import { isTopology, topoJsonFeatures } from './topoJsonFeatures.ts';
import { zipFeatures } from './zipFeatures.ts';

/**
 * Reads a boundary file: GeoJSON, TopoJSON, zipped Shapefile or GeoPackage, told apart by content, not by name. Throws
 * AppError `invalid_file` when it is none of them, is damaged, or is empty.
 */
export async function readFeatures(file: string, level: MapLevel | null): Promise<{ features: RawFeature[]; bytes: Buffer }> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw refuse(`Berkas ${file} tidak dapat dibaca.`, `The file ${file} cannot be read.`, [], cause);
  });
  const features = await parse(bytes, level);
  if (!features.some((feature) => feature.polygons !== null && feature.polygons.length > 0)) {
    throw refuse('Berkas kosong: tidak ada satu pun poligon di dalamnya.', 'The file is empty: there is not one polygon in it.');
  }
  return { features, bytes };
}

async function parse(bytes: Buffer, level: MapLevel | null): Promise<RawFeature[]> {
  if (bytes.length === 0) throw refuse('Berkas kosong (0 bita).', 'The file is empty (0 bytes).');
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return zipFeatures(bytes);
  if (bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3') return geoPackageFeatures(bytes);
  return jsonFeatures(bytes, level);
}

function jsonFeatures(bytes: Buffer, level: MapLevel | null): RawFeature[] {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8').decode(bytes));
  } catch (cause) {
    throw refuse(
      'Berkas tidak dapat dibaca sebagai GeoJSON, TopoJSON, Shapefile zip, atau GeoPackage.',
      'The file cannot be read as GeoJSON, TopoJSON, zipped Shapefile or GeoPackage.',
      [],
      cause,
    );
  }
  if (isTopology(json)) return topoJsonFeatures(json, level);
  if (isRecord(json)) return geoJsonFeatures(json);
  throw refuse('Berkas JSON ini bukan GeoJSON atau TopoJSON.', 'This JSON file is neither GeoJSON nor TopoJSON.');
}
