import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, TypedResponse } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Db } from '../db/database.ts';

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

  constructor(db: Pick<Db, 'version'>, maxBytes = 128 * 1024 * 1024) {
    this.db = db;
    this.entries = new LRUCache({ maxSize: maxBytes, sizeCalculation: (e) => e.plain.length + (e.gzip?.length ?? 0) + 200 });
  }

  /**
   * Answers `build()`'s value as JSON, from the cache when path, query and data version are the same.
   * The type tells the route's schema what the body is (304 has none).
   */
  async respond<T>(c: Context, build: () => Promise<T>): Promise<Response & TypedResponse<T, 200, 'json'>> {
    const key = `${this.db.version} ${canonicalUrl(c.req.url)}`;
    const entry = this.entries.get(key) ?? (await this.build(key, build));
    return send(c, entry) as Response & TypedResponse<T, 200, 'json'>;
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

/** Path and query with sorted parameters, so that the order of parameters does not matter. */
function canonicalUrl(url: string): string {
  const mark = url.indexOf('?');
  if (mark < 0) return url;
  return `${url.slice(0, mark)}?${url
    .slice(mark + 1)
    .split('&')
    .sort()
    .join('&')}`;
}

function send(c: Context, entry: Entry): Response {
  const useGzip = entry.gzip !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  const etag = `"${entry.etag}${useGzip ? '-gz' : ''}"`;
  const headers: Record<string, string> = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  const asked = c.req.header('if-none-match');
  if (asked && (asked === '*' || asked.split(',').some((t) => t.trim().replace(/^W\//, '') === etag))) {
    return c.body(null, 304, headers);
  }
  headers['content-type'] = 'application/json; charset=utf-8';
  if (useGzip && entry.gzip) {
    headers['content-encoding'] = 'gzip';
    return c.body(new Uint8Array(entry.gzip), 200, headers);
  }
  return c.body(new Uint8Array(entry.plain), 200, headers);
}
