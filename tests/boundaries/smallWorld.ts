import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { Region } from '../../server/src/regions/contract.ts';

/** A country of two provinsi with two kabupaten/kota of two kecamatan each, on a chessboard of half degrees. */
export const SMALL_REGIONS: Region[] = [
  { code: '01', name: 'Utara Raya', level: 'provinsi', parent: null },
  { code: '02', name: 'Selatan Raya', level: 'provinsi', parent: null },
  { code: '01.01', name: 'Kabupaten Mawar', level: 'kabkota', parent: '01' },
  { code: '01.71', name: 'Kota Mawar', level: 'kabkota', parent: '01' },
  { code: '02.01', name: 'Kabupaten Melati', level: 'kabkota', parent: '02' },
  { code: '02.02', name: 'Kabupaten Kenanga', level: 'kabkota', parent: '02' },
  ...['01.01', '01.71', '02.01', '02.02'].flatMap((parent, i): Region[] => [
    { code: `${parent}.01`, name: `Hulu ${'ABCD'[i]}`, level: 'kecamatan', parent },
    { code: `${parent}.02`, name: `Hilir ${'ABCD'[i]}`, level: 'kecamatan', parent },
  ]),
];

const WEST = 10;
const SOUTH = 50;

/** A square ring, counter-clockwise and closed. */
export function box(west: number, south: number, east: number, north: number): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** One feature with a single ring. */
export function feature(properties: Record<string, unknown>, ring: number[][]): Feature<Polygon> {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** Squares of the small country at a level: kabupaten are one degree high, their kecamatan half a degree wide. */
export function smallFeatures(level: 'kabkota' | 'kecamatan'): Feature<Polygon>[] {
  const kabkota = SMALL_REGIONS.filter((region) => region.level === 'kabkota');
  return kabkota.flatMap((region, i) => {
    const west = WEST + (i % 2);
    const south = SOUTH + 1 - Math.floor(i / 2);
    const parent = SMALL_REGIONS.find((other) => other.code === region.parent)?.name;
    if (level === 'kabkota')
      return [feature({ KODE: region.code, NAMA: region.name, PROV: parent }, box(west, south, west + 1, south + 1))];
    return SMALL_REGIONS.filter((child) => child.parent === region.code).map((child, k) =>
      feature({ KODE: child.code, NAMA: child.name, KAB: region.name }, box(west + k / 2, south, west + (k + 1) / 2, south + 1)),
    );
  });
}

export function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** A fresh folder below the system's temporary one. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'petarawan-boundaries-'));
}

/** Writes text or bytes to a file in a folder and answers its path. */
export async function fileWith(folder: string, name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}
