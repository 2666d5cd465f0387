import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { acceptEncoding, type Encoding } from './acceptEncoding.ts';
import { etagKnown } from './etagKnown.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.pbf': 'application/vnd.mapbox-vector-tile',
};
const SUFFIX: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };

/** What the file system says of a path where no file can be. */
const NO_FILE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);

interface StoredFile {
  body: Buffer;
  etag: string;
}

/** Files served from memory, with `.br` and `.gz` neighbours used where they lie beside the file. */
export class FileStore {
  private readonly files: LRUCache<string, StoredFile | 'absent'>;

  constructor(maxBytes = 96 * 1024 * 1024) {
    // The path counts as well: anybody can ask for long ones that do not exist.
    this.files = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (f, path) => 2 * path.length + (f === 'absent' ? 64 : f.body.length + 128),
    });
  }

  /**
   * Answers the file at an absolute path (the caller makes sure it lies where it may), or null when there is none.
   * `immutable` files carry their content hash in the name and are cached for a year; others are revalidated.
   */
  async respond(c: Context, path: string, options: { immutable: boolean }): Promise<Response | null> {
    const encoding = acceptEncoding(c.req.header('accept-encoding'));
    const file = encoding === 'identity' ? null : await this.read(path + SUFFIX[encoding]);
    if (file) return this.send(c, path, file, encoding, options.immutable);
    const plain = await this.read(path);
    return plain ? this.send(c, path, plain, 'identity', options.immutable) : null;
  }

  private async read(path: string): Promise<StoredFile | null> {
    const known = this.files.get(path);
    if (known) return known === 'absent' ? null : known;
    let stored: StoredFile | 'absent' = 'absent';
    try {
      const body = await readFile(path);
      stored = { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (!NO_FILE.has(code ?? '')) throw error;
    }
    this.files.set(path, stored);
    return stored === 'absent' ? null : stored;
  }

  private send(c: Context, path: string, file: StoredFile, encoding: Encoding, immutable: boolean): Response {
    const headers: Record<string, string> = {
      etag: file.etag,
      vary: 'accept-encoding',
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (etagKnown(c.req.header('if-none-match'), file.etag)) return c.body(null, 304, headers);
    headers['content-type'] = TYPES[extname(path)] ?? 'application/octet-stream';
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    if (c.req.method === 'HEAD') return c.body(null, 200, { ...headers, 'content-length': String(file.body.length) });
    return c.body(new Uint8Array(file.body), 200, headers);
  }
}
