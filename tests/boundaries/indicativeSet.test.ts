import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { area, booleanClockwise, booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBoundaries } from '../../server/src/regions/boundaries/boundaryStore.ts';
import { buildIndicative } from '../../server/src/regions/boundaries/indicative/buildIndicative.ts';
import type { KecamatanFile, SetContent } from '../../server/src/regions/boundaries/set/setFiles.ts';
import { activeVersion } from '../../server/src/regions/boundaries/set/setFolder.ts';
import type { TopologyFile } from '../../server/src/regions/boundaries/set/topology.ts';
import { decodeUnits, encodeUnits } from '../../server/src/regions/boundaries/set/unitsFile.ts';
import { tileDetail } from '../../server/src/regions/boundaries/set/vectorTiles.ts';
import { webGraph } from '../../server/src/regions/boundaries/set/webGraph.ts';
import { decodeAreas } from '../../server/src/regions/boundaries/validate/decodeAreas.ts';
import { CHECKS } from '../../server/src/regions/boundaries/validate/finding.ts';
import { validateSet } from '../../server/src/regions/boundaries/validate/validateSet.ts';
import { BoundaryManifest } from '../../server/src/regions/contract.ts';
import { officialRegions } from '../../server/src/regions/officialRegions.ts';
import { readVectorTile } from './readVectorTile.ts';
import { newFolder } from './smallWorld.ts';

const regions = officialRegions();
const codes = (level: string) => regions.filter((region) => region.level === level).map((region) => region.code);
let folder = '';
let manifest: BoundaryManifest;
let content: SetContent;
const said: string[] = [];

/** A file of the set as clients get it. */
async function served<T>(url: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, url.replace('/api/v1', '')), 'utf8')) as T;
}

beforeAll(async () => {
  folder = await newFolder();
  manifest = await buildBoundaries(folder, regions, (id) => said.push(id));
  const kecamatan: Record<string, KecamatanFile> = {};
  for (const [code, { url }] of Object.entries(manifest.files.kecamatan)) kecamatan[code] = await served(url);
  content = {
    provinsiKabkota: await served<TopologyFile>(manifest.files.provinsiKabkota.url),
    kecamatan,
    labelPoints: await served(manifest.files.labelPoints.url),
    neighbours: await served(manifest.files.neighbours.url),
    present: { provinsi: [], kabkota: [], kecamatan: [] },
  };
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('indicative boundaries as they are served', () => {
  it('pass every named check: shapes, nesting, gaps, overlaps, rings, right-hand rule, corners, sizes', () => {
    const expected = { provinsi: codes('provinsi'), kabkota: codes('kabkota'), kecamatan: codes('kecamatan') };
    const findings = validateSet(content, expected, {
      missing: new Set(),
      undivided: new Set(),
      lakeLimit: Number.POSITIVE_INFINITY,
    });
    expect(CHECKS.map((check) => [check, findings.filter((finding) => finding.check === check)])).toEqual(
      CHECKS.map((check) => [check, []]),
    );
  });

  it('give all 38 provinsi, 514 kabupaten/kota and 7,285 kecamatan a shape and say they are indicative', () => {
    expect(manifest.levels).toMatchObject({ provinsi: { count: 38 }, kabkota: { count: 514 }, kecamatan: { count: 7285 } });
    expect(manifest.missing).toEqual([]);
    expect(manifest.indicative).toBe(true);
    expect(BoundaryManifest.parse(manifest)).toEqual(manifest);
    expect(said.length).toBeGreaterThan(3);
  });

  it('hold up to another library: children cover their parent area, labels lie inside, rings turn as GeoJSON asks (turf)', () => {
    const { objects } = content.provinsiKabkota as unknown as Topology<{
      kabkota: GeometryCollection;
      provinsi: GeometryCollection;
    }>;
    const topology = content.provinsiKabkota as unknown as Topology;
    const shapes = (level: GeometryCollection) =>
      (feature(topology, level) as FeatureCollection<Polygon | MultiPolygon>).features.map((f) => [String(f.id), f] as const);
    const kabkota = shapes(objects.kabkota);
    for (const [code, provinsi] of shapes(objects.provinsi)) {
      const children = kabkota.filter(([child]) => child.startsWith(`${code}.`)).reduce((sum, [, f]) => sum + area(f), 0);
      expect(Math.abs(children / area(provinsi) - 1), code).toBeLessThan(1e-9);
    }
    for (const [code, shape] of kabkota) {
      expect(booleanPointInPolygon(content.labelPoints.kabkota[code] as [number, number], shape), code).toBe(true);
      const polygons = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
      for (const [outer, ...holes] of polygons) {
        expect(booleanClockwise(outer as Position[]), code).toBe(false);
        for (const hole of holes) expect(booleanClockwise(hole), code).toBe(true);
      }
    }
  });

  it('stay within the size limits after gzip', () => {
    const sizes = Object.values(manifest.files.kecamatan)
      .map((file) => file.gzip)
      .sort((p, q) => p - q);
    expect(manifest.files.provinsiKabkota.gzip).toBeLessThanOrEqual(90_000);
    expect(sizes.at(-1)).toBeLessThanOrEqual(60_000);
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(20_000);
  });

  it('end at the border with Papua New Guinea and know the far islands', () => {
    const [west, south, east, north] = manifest.bbox;
    expect([west, east]).toEqual([expect.closeTo(95, 0), expect.closeTo(141, 1)]);
    expect([south, north]).toEqual([expect.closeTo(-11, 0), expect.closeTo(5.9, 0)]);
    expect(content.labelPoints.kabkota['31.01']?.[1]).toBeLessThan(-5.2);
    expect(content.labelPoints.kabkota['21.03']?.[0]).toBeGreaterThan(107);
  });

  it('put every label point inside its region', () => {
    const { scale } = content.provinsiKabkota.transform;
    for (const level of ['provinsi', 'kabkota'] as const) {
      const outside = decodeAreas(content.provinsiKabkota, level).filter(({ code, polygons }) => {
        const [x, y] = (content.labelPoints[level][code] as [number, number]).map((value, i) => value / (scale[i] as number)) as [
          number,
          number,
        ];
        return !polygons.some((rings) => rings.filter((ring) => contains(ring, x, y)).length === 1);
      });
      expect(outside.map(({ code }) => code)).toEqual([]);
    }
  });

  it('know neighbours by land and by sea', () => {
    const { codes: list, land, sea } = content.neighbours.kabkota;
    const pairs = new Set(land.flatMap((others, i) => others.map((j) => `${list[i]} ${list[j]}`)));
    expect(pairs).toContain('19.04 19.71');
    expect(sea[list.indexOf('31.01')]).toHaveLength(1);
    const alone = list.filter(
      (_, i) => land[i]?.length === 0 && sea[i]?.length === 0 && !land.some((others) => others.includes(i)),
    );
    expect(alone).toEqual([]);
  });

  it('are built again from the cache without work', async () => {
    const steps: string[] = [];
    const again = await buildBoundaries(folder, regions, (id) => steps.push(id));
    expect(again).toEqual(manifest);
    expect(steps).toEqual([]);
    expect(await activeVersion(folder)).toBe(manifest.version);
  });
});

describe('vector tiles', () => {
  interface Tile {
    z: number;
    x: number;
    y: number;
    bytes: Buffer;
    gzip: number;
  }
  const tiles: Tile[] = [];

  beforeAll(async () => {
    const index = JSON.parse(await readFile(join(folder, 'boundaries', manifest.version, 'tiles.json'), 'utf8')) as Record<
      string,
      number[]
    >;
    const pack = await readFile(join(folder, 'boundaries', manifest.version, 'tiles.pack'));
    for (const [place, [offset, length]] of Object.entries(index)) {
      const packed = pack.subarray(offset as number, (offset as number) + (length as number));
      const [z, x, y] = place.split('/').map(Number) as [number, number, number];
      tiles.push({ z, x, y, bytes: gunzipSync(packed), gzip: packed.length });
    }
  });

  it('cover zoom 0 to 8, and the national view costs at most 330 KB gzip', () => {
    expect([...new Set(tiles.map((tile) => tile.z))].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    for (const z of [0, 1, 2, 3, 4, 5]) {
      expect(tiles.filter((tile) => tile.z === z).reduce((sum, tile) => sum + tile.gzip, 0)).toBeLessThanOrEqual(330_000);
    }
  });

  it('hold every kecamatan at every zoom, with the digits of its code as id', () => {
    const all = new Set(codes('kecamatan'));
    for (const z of manifestZooms()) {
      const features = tiles.filter((tile) => tile.z === z).flatMap((tile) => readVectorTile(tile.bytes).kecamatan ?? []);
      expect(new Set(features.map((feature) => feature.properties.code)), `zoom ${z}`).toEqual(all);
      expect(features.every((feature) => feature.id === Number(String(feature.properties.code).replaceAll('.', '')))).toBe(true);
    }
  });

  it('have no cracks: an edge that only one kecamatan has is coast', async () => {
    const units = await decodeUnits(await readFile(join(folder, 'boundaries', manifest.version, 'units.json.gz')));
    let graph = units.graph;
    for (const zoom of manifestZooms().reverse()) {
      graph = webGraph({ ...units, graph }, tileDetail(zoom));
      const coast = graph.arcs.filter((arc) => arc.left < 0 || arc.right < 0);
      for (const { z, x, y, bytes } of tiles.filter((tile, i) => tile.z === zoom && (zoom < 6 || i % 9 === 0))) {
        const toTile = ([px, py]: readonly [number, number]) =>
          tilePosition(px / units.unitsPerDegree, py / units.unitsPerDegree, z, x, y);
        const known = new Set(coast.flatMap((arc) => edgeKeys(arc.points.map(toTile)).map(([key]) => key)));
        const sums = new Map<string, number>();
        for (const { rings } of readVectorTile(bytes).kecamatan ?? []) {
          for (const ring of rings)
            for (const [key, sign] of edgeKeys([...ring, ring[0] as [number, number]]))
              sums.set(key, (sums.get(key) ?? 0) + sign);
        }
        const cracks = [...sums].filter(([key, sum]) => sum !== 0 && !known.has(key) && isInside(key)).map(([key]) => key);
        expect(cracks, `${z}/${x}/${y}`).toEqual([]);
      }
    }
  });

  const manifestZooms = () =>
    Array.from({ length: manifest.tiles.maxzoom - manifest.tiles.minzoom + 1 }, (_, i) => manifest.tiles.minzoom + i);
});

/** Web Mercator position inside a tile of 4096 units, rounded as the tiler does. */
function tilePosition(longitude: number, latitude: number, z: number, x: number, y: number): [number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const unitX = longitude / 360 + 0.5;
  const unitY = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return [Math.round(4096 * (unitX * 2 ** z - x)), Math.round(4096 * (unitY * 2 ** z - y))];
}

/** Edges of a line without regard to direction, with +1 or -1 for the direction they are drawn in. */
function edgeKeys(line: readonly (readonly [number, number])[]): [string, number][] {
  return line.slice(1).flatMap(([bx, by], i): [string, number][] => {
    const [ax, ay] = line[i] as readonly [number, number];
    if (ax === bx && ay === by) return [];
    return ax < bx || (ax === bx && ay < by) ? [[`${ax} ${ay} ${bx} ${by}`, 1]] : [[`${bx} ${by} ${ax} ${ay}`, -1]];
  });
}

const isInside = (key: string) => key.split(' ').every((value) => Number(value) > 0 && Number(value) < 4096);

describe('the builder', () => {
  it('gives the same bytes each time', async () => {
    const stored = await decodeUnits(await readFile(join(folder, 'boundaries', manifest.version, 'units.json.gz')));
    const again = await decodeUnits(await encodeUnits(await buildIndicative(regions)));
    expect(gzipSync(JSON.stringify(again)).equals(gzipSync(JSON.stringify(stored)))).toBe(true);
  });
});

function contains(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as readonly [number, number];
    const [bx, by] = ring[i] as readonly [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
