import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { prepareFacts } from '../../server/src/prepareData.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { kecamatanCodes } from './kecamatanCodes.ts';
import { type Measurement, milliseconds } from './measure.ts';
import { writeReportsCsv } from './reportsCsv.ts';

const ROWS = 1_000_000;
const BAD_EVERY = 250;
const quiet = () => undefined;

/** A million rows with full validation, beside DuckDB's own bare reading of the same file into a table. */
export async function benchImport(folder: string): Promise<Measurement[]> {
  const db = await openDuckDb(join(folder, 'bench.duckdb'));
  await prepareFacts(db, quiet);
  const file = join(folder, 'reports.csv');
  await writeReportsCsv(file, ROWS, await kecamatanCodes(db), { badEvery: BAD_EVERY, seed: 1, idPrefix: 'a' });

  let rows = 0;
  const seconds =
    (await milliseconds(async () => {
      rows = (await runImport(db, reportsImport, file, { channel: 'sigaplapor' })).rows;
    })) / 1000;
  // Before the yardstick runs: the highest memory of a process only grows.
  const memory = process.resourceUsage().maxRSS / 1024;
  const bare = await openDuckDb(':memory:');
  const bareSeconds =
    (await milliseconds(() => bare.run(`create table t as select * from read_csv('${file}', all_varchar = true)`))) / 1000;
  await bare.close();

  const again = (await milliseconds(() => runImport(db, reportsImport, file, { channel: 'sigaplapor' }))) / 1000;
  await db.close();
  const megabytes = Math.round(statSync(file).size / 2 ** 20);
  return [
    {
      name: `import of ${rows} rows (${megabytes} MB)`,
      value: seconds,
      unit: 's',
      target: { value: 20, better: 'lower', of: 'value' },
    },
    {
      name: 'import speed',
      value: rows / seconds,
      unit: 'rows/s',
      reference: { name: "DuckDB's bare CSV reading", value: ROWS / bareSeconds },
    },
    { name: 'the same file again (all unchanged)', value: again, unit: 's', target: { value: 20, better: 'lower', of: 'value' } },
    {
      name: 'memory of the process',
      value: memory,
      unit: 'MiB',
      target: { value: 1024, better: 'lower', of: 'value' },
    },
  ];
}
