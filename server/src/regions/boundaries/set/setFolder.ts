import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BoundaryManifest } from '../../contract.ts';
import type { UnitMap } from '../unitMap.ts';
import { cacheErrors } from './cacheErrors.ts';
import type { Provenance } from './provenance.ts';
import { decodeUnits } from './unitsFile.ts';

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

/** Version of the set this directory used last; null before the first build or when its files are gone. */
export async function activeVersion(dataDir: string): Promise<string | null> {
  const active = await readJson<{ version: string }>(join(boundariesDir(dataDir), 'active.json'));
  return active !== null && isVersion(active.version) && hasSet(dataDir, active.version) ? active.version : null;
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
    if (record?.inputs === inputs && hasSet(dataDir, version)) return version;
  }
  return null;
}

/** Whether all of a set is there: its folder was renamed into place when complete. */
export const hasSet = (dataDir: string, version: string) => existsSync(join(setDir(dataDir, version), 'manifest.json'));

/** Names that files of a set have: nothing that could lead out of its folder. */
export const isSetFile = (name: string) => /^[a-z0-9][a-z0-9.-]*$/.test(name);

/** Size in bytes of every file of a set, by name. */
export async function sizesInSet(dataDir: string, version: string): Promise<Map<string, number>> {
  const dir = setDir(dataDir, version);
  const names = (await readdir(dir)).filter(isSetFile);
  return new Map(await Promise.all(names.map(async (name) => [name, (await stat(join(dir, name))).size] as const)));
}

/** Every file of a set by name; none when there is no such set. */
export async function readSetFiles(dataDir: string, version: string): Promise<Map<string, Buffer>> {
  if (!hasSet(dataDir, version)) return new Map();
  const dir = setDir(dataDir, version);
  const names = (await readdir(dir)).filter(isSetFile);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name))] as const)));
}

/** Versions of all sets in a data directory. */
export async function listSets(dataDir: string): Promise<string[]> {
  if (!existsSync(boundariesDir(dataDir))) return [];
  return (await cacheErrors(dataDir, () => readdir(boundariesDir(dataDir)))).filter(isVersion).sort();
}

async function readJson<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || error instanceof SyntaxError) return null;
    throw error;
  }
}
