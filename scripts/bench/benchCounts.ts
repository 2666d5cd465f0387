import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../server/src/imports/runImport.ts';
import { prepareFacts } from '../../server/src/prepareData.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { bareLoad } from './bareLoad.ts';
import { countsAtSize } from './countsAtSize.ts';
import { kecamatanCodes } from './kecamatanCodes.ts';
import { type BenchOptions, type Measurement, milliseconds, slope } from './measure.ts';
import { openBench } from './openBench.ts';
import { writeReportsCsv } from './reportsCsv.ts';

const ROWS_EACH = 1_000_000;
/** All reports of the largest promised size are to be loaded in ten minutes. */
const LOAD = { size: 20_000_000, seconds: 600 };
const quiet = () => undefined;

/**
 * Loading, serving and memory at several sizes, one after the other in the same database, and how each cost grows from size
 * to size. Sizes are numbers of reports, ascending.
 */
export async function benchCounts(folder: string, options: BenchOptions): Promise<Measurement[]> {
  const results: Measurement[] = [];
  let loaded = 0;
  let seconds = 0;
  for (const size of options.sizes) {
    const { db } = await openBench(folder, options);
    await prepareFacts(db, quiet);
    const codes = await kecamatanCodes(db);
    const [found] = await db.all<{ n: number }>('select count(*) as n from reports');
    if ((found?.n ?? 0) !== loaded)
      throw new Error(`basis data ini berisi ${found?.n} laporan / holds that many reports already`);
    const [from, before] = [loaded, seconds];
    let bareSeconds = 0;
    for (let part = 0; loaded < size; part++) {
      const rows = Math.min(ROWS_EACH, size - loaded);
      const file = join(folder, 'reports.csv');
      await writeReportsCsv(file, rows, codes, { badEvery: Number.POSITIVE_INFINITY, seed: loaded + 1, idPrefix: `${loaded}-` });
      seconds += (await milliseconds(() => runImport(db, reportsImport, file, { channel: 'sigaplapor' }))) / 1000;
      if (part === 0) bareSeconds = (await bareLoad(db, file)) / rows;
      loaded += rows;
      // Twenty million take minutes.
      process.stderr.write(`  … ${loaded.toLocaleString('en')}\n`);
      rmSync(file);
    }
    await db.close();
    const name = (text: string) => `${size.toLocaleString('en')}: ${text}`;
    results.push({
      name: name('import'),
      size,
      value: (loaded - from) / (seconds - before),
      unit: 'rows/s',
      reference: { name: `bare bulk load (${options.engine})`, value: 1 / bareSeconds },
    });
    results.push({
      name: name('all loaded after'),
      size,
      value: seconds,
      unit: 's',
      ...(size === LOAD.size ? { target: { value: LOAD.seconds, better: 'lower', of: 'value' } as const } : {}),
    });
    results.push(...(await countsAtSize(folder, size, options)));
  }
  return [...results, ...slopes(results)];
}

/** How each cost grows with size: the exponent of a power law (0 = flat, 1 = in proportion), fitted over all sizes. */
function slopes(results: readonly Measurement[]): Measurement[] {
  const costs = new Map<string, [number, number][]>();
  for (const { name, size, value, unit } of results) {
    if (size === undefined || name.includes('slowest') || !['ms', 'ms/answer', 'MiB', 'rows/s'].includes(unit)) continue;
    const what = name.slice(name.indexOf(': ') + 2);
    const cost = unit === 'rows/s' ? 1 / value : value;
    costs.set(what, [...(costs.get(what) ?? []), [size, cost]]);
  }
  return [...costs]
    .filter(([, points]) => points.length > 1)
    .map(([what, points]) => ({ name: `slope of cost: ${what}`, value: slope(points), unit: 'log/log' }));
}
