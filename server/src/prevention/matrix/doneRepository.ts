import type { Queryable, Row } from '../../db/database.ts';
import type { MapLevel } from '../../regions/contract.ts';

/** Length of a code of each level. */
const CODE_LENGTH: Record<MapLevel, number> = { provinsi: 2, kabkota: 5, kecamatan: 8 };

interface DoneRow extends Row {
  code: string;
  issue: string | null;
  n: number;
  /** First day of the latest of them, `YYYY-MM-DD`. */
  last: string;
}

/** Days, both ends inclusive; null = open. */
interface Window {
  from: string | null;
  to: string | null;
}

/**
 * Activities by area of `level` and issue (null = none named), inside the regions of `roots` (null = everywhere), of which any day lies in the
 * window. Activities whose place is less precise than the level are in no row.
 */
export async function activitiesByIssue(
  db: Queryable,
  level: MapLevel,
  roots: readonly (string | null)[],
  window: Window,
): Promise<DoneRow[]> {
  const length = CODE_LENGTH[level];
  const rows: DoneRow[] = [];
  for (const root of roots) {
    rows.push(
      ...(await db.all<DoneRow>(
        `select substr(a.code, 1, ${length}) as code, a.issue, count(*) as n, cast(max(a.start_date) as varchar) as last
         from activities a
         where length(a.code) >= ${length}
           and (cast($1 as varchar) is null or a.code = $1 or a.code like $1 || '.%')
           and (cast($2 as date) is null or coalesce(a.end_date, a.start_date) >= cast($2 as date))
           and (cast($3 as date) is null or a.start_date <= cast($3 as date))
         group by 1, 2 order by 1, 2`,
        [root, window.from, window.to],
      )),
    );
  }
  return rows;
}
