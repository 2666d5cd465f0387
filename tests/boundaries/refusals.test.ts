import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../server/src/errors.ts';
import { importBoundaries } from '../../server/src/regions/boundaries/importBoundaries.ts';
import { activeVersion } from '../../server/src/regions/boundaries/set/setFolder.ts';
import type { MapLevel, Region } from '../../server/src/regions/contract.ts';
import { officialRegions } from '../../server/src/regions/officialRegions.ts';
import { box, collection, feature, fileWith, newFolder, SMALL_REGIONS, smallFeatures } from './smallWorld.ts';

const BABEL = officialRegions().filter((region) => region.code.startsWith('19') && region.level !== 'desa');
const quiet = () => undefined;
let folder = '';
let before = '';

beforeAll(async () => {
  folder = await newFolder();
  const file = await fileWith(folder, 'first.geojson', collection(smallFeatures('kecamatan')));
  await importBoundaries({ dataDir: folder, regions: SMALL_REGIONS, file, level: 'kecamatan' }, quiet);
  before = await readFile(join(folder, 'boundaries/active.json'), 'utf8');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function refusal(content: unknown, regions: Region[] = SMALL_REGIONS, level: MapLevel = 'kabkota'): Promise<AppError> {
  const file = await fileWith(folder, 'try.geojson', content);
  const error = await importBoundaries({ dataDir: folder, regions, file, level }, quiet).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  expect(await readFile(join(folder, 'boundaries/active.json'), 'utf8')).toBe(before);
  expect(await activeVersion(folder)).toBe(JSON.parse(before).version);
  return error as AppError;
}

/** The small country's kabupaten with one of them changed. */
function withFirst(change: (ring: number[][]) => unknown): unknown {
  const features = smallFeatures('kabkota').map((f, i) =>
    i === 0 ? { ...f, geometry: { ...f.geometry, coordinates: [change(f.geometry.coordinates[0] as number[][])] } } : f,
  );
  return { type: 'FeatureCollection', features };
}

function babel(shift: (x: number, y: number) => [number, number]) {
  const kabkota = BABEL.filter((region) => region.level === 'kabkota');
  return collection(
    kabkota.map((region, i) =>
      feature(
        { KODE: region.code, NAMA: region.name },
        box(105 + i * 0.2, -2, 105.1 + i * 0.2, -1.9).map(([x, y]) => shift(x as number, y as number)),
      ),
    ),
  );
}

describe('boundaries import refuses and keeps the old set', () => {
  it('a ring that is not closed, naming the region', async () => {
    const error = await refusal(withFirst((ring) => ring.slice(0, -1)));
    expect(error.text.en).toContain('broken polygon rings');
    expect(error.items[0]?.message.en).toBe('Kabupaten Mawar: a ring that is not closed');
  });

  it('a ring of three points', async () => {
    expect((await refusal(withFirst((ring) => [ring[0], ring[1], ring[0]]))).items[0]?.message.en).toContain('at least 4');
  });

  it('a coordinate that is no number', async () => {
    expect((await refusal(withFirst((ring) => [ring[0], [null, 50], ...ring.slice(2)]))).items[0]?.message.en).toContain(
      'no number',
    );
  });

  it('a ring that crosses itself beyond repair', async () => {
    const bowTie = (ring: number[][]) => [ring[0], ring[2], ring[1], ring[3], ring[0]];
    expect((await refusal(withFirst(bowTie))).text.en).toContain('cross themselves beyond repair');
  });

  it('a region without area', async () => {
    const flat = ([a, b]: number[][]) => [a, b, a, b, a];
    expect((await refusal(withFirst(flat))).items[0]?.message.en).toContain('no area');
  });

  it('two features with the same code', async () => {
    const features = smallFeatures('kabkota');
    const error = await refusal(
      collection([...features, { ...features[1], properties: { ...features[0]?.properties } } as never]),
    );
    expect(error.text.en).toContain('more than once');
    expect(error.items[0]?.message.en).toContain('01.01 Kabupaten Mawar: features 1, 5');
  });

  it('a code written twice, even beside different names', async () => {
    const features = smallFeatures('kabkota').map((f, i) =>
      i === 1 ? { ...f, properties: { ...f.properties, KODE: '01.01' } } : f,
    );
    expect((await refusal(collection(features))).items[0]?.message.en).toContain('01.01 Kabupaten Mawar: features 1, 2');
  });

  it('an empty file, an empty collection, and features without shapes', async () => {
    expect((await refusal('')).text.en).toContain('empty');
    expect((await refusal(collection([]))).text.en).toContain('empty');
    expect(
      (
        await refusal({
          type: 'FeatureCollection',
          features: [{ type: 'Feature', properties: { KODE: '01.01' }, geometry: null }],
        })
      ).text.en,
    ).toContain('empty');
  });

  it('a file in no known format, a torn one, and a zip without shapefile', async () => {
    expect((await refusal('kode;nama\n01;x')).text.en).toContain('cannot be read as GeoJSON');
    expect((await refusal(JSON.stringify(collection(smallFeatures('kabkota'))).slice(0, 300))).text.en).toContain(
      'cannot be read',
    );
    expect((await refusal(Buffer.from('PK\u0003\u0004 not a zip'))).text.en).toContain('no complete Shapefile');
    expect((await refusal(Buffer.from('SQLite format 3\0 and then nothing'))).text.en).toContain('GeoPackage');
    expect((await refusal({ hello: 'world' })).text.en).toContain('neither GeoJSON nor TopoJSON');
  });

  it('a file of another level, naming the level it looks like', async () => {
    const error = await refusal(collection(smallFeatures('kecamatan')));
    expect(error.text.en).toContain('Try --level kecamatan');
  });

  it('a file whose names are those of no region', async () => {
    const features = smallFeatures('kabkota').map((f, i) => ({
      ...f,
      properties: { name: ['Johor', 'Kedah', 'Perak', 'Perlis'][i] },
    }));
    expect((await refusal(collection(features))).text.en).toContain('No property holds codes or names');
  });

  it('regions that lie elsewhere than on the map so far', async () => {
    const features = smallFeatures('kabkota');
    const rotated = features.map((f, i) => ({ ...f, geometry: (features[(i + 2) % 4] as (typeof features)[number]).geometry }));
    const far = rotated.map((f) => ({
      ...f,
      geometry: {
        ...f.geometry,
        coordinates: f.geometry.coordinates.map((ring) => ring.map(([x, y]) => [(x as number) + 20, y as number])),
      },
    }));
    expect((await refusal(collection(far as never))).text.en).toContain('lie far from their place');
  });

  it('metres, swapped axes, and places outside Indonesia for Indonesian regions', async () => {
    expect(
      (
        await refusal(
          babel((x, y) => [x * 111_000, y * 111_000]),
          BABEL,
        )
      ).text.en,
    ).toContain('not degrees');
    expect(
      (
        await refusal(
          babel((x, y) => [y, x]),
          BABEL,
        )
      ).text.en,
    ).toContain('swapped');
    expect(
      (
        await refusal(
          babel((x, y) => [x - 100, y + 50]),
          BABEL,
        )
      ).text.en,
    ).toContain('outside Indonesia');
  });

  it('a property name that the file does not have', async () => {
    const file = await fileWith(folder, 'named.geojson', collection(smallFeatures('kabkota')));
    const request = { dataDir: folder, regions: SMALL_REGIONS, file, level: 'kabkota' as const, properties: { code: 'KDPPUM' } };
    await expect(importBoundaries(request, quiet)).rejects.toThrow(/There is no property "KDPPUM"/);
  });
});
