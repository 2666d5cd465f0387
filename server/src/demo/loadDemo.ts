import { appendAudit } from '../audit/appendAudit.ts';
import type { Db } from '../db/database.ts';
import { runImport } from '../imports/runImport.ts';
import { activitiesImport } from '../prevention/activitiesImport.ts';
import { placesImport } from '../prevention/places/placesImport.ts';
import { denominatorsImport } from '../regions/denominatorsImport.ts';
import { coverageImport } from '../reports/coverageImport.ts';
import { handlingImport } from '../reports/ladder/handlingImport.ts';
import { openingsImport } from '../reports/openings/openingsImport.ts';
import { reportsImport } from '../reports/reportsImport.ts';
import { demoAreas } from './demoAreas.ts';
import { type DemoFiles, generateDemo } from './generateDemo.ts';

/** The one seed of the shipped data contoh; the region list is the only other input. */
export const DEMO_SEED = 'petarawan-1';

/** What was loaded, in rows. */
export type DemoSummary = DemoFiles['rows'];

/**
 * Generates the data contoh for the loaded regions as CSV files in `workDir` and imports them like anybody's files, each
 * marked as sample. An interrupted run is repaired by the next: rows that are there already count as unchanged.
 */
export async function loadDemo(db: Db, workDir: string, onProgress: (id: string, en: string) => void): Promise<DemoSummary> {
  onProgress('Membuat data contoh …', 'Making sample data (data contoh) …');
  const files = await generateDemo(await demoAreas(db, DEMO_SEED), workDir, DEMO_SEED);
  const load = (source: Parameters<typeof runImport>[1], file: string, channel: string | null = null) =>
    runImport(db, source, file, { channel, sample: true });
  onProgress('Memuat penyebut contoh …', 'Loading sample denominators …');
  await load(denominatorsImport, files.denominators);
  onProgress('Memuat cakupan contoh …', 'Loading sample coverage …');
  await load(coverageImport, files.coverage);
  onProgress('Memuat kegiatan pencegahan contoh …', 'Loading sample prevention activities …');
  await load(activitiesImport, files.activities);
  onProgress('Memuat pembukaan kanal contoh …', 'Loading sample channel openings …');
  await load(openingsImport, files.openings);
  onProgress('Memuat tempat pencegahan contoh …', 'Loading sample places of prevention …');
  await load(placesImport, files.places);
  for (const [i, { channel, file }] of files.reports.entries()) {
    onProgress(
      `Memuat laporan contoh ${i + 1}/${files.reports.length} …`,
      `Loading sample reports ${i + 1}/${files.reports.length} …`,
    );
    await load(reportsImport, file, channel);
  }
  onProgress('Memuat formulir TPS dan LHP contoh …', 'Loading sample polling-station forms and records …');
  for (const { channel, file } of files.records) await load(reportsImport, file, channel);
  onProgress('Memuat penanganan contoh …', 'Loading sample handling …');
  await load(handlingImport, files.handling.file, files.handling.channel);
  // Each of the files is an import with an entry of its own; this one says that they belong together, and that all arrived.
  const entry = { action: 'demo_loaded', subject: { type: 'demo', id: DEMO_SEED }, details: { ...files.rows } } as const;
  await db.tx((tx) => appendAudit(tx, entry));
  return files.rows;
}
