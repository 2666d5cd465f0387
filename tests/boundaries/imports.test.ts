import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature as fromTopology } from 'topojson-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildBoundaries } from '../../server/src/regions/boundaries/boundaryStore.ts';
import { compareBoundaries } from '../../server/src/regions/boundaries/compareBoundaries.ts';
import { importBoundaries } from '../../server/src/regions/boundaries/importBoundaries.ts';
import { runBoundaryJob } from '../../server/src/regions/boundaries/job/runBoundaryJob.ts';
import type { BoundaryManifest, MapLevel } from '../../server/src/regions/contract.ts';
import { geoPackage, zippedShapefile } from './fileFormats.ts';
import { box, collection, feature, fileWith, newFolder, SMALL_REGIONS, smallFeatures } from './smallWorld.ts';

const quiet = () => undefined;
let folder = '';

beforeEach(async () => {
  folder = await newFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function take(name: string, content: unknown, level: MapLevel, more: { source?: string } = {}) {
  const file = await fileWith(folder, name, content);
  return importBoundaries({ dataDir: folder, regions: SMALL_REGIONS, file, level, ...more }, quiet);
}

/** The shapes of a level as a client gets them: area in square degrees by code. */
async function areas(manifest: BoundaryManifest, level: MapLevel): Promise<Record<string, number>> {
  const files = level === 'kecamatan' ? Object.values(manifest.files.kecamatan) : [manifest.files.provinsiKabkota];
  const result: Record<string, number> = {};
  for (const { url } of files) {
    const topology = JSON.parse(await readFile(join(folder, url.replace('/api/v1', '')), 'utf8')) as Parameters<
      typeof fromTopology
    >[0];
    const collected = fromTopology(topology, level) as unknown as FeatureCollection;
    for (const { id, geometry } of collected.features) {
      const shape = geometry as Polygon | MultiPolygon;
      const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
      result[String(id)] = Math.round(polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0) * 1e4) / 1e4;
    }
  }
  return result;
}

function signedArea(ring: number[][]): number {
  return ring
    .slice(1)
    .reduce(
      (sum, [x, y], i) => sum + ((ring[i]?.[0] as number) * (y as number) - (x as number) * (ring[i]?.[1] as number)) / 2,
      0,
    );
}

describe('boundaries import', () => {
  it('takes a region set of its own and makes the levels above unions', async () => {
    const { report, manifest } = await take('kec.geojson', collection(smallFeatures('kecamatan')), 'kecamatan', {
      source: 'Survei 2026',
    });
    expect(report).toMatchObject({ matchedByCode: 8, matchedByName: 0, unmatchedFeatures: [], unmatchedRegions: [] });
    expect(manifest.missing).toEqual([]);
    expect(manifest.indicative).toBe(false);
    expect(manifest.levels.provinsi).toEqual({ count: 2, indicative: false, source: 'Survei 2026' });
    expect(await areas(manifest, 'kecamatan')).toMatchObject({ '01.01.01': 0.5, '02.02.02': 0.5 });
    expect(await areas(manifest, 'kabkota')).toEqual({ '01.01': 1, '01.71': 1, '02.01': 1, '02.02': 1 });
    expect(await areas(manifest, 'provinsi')).toEqual({ '01': 2, '02': 2 });
  });

  it.each([
    ['GeoJSON with a byte order mark', () => `\ufeff${JSON.stringify(collection(smallFeatures('kabkota')))}`],
    ['zipped Shapefile', () => zippedShapefile(smallFeatures('kabkota'))],
    ['GeoPackage', () => geoPackage(smallFeatures('kabkota'))],
  ])('reads %s', async (_, content) => {
    const { report, manifest } = await take('batas.bin', await content(), 'kabkota');
    expect(report.properties).toMatchObject({ code: 'KODE', name: 'NAMA', provinsi: 'PROV' });
    expect(report.matchedByCode).toBe(4);
    expect(await areas(manifest, 'kabkota')).toEqual({ '01.01': 1, '01.71': 1, '02.01': 1, '02.02': 1 });
  });

  it('reads TopoJSON, such as the file it serves itself', async () => {
    const first = await take('kab.geojson', collection(smallFeatures('kabkota')), 'kabkota');
    const served = await readFile(join(folder, first.manifest.files.provinsiKabkota.url.replace('/api/v1', '')), 'utf8');
    const { report, manifest } = await take('served.json', served, 'kabkota');
    expect(report.matchedByCode + report.matchedByName).toBe(4);
    expect(await areas(manifest, 'kabkota')).toEqual({ '01.01': 1, '01.71': 1, '02.01': 1, '02.02': 1 });
  });

  it('refuses a GeoPackage in a projected system', async () => {
    await expect(take('utm.gpkg', await geoPackage(smallFeatures('kabkota'), 32748), 'kabkota')).rejects.toThrow(/EPSG:32748/);
  });

  it('matches names without codes; a bare name beside a "Kota" of the same name is the kabupaten', async () => {
    const names = ['mawar', 'KOTA MAWAR', 'Kab. Melati', 'Kenangga'];
    const features = smallFeatures('kabkota').map((f, i) => ({
      ...f,
      properties: { WADMKK: names[i], WADMPR: f.properties?.PROV },
    }));
    const { report } = await take('nama.geojson', collection(features), 'kabkota');
    expect(report).toMatchObject({ matchedByName: 4, unmatchedFeatures: [], unmatchedRegions: [] });
  });

  it('names what did not match on either side, with suggestions', async () => {
    const features = smallFeatures('kabkota').map((f) => ({
      ...f,
      properties: { nama: f.properties?.NAMA === 'Kabupaten Kenanga' ? 'Kab. Knannga' : f.properties?.NAMA },
    }));
    const { report, manifest } = await take('salah.geojson', collection(features), 'kabkota');
    expect(report.unmatchedFeatures).toMatchObject([{ row: 4, name: 'Kab. Knannga', suggestions: ['02.02 Kabupaten Kenanga'] }]);
    expect(report.unmatchedRegions).toMatchObject([{ code: '02.02', suggestions: ['#4 Kab. Knannga'] }]);
    expect(manifest.missing.map((region) => region.code)).toContain('02.02');
  });

  it('believes a clear name more than a guessed code, and a named code property more than any name', async () => {
    const swapped = smallFeatures('kabkota').map((f, i, all) => ({
      ...f,
      properties: { ...f.properties, KODE: all[[0, 1, 3, 2][i] as number]?.properties?.KODE },
    }));
    const file = await fileWith(folder, 'bps.geojson', collection(swapped));
    const request = { dataDir: folder, regions: SMALL_REGIONS, file, level: 'kabkota' as const };
    const { report } = await importBoundaries(request, quiet);
    expect(report).toMatchObject({
      matchedByCode: 2,
      matchedByName: 2,
      doubtful: [
        { row: 3, code: '02.02' },
        { row: 4, code: '02.01' },
      ],
    });
    const named = await importBoundaries({ ...request, dataDir: join(folder, 'other'), properties: { code: 'KODE' } }, quiet);
    expect(named.report).toMatchObject({ matchedByCode: 4, matchedByName: 0 });
  });

  it('says when the same file comes again and changes nothing', async () => {
    const first = await take('kab.geojson', collection(smallFeatures('kabkota')), 'kabkota');
    const again = await take('kab.geojson', collection(smallFeatures('kabkota')), 'kabkota');
    expect(again.unchanged).toBe(true);
    expect(again.manifest).toEqual(first.manifest);
  });

  it('cuts finer levels to the new borders, so that levels still nest', async () => {
    await take('kec.geojson', collection(smallFeatures('kecamatan')), 'kecamatan');
    // The border between the two upper kabupaten moves east by a quarter degree, and the first one grows north.
    const moved = smallFeatures('kabkota');
    (moved[0] as (typeof moved)[number]).geometry.coordinates = [box(10, 51, 11.25, 52.25)];
    (moved[1] as (typeof moved)[number]).geometry.coordinates = [box(11.25, 51, 12, 52)];
    const { manifest } = await take('kab.geojson', collection(moved), 'kabkota', { source: 'BIG' });
    const kecamatan = await areas(manifest, 'kecamatan');
    expect(await areas(manifest, 'kabkota')).toEqual({ '01.01': 1.5625, '01.71': 0.75, '02.01': 1, '02.02': 1 });
    expect((kecamatan['01.01.01'] as number) + (kecamatan['01.01.02'] as number)).toBeCloseTo(1.5625, 6);
    expect((kecamatan['01.71.01'] as number) + (kecamatan['01.71.02'] as number)).toBeCloseTo(0.75, 6);
    expect(manifest.levels.kecamatan.source).toContain('dipotong menurut kabkota BIG');
  });

  it('leaves regions the file lacks what the file does not cover, and flags nothing official as indicative', async () => {
    await take('kec.geojson', collection(smallFeatures('kecamatan')), 'kecamatan');
    const [first] = smallFeatures('kabkota');
    (first as NonNullable<typeof first>).geometry.coordinates = [box(10, 51, 11.25, 52)];
    const { manifest } = await take('satu.geojson', collection([first as NonNullable<typeof first>]), 'kabkota');
    expect(await areas(manifest, 'kabkota')).toEqual({ '01.01': 1.25, '01.71': 0.75, '02.01': 1, '02.02': 1 });
    expect(manifest.indicative).toBe(false);
  });

  it('keeps a region that the file swallowed, cut out of the shape that swallowed it', async () => {
    await take('kec.geojson', collection(smallFeatures('kecamatan')), 'kecamatan');
    const [first] = smallFeatures('kabkota');
    (first as NonNullable<typeof first>).geometry.coordinates = [box(10, 51, 12, 52)];
    const { report, manifest } = await take('rakus.geojson', collection([first as NonNullable<typeof first>]), 'kabkota');
    expect(report.carved).toEqual(['01.71']);
    expect(await areas(manifest, 'kabkota')).toMatchObject({ '01.01': 1, '01.71': 1 });
  });

  it('goes from coarse to fine: a kabupaten inside a provinsi of which nothing finer is known', async () => {
    const provinces = [box(10, 51, 12, 52), box(10, 50, 12, 51)].map((ring, i) =>
      feature({ KODE: `0${i + 1}`, NAMA: SMALL_REGIONS[i]?.name }, ring),
    );
    await take('prov.geojson', collection(provinces), 'provinsi');
    const { manifest } = await take('kab.geojson', collection(smallFeatures('kabkota').slice(0, 1)), 'kabkota');
    expect(await areas(manifest, 'provinsi')).toEqual({ '01': 2, '02': 2 });
    expect(await areas(manifest, 'kabkota')).toEqual({ '01.01': 1 });
    expect(manifest.missing.filter((region) => region.level === 'kabkota').map((region) => region.code)).toEqual([
      '01.71',
      '02.01',
      '02.02',
    ]);
  });

  it('settles overlaps between features and reports them', async () => {
    const features = smallFeatures('kabkota');
    (features[0] as (typeof features)[number]).geometry.coordinates = [box(10, 51, 11.1, 52)];
    const { report, manifest } = await take('tumpang.geojson', collection(features), 'kabkota');
    expect(report.overlaps).toMatchObject([{ codes: ['01.01', '01.71'] }]);
    expect(await areas(manifest, 'provinsi')).toEqual({ '01': 2, '02': 2 });
  });

  it('keeps lakes, holes and islands of a feature', async () => {
    const features = smallFeatures('kabkota');
    const lake = [...box(10.3, 51.3, 10.6, 51.6)].reverse();
    const first = feature({ KODE: '01.01', NAMA: 'Kabupaten Mawar' }, box(10, 51, 11, 52));
    first.geometry.coordinates.push(lake);
    const { manifest } = await take('danau.geojson', collection([first, ...features.slice(1)]), 'kabkota');
    expect((await areas(manifest, 'kabkota'))['01.01']).toBeCloseTo(0.91, 4);
  });

  it('compares with a file by intersection over union', async () => {
    await take('kab.geojson', collection(smallFeatures('kabkota')), 'kabkota');
    const moved = smallFeatures('kabkota');
    (moved[0] as (typeof moved)[number]).geometry.coordinates = [box(10, 51, 10.5, 52)];
    const file = await fileWith(folder, 'lain.geojson', collection(moved));
    const comparison = await compareBoundaries({ dataDir: folder, regions: SMALL_REGIONS, file, level: 'kabkota' });
    expect(comparison.compared).toBe(4);
    expect(comparison.regions[0]).toMatchObject({ code: '01.01' });
    expect(comparison.regions[0]?.iou).toBeCloseTo(0.5, 6);
    expect(comparison.median).toBeCloseTo(1, 6);
    // Type 7 quantile of 0.5, 1, 1, 1 at 0.1 is 0.5 + 0.3 x 0.5.
    expect(comparison.p10).toBeCloseTo(0.65, 6);
  });

  it('runs in a thread of its own and passes refusals on', async () => {
    const file = await fileWith(folder, 'kab.geojson', collection(smallFeatures('kabkota')));
    const request = { dataDir: folder, regions: SMALL_REGIONS, file, level: 'kabkota' as const };
    const said: string[] = [];
    const { manifest } = await runBoundaryJob('import', request, (id) => said.push(id));
    expect(manifest.levels.kabkota.count).toBe(4);
    expect(said.length).toBeGreaterThan(2);
    await expect(runBoundaryJob('import', { ...request, level: 'provinsi' }, quiet)).rejects.toMatchObject({
      code: 'invalid_file',
    });
  });

  it('refuses to build indicative shapes for regions of another country', async () => {
    await expect(buildBoundaries(folder, SMALL_REGIONS, quiet)).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
