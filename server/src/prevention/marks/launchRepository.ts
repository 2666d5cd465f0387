import type { Queryable, Row } from '../../db/database.ts';

/** An activity of Form Cegah that is about a programme. */
export interface OwnLaunch extends Row {
  id: string;
  code: string;
  region: string | null;
  day: string;
  sample: boolean;
  file: string | null;
  /** Day of the import. */
  imported: string | null;
}

/** Activities of a kind inside an area, earliest first; at most 60, which no axis could tell apart anyway. */
export function listOwnLaunches(db: Queryable, area: string, kind: string): Promise<OwnLaunch[]> {
  return db.all<OwnLaunch>(
    `select a.source_id as id, a.code, r.name as region, a.start_date as day, coalesce(i.sample, false) as sample, i.file,
       cast(cast(i.started_at as date) as varchar) as imported
     from activities a left join regions r on r.code = a.code left join imports i on i.id = a.import_id
     where a.kind = $2 and (a.code = $1 or a.code like $1 || '.%') order by a.start_date, a.source_id limit 60`,
    [area, kind],
  );
}
