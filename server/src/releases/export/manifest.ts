import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { PublicHead } from '../public/contract.ts';

/** Name of the list of files at the root of an exported site. It is written last and does not list itself. */
export const MANIFEST = 'manifest.json';
export const MANIFEST_FORMAT = 'petarawan-manifest/1';

export const ManifestFile = z.strictObject({
  /** From the root of the site, with `/`. */
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
});
export type ManifestFile = z.infer<typeof ManifestFile>;

/** What an exported site consists of: its releases, and every file with its hash, in the order of the paths. */
export const Manifest = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  releases: z.array(PublicHead),
  files: z.array(ManifestFile),
});
export type Manifest = z.infer<typeof Manifest>;

/** The manifest of an exported folder; null when there is none, or none of ours. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Where a path of the site lies in a folder. RangeError for a path that could lead out of it, or that some file systems cannot hold. */
export function placeIn(folder: string, path: string): string {
  const parts = path.split('/');
  if (!parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/.test(part)))
    throw new RangeError(`not a path of a site: ${path}`);
  return join(folder, ...parts);
}

/** SHA-256 of a file, hexadecimal; null when it cannot be read. */
export async function hashFile(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
