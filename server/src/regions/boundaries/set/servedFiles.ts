import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Encoding } from '../../../http/acceptEncoding.ts';
import { isVersion, setDir } from './setFolder.ts';
import type { TilePlace } from './tilePack.ts';

/** Bytes ready to be sent and the strong tag of exactly these bytes. */
export interface Served {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
}

type TileIndex = ReadonlyMap<string, TilePlace>;

const MEMORY = 64 * 1024 * 1024;
const FILE_NAME = /^[a-z0-9-]+\.[0-9a-f]{10}\.json$/;

/**
 * Reads files and tiles of stored sets, keeping what was read lately in memory as it is sent (compressed). Names are
 * matched against the pattern the writer uses, so nothing outside a set's folder can be asked for.
 */
export class ServedFiles {
  private readonly dataDir: string;
  private readonly cache = new LRUCache<string, Served>({
    maxSize: MEMORY,
    sizeCalculation: (entry) => entry.bytes.length + 100,
  });
  private readonly indexes = new LRUCache<string, TileIndex>({ max: 4 });

  constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  /** A served file of a set; null when there is none of that name. */
  async file(version: string, name: string, encoding: Encoding): Promise<Served | null> {
    if (!isVersion(version) || !FILE_NAME.test(name)) return null;
    return this.keep(`${version}/${name} ${encoding}`, async () => {
      const suffix = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : '';
      return readFile(join(setDir(this.dataDir, version), name + suffix));
    });
  }

  /** A tile: `empty` where the set has no land, null when there is no such set. */
  async tile(version: string, place: string, encoding: Encoding): Promise<Served | 'empty' | null> {
    const index = isVersion(version) ? await this.tileIndex(version) : null;
    if (index === null) return null;
    const found = index.get(place);
    if (found === undefined) return 'empty';
    return this.keep(`${version}/${place} ${encoding}`, async () => {
      const [offset, length] = encoding === 'br' ? [found[2], found[3]] : [found[0], found[1]];
      const bytes = await this.slice(version, offset, length);
      return encoding === 'identity' ? promisify(gunzip)(bytes) : bytes;
    });
  }

  private async keep(key: string, read: () => Promise<Buffer>): Promise<Served | null> {
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    try {
      const bytes = new Uint8Array(await read());
      const entry: Served = { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
      this.cache.set(key, entry);
      return entry;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  private async tileIndex(version: string): Promise<TileIndex | null> {
    const known = this.indexes.get(version);
    if (known !== undefined) return known;
    try {
      const text = await readFile(join(setDir(this.dataDir, version), 'tiles.json'), 'utf8');
      const index = new Map(Object.entries(JSON.parse(text) as Record<string, TilePlace>));
      this.indexes.set(version, index);
      return index;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  private async slice(version: string, offset: number, length: number): Promise<Buffer> {
    const handle = await open(join(setDir(this.dataDir, version), 'tiles.pack'));
    try {
      const bytes = Buffer.alloc(length);
      await handle.read(bytes, 0, length, offset);
      return bytes;
    } finally {
      await handle.close();
    }
  }
}
