import type { Queryable } from '../db/database.ts';

/** Printed name of a region; null when there is none of this code. */
export async function regionName(db: Queryable, code: string): Promise<string | null> {
  const [row] = await db.all<{ name: string }>('select name from regions where code = $1', [code]);
  return row?.name ?? null;
}
