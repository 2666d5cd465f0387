import type { Config } from './config.ts';
import { refuseUnfinishedCopy } from './copies/refuseUnfinishedCopy.ts';
import type { Db } from './db/database.ts';
import { openDuckDb } from './db/duckdb/openDuckDb.ts';
import { openPostgres } from './db/postgres/openPostgres.ts';
import { AppError } from './errors.ts';
import { databaseFile, ensureDataDir } from './prepareData.ts';

const RETRY_MS = 250;

/**
 * Opens the database of a configuration: PostgreSQL when `DATABASE_URL` is set, otherwise the embedded one of the data
 * directory. While another process holds the file it waits up to `patienceMs`
 * (commands run one after the other), then throws AppError `busy`. A database that `migrate-engine` has not finished copying
 * into is refused with `unavailable`.
 */
export async function openDb(config: Config, patienceMs = 0): Promise<Db> {
  const db = await open(config, patienceMs);
  try {
    await refuseUnfinishedCopy(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function open(config: Config, patienceMs: number): Promise<Db> {
  ensureDataDir(config.dataDir);
  if (config.databaseUrl) {
    const replicaUrls = config.databaseReplicaUrl ? [config.databaseReplicaUrl] : [];
    return openPostgres(config.databaseUrl, { replicaUrls, poolSize: config.databasePool });
  }
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await openDuckDb(databaseFile(config));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'busy' || Date.now() >= deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
