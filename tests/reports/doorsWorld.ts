import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportSummary } from '../../server/src/imports/contract.ts';
import type { SpecSource } from '../../server/src/imports/importSpec.ts';
import { type RunOptions, runImport } from '../../server/src/imports/runImport.ts';
import { officialRegions } from '../../server/src/regions/officialRegions.ts';
import { handlingImport } from '../../server/src/reports/ladder/handlingImport.ts';
import { reportsImport } from '../../server/src/reports/reportsImport.ts';
import { region } from '../../server/src/testing/builders.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { DATA } from '../data/dataPackage.ts';
import { openReports, type ReportsWorld } from './reportsWorld.ts';

const TODAY = '2024-12-31';
const HANDLING: SpecSource = (db, channel) => handlingImport(db, channel, TODAY);
export const DOORS: SpecSource = (db, channel) => reportsImport(db, channel, TODAY);

/** Path of a sample, and what its headers are taken for. */
export const samplePath = (name: string) => join(DATA, `samples/${name}.csv`);
export const sampleMapping = (name: string): Record<string, string | null> =>
  JSON.parse(readFileSync(join(DATA, `samples/mappings/${name}.json`), 'utf8'));

export interface DoorsWorld extends ReportsWorld {
  /** Imports a sample with its mapping; `-penanganan` is a file of handling. */
  sample(name: string, options?: RunOptions & { file?: string }): Promise<ImportSummary>;
}

/** The reports noun with the official areas of Kepulauan Bangka Belitung and all provinces. */
export async function openDoors(): Promise<DoorsWorld> {
  const world = await openReports();
  await world.db.write((tx) => tx.run('delete from regions'));
  const own = officialRegions().filter((r) => r.level === 'provinsi' || r.code.startsWith('19.'));
  await seedDatabase(world.db, { regions: own.map(({ code, name }) => region({ code, name })) });
  await world.db.tx((tx) => tx.run('delete from imports'));
  return {
    ...world,
    sample: (name, { file = samplePath(name), ...options } = {}) =>
      runImport(world.db, name.endsWith('-penanganan') ? HANDLING : DOORS, file, {
        channel: name.replace('-penanganan', ''),
        mapping: sampleMapping(name),
        sample: true,
        ...options,
      }),
  };
}
