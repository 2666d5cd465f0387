import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';

/** What decks are made and saved with. */
export interface DeckDeps {
  db: Db;
  config: Config;
}
