import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundariesRoutes } from '../../server/src/regions/boundaries/routes.ts';
import type { BoundaryManifest } from '../../server/src/regions/contract.ts';
import { openSharedWorld, type SharedWorld } from './sharedWorld.ts';
import { SMALL_REGIONS } from './smallWorld.ts';

let world: SharedWorld;
let manifest: BoundaryManifest;

beforeAll(async () => {
  world = await openSharedWorld(SMALL_REGIONS, true);
  manifest = await world.take(world.first, 'kecamatan');
});
afterAll(() => world.close());

describe('serving', () => {
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    boundariesRoutes(world.first).request(path.replace('/api/v1/boundaries', ''), { headers, method });

  it('sends files precompressed, immutable, with strong tags that differ per encoding', async () => {
    const { url, bytes, gzip } = manifest.files.provinsiKabkota;
    const tags = new Set<string | null>();
    for (const [accept, encoding] of [
      ['br, gzip', 'br'],
      ['gzip, deflate', 'gzip'],
      ['', null],
      ['gzip;q=0', null],
    ] as const) {
      const response = await ask(url, { 'accept-encoding': accept });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      const size = (await response.arrayBuffer()).byteLength;
      if (encoding === 'gzip') expect(size).toBe(gzip);
      if (encoding === null) expect(size).toBe(bytes);
      tags.add(response.headers.get('etag'));
    }
    expect(tags.size).toBe(3);
  });

  it('answers 304 to a known tag, 204 for open sea, and HEAD without body', async () => {
    const { url } = manifest.files.neighbours;
    const etag = (await ask(url)).headers.get('etag') as string;
    expect((await ask(url, { 'if-none-match': `"x", ${etag}` })).status).toBe(304);
    const manifestTag = (await ask('/manifest')).headers.get('etag') as string;
    expect((await ask('/manifest', { 'if-none-match': manifestTag })).status).toBe(304);
    const tile = (z: number, x: number, y: number) =>
      manifest.tiles.url.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);
    expect((await ask(tile(4, 8, 5))).headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    expect((await ask(tile(4, 1, 1))).status).toBe(204);
    const head = await ask(url, {}, 'HEAD');
    expect([head.status, (await head.arrayBuffer()).byteLength, Number(head.headers.get('content-length'))]).toEqual([
      200,
      0,
      manifest.files.neighbours.bytes,
    ]);
  });

  it.each([
    '/x',
    '/VERSION/nothing.json',
    '/VERSION/record.json',
    '/VERSION/..%2f..%2factive.json',
    '/..%2fVERSION/manifest.json',
    '/000000000000/tiles/4/8/5.pbf',
    '/VERSION/tiles/4/8/5.png',
  ])('answers a problem 404 to %s', async (path) => {
    const response = await ask(path.replace('VERSION', manifest.version));
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('answers 404 with the way out before anything was built', async () => {
    const empty = await openSharedWorld(SMALL_REGIONS, true);
    const response = await boundariesRoutes(empty.first).request('/manifest');
    await empty.close();
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('boundaries build');
  });
});
