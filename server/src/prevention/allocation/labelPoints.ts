import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { readManifest, setDir } from '../../regions/boundaries/set/setFolder.ts';
import { syncBoundaries } from '../../regions/boundaries/syncBoundaries.ts';
import { LabelPoints } from '../../regions/contract.ts';
import { codeAtLevel } from '../../regions/regionCode.ts';

/** Longitude and latitude. */
export type Point = readonly [number, number];

/**
 * A point well inside each of some areas, by code; areas without a shape are not in it. Null without boundaries. Kabupaten/kota have theirs
 * in one file, kecamatan in the file of their province.
 */
export async function labelPoints(
  db: Db,
  { dataDir }: Pick<Config, 'dataDir'>,
  level: 'kabkota' | 'kecamatan',
  codes: readonly string[],
): Promise<Map<string, Point> | null> {
  const version = await syncBoundaries(db, dataDir);
  const manifest = version === null ? null : await readManifest(dataDir, version);
  if (version === null || manifest === null) return null;
  const read = async (url: string): Promise<unknown> =>
    JSON.parse(await readFile(join(setDir(dataDir, version), url.slice(url.lastIndexOf('/') + 1)), 'utf8'));
  if (level === 'kabkota') {
    const points = LabelPoints.parse(await read(manifest.files.labelPoints.url)).kabkota ?? {};
    return new Map(codes.flatMap((code) => (points[code] ? [[code, points[code]] as const] : [])));
  }
  const wanted = new Set(codes);
  const found = new Map<string, Point>();
  for (const province of new Set(codes.map((code) => codeAtLevel(code, 'provinsi') as string))) {
    const file = manifest.files.kecamatan[province];
    if (!file) continue;
    const { objects } = (await read(file.url)) as { objects: { kecamatan: { geometries: Labelled[] } } };
    for (const { id, properties } of objects.kecamatan.geometries) {
      if (wanted.has(String(id)) && properties?.label) found.set(String(id), properties.label);
    }
  }
  return found;
}

interface Labelled {
  id?: string | number;
  properties?: { label?: [number, number] };
}

/** Kilometres between two points on a sphere of 6,371 km (haversine). */
export function kilometres([lon1, lat1]: Point, [lon2, lat2]: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * 6_371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
