import { recordRead } from '../../audit/recordRead.ts';
import type { Db } from '../../db/database.ts';
import type { StoredHead } from '../saved/repository.ts';

/** Notes that figures leave the house; what was published has left it already. A deck that was not saved has no number. */
export async function recordDownload(
  db: Db,
  head: Pick<StoredHead, 'area' | 'release' | 'data_version'> & { id: number | null; version: number | null },
  details: Record<string, string>,
): Promise<void> {
  if (head.release !== 0) return;
  await recordRead(db, {
    action: 'export',
    subject: { type: 'deck', id: head.id },
    details: { ...details, area: head.area, version: head.version, dataVersion: head.data_version },
  });
}
