import { readConfig } from '../../server/src/config.ts';
import { openDb } from '../../server/src/openDb.ts';
import { prepareData } from '../../server/src/prepareData.ts';
import type { Measurement } from './measure.ts';
import { measureEars } from './signals/measureEars.ts';
import { measureHttp } from './signals/measureHttp.ts';
import { measureMoran } from './signals/measureMoran.ts';
import { measureQueen } from './signals/measureQueen.ts';
import type { SignalsCase } from './signals/signalsCase.ts';

/** One function per measurement, each in a file of its own. */
const MEASURES: ((on: SignalsCase) => Promise<Measurement[]>)[] = [measureQueen, measureMoran, measureEars, measureHttp];

/** Statistics of areas at the size of the country, on the sample data: time, beside R with spdep where it is installed. */
export async function benchSignals(folder: string): Promise<Measurement[]> {
  const config = readConfig({ PETARAWAN_DIR: folder, PORT: '0', RATE_READS: '0', LOG_LEVEL: 'silent' }, folder);
  const db = await openDb(config);
  try {
    await prepareData(db, config, () => undefined);
    const found: Measurement[] = [];
    for (const measure of MEASURES) found.push(...(await measure({ db, config, folder })));
    return found;
  } finally {
    await db.close();
  }
}
