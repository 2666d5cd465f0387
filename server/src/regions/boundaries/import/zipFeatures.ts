import { parseDbf, parseShp } from 'shpjs';
import { geoJsonFeatures } from './geoJsonFeatures.ts';
import type { RawFeature } from './rawFeature.ts';
import { readZip } from './readZip.ts';
import { refuse } from './refuse.ts';

/**
 * Features of a zipped Shapefile; with a .prj they come back in degrees. Of several layers the one with most features is
 * taken.
 */
export function zipFeatures(bytes: Buffer): RawFeature[] {
  try {
    const files = readZip(bytes, (name) => /\.(shp|dbf|prj|cpg)$/i.test(name) && !name.includes('__MACOSX'));
    const layers = [...files.keys()].filter((name) => /\.shp$/i.test(name)).map((name) => layerFeatures(files, name));
    const [largest] = layers.sort((p, q) => q.length - p.length);
    if (largest !== undefined) return largest;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AppError') throw cause;
    throw noShapefile(cause);
  }
  throw noShapefile();
}

function layerFeatures(files: ReadonlyMap<string, Buffer>, name: string): RawFeature[] {
  const part = (extension: string) =>
    [...files].find(([other]) => other.toLowerCase() === name.slice(0, -3).toLowerCase() + extension)?.[1];
  const shapes = parseShp(copy(files.get(name) as Buffer), part('prj')?.toString('utf8'));
  const dbf = part('dbf');
  const rows = dbf === undefined ? [] : parseDbf(copy(dbf), part('cpg')?.toString('latin1').trim());
  const features = shapes.map((geometry, i) => ({ type: 'Feature', geometry, properties: rows[i] ?? {} }));
  return geoJsonFeatures({ type: 'FeatureCollection', features });
}

/** The reader slices the underlying buffer, so it gets one of its own. */
const copy = (bytes: Buffer) => new Uint8Array(bytes);

function noShapefile(cause?: unknown) {
  return refuse(
    'Zip ini tidak berisi Shapefile yang utuh (.shp, .dbf).',
    'This zip holds no complete Shapefile (.shp, .dbf).',
    [],
    cause,
  );
}
