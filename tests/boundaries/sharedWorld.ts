import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '../../server/src/app.ts';
import { runProgram } from '../../server/src/cli/program.ts';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { importAndPublish } from '../../server/src/regions/boundaries/replaceBoundaries.ts';
import type { BoundaryManifest, Region } from '../../server/src/regions/contract.ts';
import { openTestDb, testEngine } from '../../server/src/testing/openTestDb.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { collection, fileWith, newFolder, smallFeatures } from './smallWorld.ts';

/** One API process: its view of the database, its data directory, its application. */
export interface Process {
  db: Db;
  dataDir: string;
  get(path: string): Promise<Response>;
  /** Manifest of the set it serves. */
  manifest(): Promise<BoundaryManifest>;
  /** Runs a command line inside it; answers the exit code and what it printed. */
  command(...argv: string[]): Promise<{ exit: number; printed: string }>;
}

/** Two processes with data directories of their own on one database. */
export interface SharedWorld {
  db: Db;
  first: Process;
  second: Process;
  /** A further data directory, empty, on the first process's database. */
  third(): Promise<Process>;
  /** Writes the small country's shapes of a level, the first kabupaten `shift` degrees narrower, into a file. */
  shapes(level: 'kabkota' | 'kecamatan', shift?: number): Promise<string>;
  /** Imports such a file in a process. */
  take(where: Process, level: 'kabkota' | 'kecamatan', shift?: number): Promise<BoundaryManifest>;
  close(): Promise<void>;
}

const quiet = () => undefined;

/** A database that holds these regions; on the embedded engine both processes are one, because one owns the file. */
export async function openSharedWorld(regions: readonly Region[], own: boolean): Promise<SharedWorld> {
  const folder = await newFolder();
  const path = join(folder, 'database.duckdb');
  const db = await openTestDb(path);
  await seedDatabase(db, { regions: regions.map(({ code, name }) => ({ code, name, validTo: null })) });
  if (own) await db.tx((tx) => tx.run(`insert into settings (key, value) values ('region_set', 'own')`));
  const other = testEngine() === 'duckdb' ? db : await openTestDb(path);
  let files = 0;
  const shapes = (level: 'kabkota' | 'kecamatan', shift = 0) => {
    const features = smallFeatures(level);
    const ring = features[0]?.geometry.coordinates[0] as number[][];
    for (const point of [ring[1], ring[2]] as number[][]) point[0] = (point[0] as number) - shift;
    return fileWith(folder, `${level}-${++files}.geojson`, collection(features));
  };
  return {
    db,
    first: await processOn(db, join(folder, 'first')),
    second: await processOn(other, join(folder, 'second')),
    third: () => processOn(db, join(folder, `third-${++files}`)),
    shapes,
    async take({ db: at, dataDir }, level, shift) {
      const request = { dataDir, regions, file: await shapes(level, shift), level };
      return (await importAndPublish(at, request, quiet)).manifest;
    },
    async close() {
      if (other !== db) await other.close();
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A process on a database that is open already. */
export async function processOn(db: Db, dataDir: string): Promise<Process> {
  await mkdir(dataDir, { recursive: true });
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: dataDir, PETARAWAN_DEMO: '0' }, '/');
  const app = createApp({ db, config });
  const get = async (path: string) => app.request(path.startsWith('/') ? path : `/api/v1/boundaries/${path}`);
  return {
    db,
    dataDir,
    get,
    async manifest() {
      const response = await get('manifest');
      if (response.status !== 200) throw new Error(`manifest: ${response.status} ${await response.text()}`);
      return (await response.json()) as BoundaryManifest;
    },
    async command(...argv) {
      let printed = '';
      const tell = (text: string) => {
        printed += text;
      };
      return {
        exit: await runProgram(argv, { config, cwd: dataDir, db: async () => db }, { out: tell, err: tell }),
        printed,
      };
    },
  };
}

/** The same database as a process that has just started sees it, counting what it is asked. */
export function counted(db: Db): { db: Db; asked: () => number } {
  let asked = 0;
  const watched = new Proxy(db, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        asked++;
        return (value as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  return { db: watched, asked: () => asked };
}
