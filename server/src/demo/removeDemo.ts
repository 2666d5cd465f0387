import type { Db } from '../db/database.ts';
import { undoImport } from '../imports/undoImport.ts';
import { listSampleImports } from './repository.ts';

/** Undoes every import of data contoh, newest first; answers how many there were. */
export async function removeDemo(db: Db): Promise<number> {
  const ids = await listSampleImports(db);
  for (const id of ids) await undoImport(db, id);
  return ids.length;
}
