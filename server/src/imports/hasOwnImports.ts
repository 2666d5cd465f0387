import type { Queryable } from '../db/database.ts';

/** True when somebody imported files of their own (not data contoh), even if undone since. */
export async function hasOwnImports(db: Queryable): Promise<boolean> {
  const [row] = await db.all<{ n: number }>('select count(*) as n from imports where not sample');
  return (row?.n ?? 0) > 0;
}
