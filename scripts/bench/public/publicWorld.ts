import { resolve } from 'node:path';
import { readConfig } from '../../../server/src/config.ts';
import { openDb } from '../../../server/src/openDb.ts';
import { prepareData } from '../../../server/src/prepareData.ts';
import type { PublicRelease } from '../../../server/src/releases/public/contract.ts';
import { publishDocument } from '../../../server/src/releases/testing/publishDocument.ts';
import { syntheticRelease } from '../../../server/src/releases/testing/syntheticRelease.ts';
import { kecamatanCodes } from '../kecamatanCodes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Settings of the server under measurement: its own machine, no data contoh. */
export const envOf = (folder: string) => ({ PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0', PORT: '0', HOST: '127.0.0.1' });

/** A data directory with two published releases of the whole country; its newest document, and codes for reports. */
export async function publicWorld(folder: string): Promise<{ newest: PublicRelease; kecamatan: string[] }> {
  const config = readConfig(envOf(folder), ROOT);
  const db = await openDb(config);
  await prepareData(db, config, () => undefined);
  const deps = { db, dataDir: config.dataDir };
  await publishDocument(deps, await syntheticRelease(deps, { root: 'ID', number: 1 }));
  const newest = await syntheticRelease(deps, { root: 'ID', number: 2 });
  await publishDocument(deps, newest);
  const kecamatan = await kecamatanCodes(db);
  await db.close();
  return { newest, kecamatan };
}
