import type { Queryable } from '../../db/database.ts';

/** Names of all regions down to kecamatan that were ever in the list, in force or not, by code. */
export async function everyName(db: Queryable): Promise<Map<string, string>> {
  const rows = await db.all<{ code: string; name: string }>("select code, name from regions where level <> 'desa' order by code");
  return new Map(rows.map(({ code, name }) => [code, name]));
}
