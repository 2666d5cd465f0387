import type { Db } from '../../server/src/db/database.ts';

/** Codes of all kecamatan in the database, in code order. */
export async function kecamatanCodes(db: Db): Promise<string[]> {
  const rows = await db.all<{ code: string }>("select code from regions where level = 'kecamatan' order by code");
  return rows.map((r) => r.code);
}
