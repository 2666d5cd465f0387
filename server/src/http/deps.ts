import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';
import type { ResponseCache } from './responseCache.ts';

/** What every noun's routes are made from. */
export interface Deps {
  db: Db;
  config: Config;
  cache: ResponseCache;
}
