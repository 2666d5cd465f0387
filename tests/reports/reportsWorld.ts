import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL_CALLER } from '../../server/src/accounts/caller.ts';
import { SEES_ALL } from '../../server/src/accounts/sight.ts';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { problemResponse } from '../../server/src/http/problem.ts';
import { ResponseCache } from '../../server/src/http/responseCache.ts';
import { createRouter } from '../../server/src/http/router.ts';
import type { ImportSummary } from '../../server/src/imports/contract.ts';
import type { SpecSource } from '../../server/src/imports/importSpec.ts';
import { type RunOptions, runImport } from '../../server/src/imports/runImport.ts';
import { coverageImport } from '../../server/src/reports/coverageImport.ts';
import { REPORT_KINDS } from '../../server/src/reports/importKinds.ts';
import { loadCatalogues } from '../../server/src/reports/loadCatalogues.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { reportsRoutes } from '../../server/src/reports/routes.ts';
import { loadStages } from '../../server/src/stages/loadStages.ts';
import { SMALL_COUNTRY } from '../../server/src/testing/builders.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';

export const TODAY = '2024-12-01';
export const HEADER = 'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian,tanggal_lapor,jumlah,keterangan';
export const REPORTS: SpecSource = (db, channel) => reportsImport(db, channel, TODAY);

export interface ReportsWorld {
  db: Db;
  folder: string;
  /** Imports reports through `sigaplapor` unless told otherwise. */
  reports(content: string | Buffer, options?: RunOptions): Promise<ImportSummary>;
  coverage(content: string): Promise<ImportSummary>;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** JSON of a GET that answers 200. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely; contracts are parsed where they are the subject
  get(path: string): Promise<any>;
  close(): Promise<void>;
}

/** The reports noun on a test database with catalogues, stages and a small country. */
export async function openReports(): Promise<ReportsWorld> {
  const db = await openTestDb();
  await loadCatalogues(db);
  await loadStages(db);
  await seedDatabase(db, { regions: SMALL_COUNTRY });
  // The seed's own imports are no part of what is tested here.
  await db.tx((tx) => tx.run('delete from imports'));
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-reports-'));
  const deps = {
    db,
    cache: new ResponseCache(db),
    config: readConfig({ PORT: '0', PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0' }, folder),
  };
  const app = createRouter();
  app.onError((error, c) => problemResponse(c, error));
  // Asked by whoever sits at the machine: what others see is the matter of tests/accounts.
  app.use(async (c, next) => {
    c.set('caller', LOCAL_CALLER);
    c.set('sightKey', SEES_ALL.key);
    await next();
  });
  app.route('/api/v1', reportsRoutes({ ...deps, kinds: REPORT_KINDS }));
  let files = 0;
  const write = (content: string | Buffer) => {
    const path = join(folder, `laporan-${++files}.csv`);
    writeFileSync(path, content);
    return path;
  };
  return {
    db,
    folder,
    reports: (content, options) => runImport(db, REPORTS, write(content), { channel: 'sigaplapor', ...options }),
    coverage: (content) => runImport(db, coverageImport, write(content)),
    request: async (path, init) => app.request(`/api/v1${path}`, init),
    async get(path) {
      const response = await app.request(`/api/v1${path}`);
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    async close() {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
