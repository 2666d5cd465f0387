import { tmpdir } from 'node:os';
import type { z } from 'zod';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Db } from '../db/database.ts';

import { prepareFacts } from '../prepareData.ts';
import { loadCatalogues } from '../reports/loadCatalogues.ts';
import { loadStages } from '../stages/loadStages.ts';
import { SMALL_COUNTRY } from './builders.ts';
import { openTestDb } from './openTestDb.ts';
import { type Seed, seedDatabase } from './seed.ts';

/** The whole application on a database of its own, for one test file. */
export interface TestApp {
  app: ReturnType<typeof createApp>;
  db: Db;
  /** Answer of `GET path` under `/api/v1`, parsed by its contract; fails the test on any other status than 200. */
  get<T extends z.ZodType>(path: string, contract: T): Promise<z.infer<T>>;
  /** The answer of a request under `/api/v1`, whatever it is. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Adds rows and raises the data version. */
  seed(rows: Seed): Promise<void>;
  close(): Promise<void>;
}

/**
 * An application on a test database with catalogues and stages. `facts` loads today's regions and all published
 * figures (a few seconds); otherwise a small country stands in for them, unless the seed brings its own regions.
 */
export async function createTestApp(seed: Seed = {}, options: { facts?: boolean } = {}): Promise<TestApp> {
  const db = await openTestDb();
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: tmpdir(), PETARAWAN_DEMO: '0' }, tmpdir());
  if (options.facts) {
    await prepareFacts(db, () => undefined);
    await seedDatabase(db, seed);
  } else {
    await loadCatalogues(db);
    await loadStages(db);
    await seedDatabase(db, { regions: SMALL_COUNTRY, ...seed });
  }
  const app = createApp({ db, config });
  const request = async (path: string, init?: RequestInit) => app.request(`/api/v1${path}`, init);
  return {
    app,
    db,
    request,
    async get(path, contract) {
      const response = await request(path);
      const body: unknown = await response.json();
      if (response.status !== 200) throw new Error(`GET ${path}: ${response.status} ${JSON.stringify(body)}`);
      return contract.parse(body);
    },
    seed: (rows) => seedDatabase(db, rows),
    close: () => db.close(),
  };
}
