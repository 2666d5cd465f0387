import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Topology } from 'topojson-specification';
import type { Db } from '../../db/database.ts';
import type { BoundaryManifest } from '../contract.ts';
import { readManifest, setDir } from './set/setFolder.ts';
import { syncBoundaries } from './syncBoundaries.ts';

/** Files of the shapes in use, as paths. */
export interface ShapeFiles {
  manifest: BoundaryManifest;
  /** Objects `provinsi` and `kabkota` of the whole country. */
  national: string;
  /** Object `kecamatan` of a provinsi; null when there are none. */
  kecamatan(provinsi: string): string | null;
}

/** Where the shapes in use lie; null when there are no boundaries yet. */
export async function shapeFiles(db: Db, dataDir: string): Promise<ShapeFiles | null> {
  const version = await syncBoundaries(db, dataDir);
  const manifest = version === null ? null : await readManifest(dataDir, version);
  if (version === null || manifest === null) return null;
  const path = (url: string) => join(setDir(dataDir, version), url.split('/').at(-1) ?? '');
  return {
    manifest,
    national: path(manifest.files.provinsiKabkota.url),
    kecamatan(provinsi) {
      const url = manifest.files.kecamatan[provinsi]?.url;
      return url === undefined ? null : path(url);
    },
  };
}

// All of the country's kecamatan, for as long as somebody draws them.
const read = new LRUCache<string, Promise<Topology>>({ max: 42, ttl: 600_000 });

/** A file of shapes; its name changes with its content, so that it is read once while it is used. */
export function readTopology(path: string): Promise<Topology> {
  const known = read.get(path);
  if (known) return known;
  const made = readFile(path, 'utf8').then((text) => JSON.parse(text) as Topology);
  read.set(path, made);
  // A failure must not be answered for ever.
  made.catch(() => read.delete(path));
  return made;
}
