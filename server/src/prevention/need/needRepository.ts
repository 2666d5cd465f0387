import type { Queryable, Row } from '../../db/database.ts';
import type { MapLevel } from '../../regions/contract.ts';

/** Which activities count as effort. */
export interface EffortFilter {
  /** Area (itself and all inside); null = everywhere. */
  code: string | null;
  from: string | null;
  to: string | null;
  /** Codes of issues; null = all, activities without an issue included. */
  issues: readonly string[] | null;
  form: string | null;
  kind: string | null;
}

export interface RecordedActivities extends Row {
  /** Area of the level; null for activities whose place is less precise. */
  code: string | null;
  /** Activities of the filter, and of the area in the register at all. */
  chosen: number;
  ever: number;
  /** Day of the latest of all, when the last was imported or entered, and whether any is data contoh. */
  latest: string | null;
  imported: string | null;
  sample: boolean;
}

const LENGTH: Record<MapLevel, number> = { provinsi: 2, kabkota: 5, kecamatan: 8 };

/** Activities by area of a level: those of the filter, and all there are of it. An activity counts for a period when any of its days lies in it. */
export async function recordedActivities(db: Queryable, level: MapLevel, filter: EffortFilter): Promise<RecordedActivities[]> {
  const length = LENGTH[level];
  return db.all<RecordedActivities>(
    `select case when length(a.code) >= ${length} then substr(a.code, 1, ${length}) end as code,
       count(*) as ever,
       count(case when (cast($2 as date) is null or coalesce(a.end_date, a.start_date) >= cast($2 as date))
         and (cast($3 as date) is null or a.start_date <= cast($3 as date))
         and (cast($4 as varchar) is null or strpos(cast($4 as varchar), '|' || a.issue || '|') > 0)
         and (cast($5 as varchar) is null or a.form = $5)
         and (cast($6 as varchar) is null or a.kind = $6) then 1 end) as chosen,
       max(a.start_date) as latest, max(coalesce(a.edited_at, a.entered_at, cast(i.started_at as varchar))) as imported,
       count(case when i.sample then 1 end) > 0 as sample
     from activities a left join imports i on i.id = a.import_id
     where cast($1 as varchar) is null or a.code = $1 or a.code like $1 || '.%'
     group by 1`,
    [filter.code, filter.from, filter.to, filter.issues && `|${filter.issues.join('|')}|`, filter.form, filter.kind],
  );
}
