import type { Hono } from 'hono';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { buildBoundaries } from '../../server/src/regions/boundaries/boundaryStore.ts';
import { boundariesRoutes } from '../../server/src/regions/boundaries/routes.ts';
import { officialRegions } from '../../server/src/regions/officialRegions.ts';
import { type Measurement, median, milliseconds } from './measure.ts';

const quiet = () => undefined;
/** Tiles of zoom 4 that can hold a part of Indonesia (95 to 141 degrees east, 11 degrees south to 6 north). */
const VIEW = [12, 13, 14].map((x) => ({ x, ys: [7, 8] }));

/** Time to build the indicative boundaries from the installed packages, time of the second call, and the sizes served. */
export async function benchBoundaries(folder: string): Promise<Measurement[]> {
  const regions = officialRegions();
  const first = await milliseconds(() => buildBoundaries(folder, regions, quiet));
  const second = await milliseconds(() => buildBoundaries(folder, regions, quiet));
  const manifest = await buildBoundaries(folder, regions, quiet);
  const sizes = Object.values(manifest.files.kecamatan).map((f) => f.gzip / 1024);
  const atMost = (value: number) => ({ value, better: 'lower', of: 'value' }) as const;
  const db = await openDuckDb(':memory:');
  const routes = boundariesRoutes({ db, dataDir: folder });
  const tiles = await Promise.all(
    VIEW.flatMap(({ x, ys }) => ys.map((y) => tileBytes(routes, `/${manifest.version}/tiles/4/${x}/${y}.pbf`))),
  );
  await db.close();
  return [
    { name: 'building the boundaries', value: first / 1000, unit: 's', target: atMost(60) },
    { name: 'the second time (cached)', value: second / 1000, unit: 's' },
    {
      name: 'provinsi + kabkota TopoJSON, gzip',
      value: manifest.files.provinsiKabkota.gzip / 1024,
      unit: 'KB',
      target: atMost(90),
    },
    { name: 'largest province of kecamatan, gzip', value: Math.max(...sizes), unit: 'KB', target: atMost(60) },
    { name: 'median province of kecamatan, gzip', value: median(sizes), unit: 'KB', target: atMost(20) },
    {
      name: 'national view of kecamatan tiles (z4), gzip',
      value: tiles.reduce((a, b) => a + b, 0) / 1024,
      unit: 'KB',
      target: atMost(330),
    },
  ];
}

/** Gzip size of one tile as served, 0 where there is none. */
async function tileBytes(routes: Pick<Hono, 'request'>, path: string): Promise<number> {
  const response = await routes.request(path, { headers: { 'accept-encoding': 'gzip' } });
  return response.status === 200 ? (await response.arrayBuffer()).byteLength : 0;
}
