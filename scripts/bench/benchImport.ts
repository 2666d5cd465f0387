import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../server/src/imports/runImport.ts';
import { prepareFacts } from '../../server/src/prepareData.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { bareLoad } from './bareLoad.ts';
import { kecamatanCodes } from './kecamatanCodes.ts';
import { type BenchOptions, type Measurement, milliseconds } from './measure.ts';
import { openBench } from './openBench.ts';
import { writeReportsCsv } from './reportsCsv.ts';

const ROWS = 1_000_000;
const BAD_EVERY = 250;
const quiet = () => undefined;

/** A million rows with full validation, beside the engine's own bare loading of the same file into a table. */
export async function benchImport(folder: string, options: BenchOptions): Promise<Measurement[]> {
  const { db } = await openBench(folder, options);
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
  const bareSeconds = await bareLoad(db, file);

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
      reference: { name: `bare bulk load (${options.engine})`, value: ROWS / bareSeconds },
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
