import { copyFile, link } from 'node:fs/promises';
import type { PublicHead } from '../public/contract.ts';
import { hashFile, type Manifest, type ManifestFile, placeIn } from './manifest.ts';

/** Files of a release that never change: data and pictures follow from its document alone. Pages tell what came later. */
const LASTING = /^rilis\/(\d+)\/(?:data|gambar|peta)\//;

/** Takes a file from an earlier export instead of making it again: null when it is not there, or not what it was. */
export type KeepFile = (path: string, place: string) => Promise<ManifestFile | null>;

/** Looks up lasting files of an earlier export, of releases that are the same as now. What is there is hashed again before it is trusted. */
export function keepFiles(old: { folder: string; manifest: Manifest } | null, heads: readonly PublicHead[]): KeepFile {
  if (old === null) return async () => null;
  const files = new Map(old.manifest.files.map((file) => [file.path, file]));
  const same = new Set(
    heads.filter((head) => old.manifest.releases.some((o) => asPublished(o) === asPublished(head))).map((head) => head.number),
  );
  return async (path, place) => {
    const number = Number(LASTING.exec(path)?.[1]);
    const known = same.has(number) ? files.get(path) : undefined;
    if (!known) return null;
    const there = placeIn(old.folder, path);
    if ((await hashFile(there)) !== known.sha256) return null;
    // A link costs nothing; not every file system has them.
    await link(there, place).catch(() => copyFile(there, place));
    return known;
  };
}

/** A head without what is known later. */
const asPublished = (head: PublicHead): string => JSON.stringify(Object.entries({ ...head, supersededBy: null }).sort());
