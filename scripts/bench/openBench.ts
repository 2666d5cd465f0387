import type { Config } from '../../server/src/config.ts';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { openDb } from '../../server/src/openDb.ts';
import type { BenchOptions } from './measure.ts';

/** Opens the database to measure: of the folder, or the one DATABASE_URL names when the engine is PostgreSQL. */
export async function openBench(folder: string, { engine }: BenchOptions): Promise<{ db: Db; config: Config }> {
  const url = process.env.DATABASE_URL;
  if (engine === 'postgres' && !url) throw new Error('--engine=postgres: DATABASE_URL tidak ada / is not set');
  const config = readConfig(
    { PETARAWAN_DIR: folder, PORT: '0', ...(engine === 'postgres' ? { DATABASE_URL: url } : {}) },
    folder,
  );
  return { db: await openDb(config), config };
}
