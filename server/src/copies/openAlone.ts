import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';
import { openDuckDb } from '../db/duckdb/openDuckDb.ts';
import { openPostgres } from '../db/postgres/openPostgres.ts';
import { AppError } from '../errors.ts';
import { databaseFile, ensureDataDir } from '../prepareData.ts';
import { otherConnections } from './progressRepository.ts';

/** Name by which PostgreSQL lists our connections, so that they are not taken for a server's. */
const NAME = 'petarawan-copy';

/**
 * Opens a database for work that nobody may interfere with. Throws AppError `busy` when another PetaRawan process uses it,
 * `invalid_request` when PostgreSQL is asked for without DATABASE_URL.
 */
export async function openAlone(config: Config, engine: Db['engine']): Promise<Db> {
  if (engine === 'duckdb') {
    ensureDataDir(config.dataDir);
    return openDuckDb(databaseFile(config));
  }
  if (!config.databaseUrl) {
    throw new AppError('invalid_request', {
      id: 'DATABASE_URL belum diisi. Sebut basis data PostgreSQL: DATABASE_URL=postgres://… npm run petarawan -- migrate-engine …',
      en: 'DATABASE_URL is not set. Name the PostgreSQL database: DATABASE_URL=postgres://… npm run petarawan -- migrate-engine …',
    });
  }
  const url = new URL(config.databaseUrl);
  url.searchParams.set('application_name', NAME);
  const db = await openPostgres(url.href);
  try {
    const others = await otherConnections(db);
    if (others.length === 0) return db;
    throw new AppError('busy', {
      id: `Basis data PostgreSQL sedang dipakai proses PetaRawan lain (dari ${others.join(', ')}). Hentikan servernya, lalu ulangi.`,
      en: `The PostgreSQL database is in use by other PetaRawan processes (from ${others.join(', ')}). Stop the servers, then repeat.`,
    });
  } catch (error) {
    await db.close();
    throw error;
  }
}
