import type { Queryable } from '../db/database.ts';

/** Region whose people own an import; null = the whole country, also when there is no such import. */
export async function importRegion(db: Queryable, id: number): Promise<string | null> {
  if (!Number.isSafeInteger(id)) return null;
  const [row] = await db.all<{ region: string }>('select region from import_owners where import_id = $1', [id]);
  return row?.region || null;
}

/** The same for a row in the quarantine. */
export async function quarantineRegion(db: Queryable, id: number): Promise<string | null> {
  if (!Number.isSafeInteger(id)) return null;
  const [row] = await db.all<{ region: string }>(
    'select o.region from quarantine q join import_owners o on o.import_id = q.import_id where q.id = $1',
    [id],
  );
  return row?.region || null;
}
