import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, TypedResponse } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Db } from '../db/database.ts';
import { acceptEncoding } from './acceptEncoding.ts';
import { etagKnown } from './etagKnown.ts';

const compress = promisify(gzip);
/** Bodies under this size are sent as they are: gzip would not pay. */
const SMALL = 1024;

interface Entry {
  plain: Buffer;
  gzip: Buffer | null;
  etag: string;
}

/**
 * Keeps finished JSON answers per (data version, key): built once (single-flight), kept compressed,
 * served with a strong ETag that is the hash of the content. Old versions fall out by size.
 */
export class ResponseCache {
  private readonly entries: LRUCache<string, Entry>;
  private readonly building = new Map<string, Promise<Entry>>();
  private readonly db: Pick<Db, 'version'>;
  /** How many answers `find` has given. */
  found = 0;

  constructor(db: Pick<Db, 'version'>, maxBytes = 128 * 1024 * 1024) {
    this.db = db;
    this.entries = new LRUCache({ maxSize: maxBytes, sizeCalculation: (e) => e.plain.length + (e.gzip?.length ?? 0) + 200 });
  }

  /**
   * Answers `build()`'s value as JSON, from the cache when path, query and data version are the same.
   * The type tells the route's schema what the body is (304 has none).
   */
  async respond<T>(c: Context, build: () => Promise<T>): Promise<Response & TypedResponse<T, 200, 'json'>> {
    const { pathname, search } = new URL(c.req.url);
    const key = this.key(pathname + search);
    const entry = this.entries.get(key) ?? (await this.build(key, build));
    const { headers, body } = answerOf(entry, c.req.header('accept-encoding'), c.req.header('if-none-match'));
    const response = body ? c.body(new Uint8Array(body), 200, headers) : c.body(null, 304, headers);
    return response as unknown as Response & TypedResponse<T, 200, 'json'>;
  }

  /** The finished answer to a path with query, when it was built before from the present data. */
  find(path: string, acceptEncoding: string | undefined, ifNoneMatch: string | undefined): Answer | null {
    const entry = this.entries.get(this.key(path));
    if (!entry) return null;
    this.found++;
    return answerOf(entry, acceptEncoding, ifNoneMatch);
  }

  /** The order of parameters does not matter. */
  private key(path: string): string {
    const mark = path.indexOf('?');
    const canonical =
      mark < 0
        ? path
        : `${path.slice(0, mark)}?${path
            .slice(mark + 1)
            .split('&')
            .sort()
            .join('&')}`;
    return `${this.db.version} ${canonical}`;
  }

  private build(key: string, build: () => Promise<unknown>): Promise<Entry> {
    const running = this.building.get(key);
    if (running) return running;
    const job = (async () => {
      const plain = Buffer.from(JSON.stringify(await build()));
      const entry: Entry = {
        plain,
        gzip: plain.length > SMALL ? await compress(plain, { level: 6 }) : null,
        etag: createHash('sha256').update(plain).digest('base64url').slice(0, 27),
      };
      // A commit may have happened meanwhile: the answer then belongs to no known version and is not kept.
      if (key.startsWith(`${this.db.version} `)) this.entries.set(key, entry);
      return entry;
    })().finally(() => this.building.delete(key));
    this.building.set(key, job);
    return job;
  }
}

/** What goes over the wire, whoever sends it. */
export interface Answer {
  status: 200 | 304;
  headers: Record<string, string>;
  body: Buffer | null;
}

function answerOf(entry: Entry, accepted: string | undefined, ifNoneMatch: string | undefined): Answer {
  const zipped = entry.gzip !== null && acceptEncoding(accepted, ['gzip']) === 'gzip';
  const etag = `"${entry.etag}${zipped ? '-gz' : ''}"`;
  const headers: Record<string, string> = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  if (etagKnown(ifNoneMatch, etag)) {
    return { status: 304, headers, body: null };
  }
  headers['content-type'] = 'application/json; charset=utf-8';
  const body = zipped && entry.gzip ? entry.gzip : entry.plain;
  headers['content-length'] = String(body.length);
  if (zipped) headers['content-encoding'] = 'gzip';
  return { status: 200, headers, body };
}
