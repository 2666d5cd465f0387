import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, TypedResponse } from 'hono';
import { routePath } from 'hono/route';
import { LRUCache } from 'lru-cache';
import type { Db } from '../db/database.ts';
import { todayInJakarta } from '../today.ts';
import { acceptEncoding } from './acceptEncoding.ts';
import { etagKnown } from './etagKnown.ts';
import { PUBLIC_SIGHT } from './sightKey.ts';

const compress = promisify(gzip);
/** Bodies under this size are sent as they are: gzip would not pay. */
const SMALL = 1024;
/** Level 6 takes almost three times as long to make a map a tenth smaller. */
const LEVEL = 4;

/** What goes over the wire, whoever sends it. */
export interface Answer {
  status: 200 | 304;
  headers: Record<string, string>;
  body: Buffer | null;
}

/** One body in one encoding, with its answer to those who have it already. */
interface Form {
  etag: string;
  full: Answer;
  notModified: Answer;
}

interface Entry {
  /** Pattern of the route that built it. */
  route: string;
  plain: Form;
  gzip: Form | null;
  bytes: number;
}

/** How requests for keepable answers were met. */
export interface CacheCounts {
  /** From memory, before or after routing. */
  hits: number;
  /** Built from the database. */
  misses: number;
  /** Waited for the same answer that was being built. */
  joined: number;
  /** Built and not kept, because news of other processes could not arrive. */
  unkept: number;
}

/**
 * Keeps finished JSON answers per (data version, sight, key): built once (single-flight), kept compressed, served with a strong
 * ETag that is the hash of the content. What was built for one sight is given to the same sight only. Old versions fall out by size.
 * While the database is not `current`, nothing kept is given out and nothing is kept: every answer is asked of the database.
 */
export class ResponseCache {
  readonly counts: CacheCounts = { hits: 0, misses: 0, joined: 0, unkept: 0 };
  /** How many answers `find` has given. */
  found = 0;
  private readonly entries: LRUCache<string, Entry>;
  private readonly building = new Map<string, Promise<Entry>>();
  private readonly db: Pick<Db, 'version' | 'current'>;

  constructor(db: Pick<Db, 'version' | 'current'>, maxBytes = 128 * 1024 * 1024) {
    this.db = db;
    // The address counts as well: it may be longer than the answer.
    this.entries = new LRUCache({ maxSize: maxBytes, sizeCalculation: (e, key) => e.bytes + 2 * key.length });
  }

  /** Memory that kept answers take, and how many they are. */
  get size(): { bytes: number; entries: number } {
    return { bytes: this.entries.calculatedSize, entries: this.entries.size };
  }

  /**
   * Answers `build()`'s value as JSON, from the cache when path, query, data version and what the caller may see are the same.
   * The type tells the route's schema what the body is (304 has none).
   */
  async respond<T>(c: Context, build: () => Promise<T>): Promise<Response & TypedResponse<T, 200, 'json'>> {
    const { pathname, search } = new URL(c.req.url);
    const sight = c.get('sightKey') ?? PUBLIC_SIGHT;
    const key = this.key(sight, pathname + search);
    c.set('fromMemory', this.db.current && this.entries.has(key));
    const entry = await this.entry(key, { route: routePath(c), sight }, build);
    const { headers, body } = answerOf(entry, c.req.header('accept-encoding'), c.req.header('if-none-match'));
    const response = body ? c.body(new Uint8Array(body), 200, headers) : c.body(null, 304, headers);
    return response as unknown as Response & TypedResponse<T, 200, 'json'>;
  }

  /** The finished answer to a path with query, for a sight, and the route that made it, when it was built before from the present data. */
  find(
    path: string,
    sight: string,
    acceptEncoding: string | undefined,
    ifNoneMatch: string | undefined,
  ): { answer: Answer; route: string } | null {
    const entry = this.db.current ? this.entries.get(this.key(sight, path)) : undefined;
    if (!entry) return null;
    this.found++;
    this.counts.hits++;
    return { answer: answerOf(entry, acceptEncoding, ifNoneMatch), route: entry.route };
  }

  /** Data version and day: which regions are in force, and where a period without an end ends, changes at midnight (in Jakarta). */
  private version(): string {
    return `${this.db.version}/${todayInJakarta()}`;
  }

  /** The order of parameters does not matter. */
  private key(sight: string, path: string): string {
    const mark = path.indexOf('&') < 0 ? -1 : path.indexOf('?');
    const canonical =
      mark < 0
        ? path
        : `${path.slice(0, mark)}?${path
            .slice(mark + 1)
            .split('&')
            .sort()
            .join('&')}`;
    return `${this.version()} ${sight} ${canonical}`;
  }

  private async entry(key: string, of: Made, build: () => Promise<unknown>): Promise<Entry> {
    if (!this.db.current) {
      // Not even joined: what is being built may be older than the commit this caller has seen elsewhere.
      this.counts.unkept++;
      return makeEntry(of, await build());
    }
    const kept = this.entries.get(key);
    if (kept) {
      this.counts.hits++;
      return kept;
    }
    const running = this.building.get(key);
    if (running) {
      this.counts.joined++;
      return running;
    }
    this.counts.misses++;
    const job = (async () => {
      const entry = await makeEntry(of, await build());
      // A commit may have happened meanwhile, seen or unseen: the answer then belongs to no known version and is not kept.
      if (this.db.current && key.startsWith(`${this.version()} `)) this.entries.set(key, entry);
      return entry;
    })().finally(() => this.building.delete(key));
    this.building.set(key, job);
    return job;
  }
}

/** Where an answer comes from, and for whom it is. */
interface Made {
  route: string;
  sight: string;
}

async function makeEntry({ route, sight }: Made, value: unknown): Promise<Entry> {
  const body = Buffer.from(JSON.stringify(value));
  const zipped = body.length > SMALL ? await compress(body, { level: LEVEL }) : null;
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  // What only some may see is kept by their own browser alone, never by a proxy.
  const cacheControl = sight === PUBLIC_SIGHT ? 'no-cache' : 'private, no-cache';
  return {
    route,
    plain: makeForm(`"${hash}"`, body, cacheControl, {}),
    gzip: zipped && makeForm(`"${hash}-gz"`, zipped, cacheControl, { 'content-encoding': 'gzip' }),
    bytes: body.length + (zipped?.length ?? 0) + 1000,
  };
}

function makeForm(etag: string, body: Buffer, cacheControl: string, encoding: Record<string, string>): Form {
  const headers = { etag, 'cache-control': cacheControl, vary: 'accept-encoding' };
  const own = { 'content-type': 'application/json; charset=utf-8', 'content-length': String(body.length), ...encoding };
  return {
    etag,
    full: { status: 200, headers: { ...headers, ...own }, body },
    notModified: { status: 304, headers, body: null },
  };
}

function answerOf(entry: Entry, accepted: string | undefined, ifNoneMatch: string | undefined): Answer {
  const form = entry.gzip !== null && takesGzip(accepted) ? entry.gzip : entry.plain;
  return etagKnown(ifNoneMatch, form.etag) ? form.notModified : form.full;
}

/** Browsers all send one of a few headers: each is read once. */
const gzipTakers = new LRUCache<string, boolean>({ max: 100 });

function takesGzip(accepted: string | undefined): boolean {
  if (accepted === undefined) return false;
  const known = gzipTakers.get(accepted);
  if (known !== undefined) return known;
  const takes = acceptEncoding(accepted, ['gzip']) === 'gzip';
  gzipTakers.set(accepted, takes);
  return takes;
}
