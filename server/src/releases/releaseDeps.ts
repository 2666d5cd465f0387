import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';
import type { DraftMade, DraftTask } from './draft/draftTask.ts';

/** What releases are made with. */
export interface ReleaseDeps {
  db: Db;
  config: Config;
  /** Makes the document; tests may give another. Default: the real one, loaded when it is first needed. */
  draft?: (deps: { db: Db; config: Config }, task: DraftTask) => Promise<DraftMade>;
}
