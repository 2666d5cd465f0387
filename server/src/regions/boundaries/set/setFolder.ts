import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BoundaryManifest } from '../../contract.ts';
import type { UnitMap } from '../unitMap.ts';
import type { Provenance } from './provenance.ts';
import { decodeUnits } from './unitsFile.ts';

/** Sets that stay readable besides the active one, for pages that were loaded before a change. */
const OLD_SETS = 2;
const STALE_MS = 3_600_000;

/** What a set remembers about itself beyond the public manifest. */
export interface SetRecord {
  /** `build` for batas indikatif, `import` when official shapes took part. */
  kind: 'build' | 'import';
  /** Hash of everything the set was made from. */
  inputs: string;
  provenance: Provenance;
}

/** Folder of all boundary sets inside a data directory. */
export const boundariesDir = (dataDir: string) => join(dataDir, 'boundaries');

/** Folder of one set. */
export const setDir = (dataDir: string, version: string) => join(boundariesDir(dataDir), version);

/** Version of the active set; null before the first build or when its files are gone. */
export async function activeVersion(dataDir: string): Promise<string | null> {
  const active = await readJson<{ version: string }>(join(boundariesDir(dataDir), 'active.json'));
  return active !== null && isVersion(active.version) && existsSync(join(setDir(dataDir, active.version), 'manifest.json'))
    ? active.version
    : null;
}

/** Set names are twelve hexadecimal digits: nothing that could lead out of the folder. */
export function isVersion(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{12}$/.test(text);
}

/** Manifest of a set; null when there is none. */
export async function readManifest(dataDir: string, version: string): Promise<BoundaryManifest | null> {
  const json = await readJson<unknown>(join(setDir(dataDir, version), 'manifest.json'));
  return json === null ? null : BoundaryManifest.parse(json);
}

/** What a set remembers about how it was made; null when there is none. */
export function readRecord(dataDir: string, version: string): Promise<SetRecord | null> {
  return readJson<SetRecord>(join(setDir(dataDir, version), 'record.json'));
}

/** The full-detail map of a set. */
export async function readUnits(dataDir: string, version: string): Promise<UnitMap> {
  return decodeUnits(await readFile(join(setDir(dataDir, version), 'units.json.gz')));
}

/** The set made from exactly these inputs, if it is still there. */
export async function findSet(dataDir: string, inputs: string): Promise<string | null> {
  for (const version of await listSets(dataDir)) {
    const record = await readRecord(dataDir, version);
    if (record?.inputs === inputs && existsSync(join(setDir(dataDir, version), 'manifest.json'))) return version;
  }
  return null;
}

/**
 * Puts files into place as set `version`: written to a folder of its own first and renamed when complete, so that
 * a crash leaves either the whole set or nothing that anyone reads.
 */
export async function storeSet(dataDir: string, version: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const target = setDir(dataDir, version);
  if (existsSync(join(target, 'manifest.json'))) return;
  const draft = join(boundariesDir(dataDir), `draft-${process.pid}-${Date.now()}`);
  await mkdir(draft, { recursive: true });
  await Promise.all([...files].map(([name, bytes]) => writeFile(join(draft, name), bytes)));
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
}

/** Makes a stored set the one that is served, then clears away old ones. The switch is one rename. */
export async function activateSet(dataDir: string, version: string): Promise<void> {
  const file = join(boundariesDir(dataDir), 'active.json');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ version })}\n`);
  await rename(draft, file);
  await clearOld(dataDir, version);
}

async function clearOld(dataDir: string, active: string): Promise<void> {
  const dir = boundariesDir(dataDir);
  const ages = await Promise.all(
    (await listSets(dataDir)).map(async (version) => ({ version, at: (await stat(setDir(dataDir, version))).mtimeMs })),
  );
  const old = ages.filter(({ version }) => version !== active).sort((p, q) => q.at - p.at);
  for (const { version } of old.slice(OLD_SETS)) await rm(setDir(dataDir, version), { recursive: true, force: true });
  for (const name of await readdir(dir)) {
    // A draft of another process may still be growing; one that has not changed for an hour was left by a crash.
    if (name.startsWith('draft-') && Date.now() - (await stat(join(dir, name))).mtimeMs > STALE_MS)
      await rm(join(dir, name), { recursive: true, force: true });
  }
}

async function listSets(dataDir: string): Promise<string[]> {
  return existsSync(boundariesDir(dataDir)) ? (await readdir(boundariesDir(dataDir))).filter(isVersion).sort() : [];
}

async function readJson<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
