import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readUnits, setDir } from '../../regions/boundaries/set/setFolder.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { type LevelLinks, levelLinks } from './levelLinks.ts';

/** Raise when `levelLinks` would give something else for the same map. */
const FORMAT = 1;

/**
 * Links of a level by the boundaries of a stored set. They are worked out once (about a second for all kecamatan) and kept in the set's
 * folder; the name begins with a mark that no file of a set has, so that the copy is never published as a part of it. A copy that cannot
 * be read or written is no failure. Meant for a thread: reading a whole map takes a while.
 */
export async function storedLinks(dataDir: string, version: string, level: MapLevel, maxKm: number): Promise<LevelLinks> {
  const file = join(setDir(dataDir, version), `_links-${FORMAT}-${level}-${maxKm}.json`);
  const kept = await readKept(file);
  if (kept) return kept;
  const links = levelLinks(await readUnits(dataDir, version), level, maxKm);
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(links))
    .then(() => rename(draft, file))
    .catch(() => undefined);
  return links;
}

async function readKept(file: string): Promise<LevelLinks | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LevelLinks;
  } catch {
    return null;
  }
}
