import { readFile } from 'node:fs/promises';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { packageFile } from '../../../packageFile.ts';
import type { GridPoint } from '../planar/linework.ts';
import { toGrid } from './grid.ts';

/** One island (or Indonesia's part of one) as rings on the grid, the first ring being the coast. */
export type LandPolygon = GridPoint[][];

/** Indonesia's land from Natural Earth 1:10m (npm `world-atlas`), land borders included. */
export async function readLandOfIndonesia(): Promise<LandPolygon[]> {
  const topology = JSON.parse(await readFile(packageFile('world-atlas', 'countries-10m.json'), 'utf8')) as Topology;
  const countries = topology.objects.countries as { geometries?: GeometryObject<{ name: string }>[] } & GeometryObject;
  const indonesia = countries.geometries?.find((geometry) => geometry.id === '360');
  if (indonesia === undefined) throw new Error('world-atlas has no country 360 (Indonesia)');
  const geometry = (feature(topology, indonesia as GeometryObject<{ name: string }>) as Feature).geometry as
    | Polygon
    | MultiPolygon;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map(gridRing).filter((ring) => ring.length >= 3)).filter((rings) => rings.length > 0);
}

/** A closed ring on the grid without its closing point and without repeats. */
function gridRing(ring: readonly number[][]): GridPoint[] {
  const points: GridPoint[] = [];
  for (const [longitude, latitude] of ring) {
    const point = toGrid(longitude as number, latitude as number);
    const last = points[points.length - 1];
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  const [first, last] = [points[0], points[points.length - 1]];
  if (points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) points.pop();
  return points;
}
