import { join } from 'node:path';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { prepareFacts } from '../../server/src/prepareData.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { kecamatanCodes } from './kecamatanCodes.ts';
import { type Measurement, median, milliseconds } from './measure.ts';
import { writeReportsCsv } from './reportsCsv.ts';

const FILES = 5;
const ROWS_EACH = 1_000_000;
const ROUNDS = 7;
const quiet = () => undefined;

/** Filters as planners use them; every round shifts the dates so that no answer comes from the cache. */
const QUERIES: Record<string, string> = {
  'counts, provinsi': 'reports/counts?by=region&level=provinsi',
  'counts, kabkota': 'reports/counts?by=region&level=kabkota',
  'counts, kabkota, one issue': 'reports/counts?by=region&level=kabkota&issue=politik_uang',
  'counts, kabkota x issue of a province': 'reports/counts?by=region,issue&level=kabkota&parent=32',
  'counts, kecamatan of a province': 'reports/counts?by=region&level=kecamatan&parent=35',
  'counts by issue, origin, status': 'reports/counts?by=issue,origin,status',
  'counts by month': 'reports/counts?by=month&channel=sigaplapor',
  'trend of a kabupaten by week': 'reports/trend?interval=week&code=19.04',
  'map layer, kabkota of a province': 'layers/laporan?parent=19',
  'map layer, kabkota, nation': 'layers/laporan?level=kabkota&issue=netralitas_asn',
};

/** Uncached answers at five million reports, through the whole application. */
export async function benchCounts(folder: string): Promise<Measurement[]> {
  const db = await openDuckDb(join(folder, 'bench.duckdb'));
  await prepareFacts(db, quiet);
  const codes = await kecamatanCodes(db);
  for (let i = 0; i < FILES; i++) {
    const file = join(folder, `reports-${i}.csv`);
    await writeReportsCsv(file, ROWS_EACH, codes, { badEvery: ROWS_EACH * 2, seed: i + 1, idPrefix: `${i}-` });
    await runImport(db, reportsImport, file, { channel: 'sigaplapor' });
  }
  const app = createApp({ db, config: readConfig({ PETARAWAN_DIR: folder }, folder) });
  const results: Measurement[] = [];
  const all: number[] = [];
  for (const [name, path] of Object.entries(QUERIES)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const from = `2023-0${7 + (round % 3)}-${String(2 + round).padStart(2, '0')}`;
      const request = `/api/v1/${path}&from=${from}&to=2024-11-${String(10 + round)}`;
      times.push(
        await milliseconds(async () => {
          const response = await app.request(request);
          if (response.status !== 200) throw new Error(`${request}: ${response.status}`);
          await response.arrayBuffer();
        }),
      );
    }
    all.push(...times);
    results.push({ name, value: median(times), unit: 'ms' });
  }
  results.push({
    name: `median of all uncached answers at ${FILES * ROWS_EACH} reports`,
    value: median(all),
    unit: 'ms',
    target: { value: 25, better: 'lower', of: 'value' },
  });
  await db.close();
  return results;
}
