import type { Queryable } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';

/** Source names of the denominators of an election and measure that came with data contoh. */
export function listSampleSources(db: Queryable, election: string, measure: string): Promise<Set<string>> {
  return keptPerVersion(db, `sample denominators ${election} ${measure}`, async () => {
    const rows = await db.all<{ source: string }>(
      `select distinct d.source from denominators d join imports i on i.id = d.import_id
       where i.sample and d.election = $1 and d.measure = $2`,
      [election, measure],
    );
    return new Set(rows.map((r) => r.source));
  });
}
