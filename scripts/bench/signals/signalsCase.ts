import type { Config } from '../../../server/src/config.ts';
import type { Db } from '../../../server/src/db/database.ts';

/** What every measurement of signals is made on: the product with its sample data and boundaries in `config.dataDir`. */
export interface SignalsCase {
  db: Db;
  config: Config;
  /** For files of the measurement. */
  folder: string;
}
