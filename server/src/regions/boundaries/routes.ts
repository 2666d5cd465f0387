import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { acceptEncoding, type Encoding } from '../../http/acceptEncoding.ts';
import { etagKnown } from '../../http/etagKnown.ts';
import { problemResponse } from '../../http/problem.ts';
import { type Served, ServedFiles } from './set/servedFiles.ts';
import { readManifest } from './set/setFolder.ts';
import { obtainSet, syncBoundaries } from './syncBoundaries.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves boundaries: `/manifest` of the set in use (asked again each time, 304 while unchanged), and files and tiles of
 * a set under its version, precompressed and never changing. A tile without land is 204; anything unknown is a problem 404.
 * HEAD works on all of them. What the data directory lacks is brought from the database; what it has is sent unasked.
 */
export function boundariesRoutes({ db, dataDir }: { db: Db; dataDir: string }): Hono {
  const app = new Hono();
  const files = new ServedFiles(dataDir);
  let known: ManifestAnswer | null = null;

  /** Reads from a set; when it is not there, once more after asking the database for it. */
  const read = async <T>(version: string, from: () => Promise<T | null>): Promise<T | null> =>
    (await from()) ?? ((await obtainSet(db, dataDir, version)) ? from() : null);

  app.get('/manifest', async (c) => {
    const version = await syncBoundaries(db, dataDir);
    if (version !== null && version !== known?.version) known = await read(version, () => manifestAnswer(dataDir, version));
    if (version === null || known === null) return problemResponse(c, notReady());
    const { body, etag } = known;
    const headers = { etag, 'cache-control': 'no-cache' };
    if (etagKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
    return c.body(body, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  });

  app.get('/:version/tiles/:z{\\d{1,2}}/:x{\\d{1,6}}/:y{\\d{1,6}\\.pbf}', async (c) => {
    const { version, z, x, y } = c.req.param();
    const place = [z, x, y.slice(0, -'.pbf'.length)].map(Number).join('/');
    const encoding = acceptEncoding(c.req.header('accept-encoding'));
    const tile = await read(version, () => files.tile(version, place, encoding));
    if (tile === null) return problemResponse(c, notFound());
    if (tile === 'empty') return c.body(null, 204, { 'cache-control': FOREVER });
    return send(c, tile, encoding, 'application/vnd.mapbox-vector-tile');
  });

  app.get('/:version/:file', async (c) => {
    const { version, file } = c.req.param();
    const encoding = acceptEncoding(c.req.header('accept-encoding'));
    const served = await read(version, () => files.file(version, file, encoding));
    return served === null ? problemResponse(c, notFound()) : send(c, served, encoding, 'application/json; charset=utf-8');
  });

  app.all('*', (c) => problemResponse(c, notFound()));
  return app;
}

interface ManifestAnswer {
  version: string;
  body: string;
  etag: string;
}

/** The manifest of a set as it is sent; a set never changes, so this is made once. */
async function manifestAnswer(dataDir: string, version: string): Promise<ManifestAnswer | null> {
  const manifest = await readManifest(dataDir, version);
  if (manifest === null) return null;
  const body = JSON.stringify(manifest);
  return { version, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
}

function send(c: Context, served: Served, encoding: Encoding, type: string): Response {
  const headers: Record<string, string> = { etag: served.etag, 'cache-control': FOREVER, vary: 'Accept-Encoding' };
  if (etagKnown(c.req.header('if-none-match'), served.etag)) return c.body(null, 304, headers);
  headers['content-type'] = type;
  headers['content-length'] = String(served.bytes.length);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return c.body(served.bytes, 200, headers);
}

function notFound(): AppError {
  return new AppError('not_found', { id: 'Berkas batas ini tidak ada.', en: 'There is no such boundary file.' });
}

function notReady(): AppError {
  return new AppError('not_found', {
    id: 'Batas wilayah belum ada. Jalankan `petarawan boundaries build` atau `petarawan boundaries import`.',
    en: 'There are no boundaries yet. Run `petarawan boundaries build` or `petarawan boundaries import`.',
  });
}
