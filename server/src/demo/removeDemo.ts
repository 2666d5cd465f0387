import { appendAudit } from '../audit/appendAudit.ts';
import type { Db } from '../db/database.ts';
import { undoImport } from '../imports/undoImport.ts';
import { listSampleImports } from './repository.ts';

/** Undoes every import of data contoh, newest first; answers how many there were. */
export async function removeDemo(db: Db): Promise<number> {
  const ids = await listSampleImports(db);
  for (const id of ids) await undoImport(db, id);
  // Each undo has an entry of its own; this one says that they belong together, and that nothing is left.
  const entry = { action: 'demo_removed', subject: { type: 'demo' }, details: { imports: ids.length } } as const;
  if (ids.length) await db.tx((tx) => appendAudit(tx, entry));
  return ids.length;
}
