import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import type { ImportSummary } from '../../server/src/imports/contract.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { loadCatalogues } from '../../server/src/reports/loadCatalogues.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { SMALL_COUNTRY } from '../../server/src/testing/builders.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';

const HEADER = 'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian';

/** Catalogues and a small country in an empty database. */
export async function prepareSmall(db: Db): Promise<void> {
  await loadCatalogues(db);
  await seedDatabase(db, { regions: SMALL_COUNTRY });
}

/** Imports reports of the given identifiers, one per line, in a kecamatan (default Koba, Bangka Tengah). */
export async function importReports(db: Db, ids: string[], code = '19.04.01'): Promise<ImportSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-laporan-'));
  try {
    const file = join(folder, 'laporan.csv');
    writeFileSync(file, `${HEADER}\n${ids.map((id) => `${id},laporan,politik_uang,masuk,${code},2024-10-15`).join('\n')}\n`);
    return await runImport(db, (q, channel) => reportsImport(q, channel, '2024-12-01'), file, { channel: 'sigaplapor' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One API process on a database. */
export function apiOn(db: Db) {
  const folder = tmpdir();
  const app = createApp({ db, config: readConfig({ PORT: '0', PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0' }, folder) });
  return async (path: string) => app.request(`/api/v1${path}`);
}

/** Identifiers of the reports in a database, sorted. */
export async function reportIds(db: Db): Promise<string[]> {
  const rows = await db.all<{ id: string }>('select source_id as id from reports where superseded_by is null order by source_id');
  return rows.map((r) => r.id);
}

/** Roll-ups that do not equal a fresh group-by of the reports; none when all is well. */
export async function brokenRollups(db: Db): Promise<string[]> {
  const broken: string[] = [];
  for (const table of ['report_counts', 'report_months', 'report_places', 'report_kinds']) {
    const [row] = await db.all<{ kept: number; real: number }>(
      `select (select coalesce(sum(n), 0) from ${table}) as kept,
              (select coalesce(sum(quantity), 0) from reports where superseded_by is null and origin <= 3) as real`,
    );
    if (row?.kept !== row?.real) broken.push(table);
  }
  return broken;
}
