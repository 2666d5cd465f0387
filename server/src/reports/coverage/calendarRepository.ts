import type { Queryable, Row } from '../../db/database.ts';
import type { Level } from '../../regions/contract.ts';
import type { CoverageStatus } from '../contract.ts';

/** What areas of a level said of themselves. */
export interface OwnWord extends Row {
  code: string;
  start: string;
  end: string;
  status: CoverageStatus;
  reason: string | null;
}

/** What was said inside an area: reports by length of their codes, period and status. */
export interface WordInside extends Row {
  area: string;
  size: number;
  start: string;
  end: string;
  status: CoverageStatus;
  n: number;
}

/** How many areas inside one ever spoke in the days asked for, by length of their codes. */
export interface SpeakersInside extends Row {
  area: string;
  size: number;
  n: number;
}

const CODE_LENGTH: Record<Level, number> = { provinsi: 2, kabkota: 5, kecamatan: 8, desa: 13 };

/** Coverage reports at a level and below it, inside `within` (null = everywhere), whose period touches the days asked for. */
export async function readWords(
  db: Queryable,
  ask: { level: Level; within: string | null; from: string | null; to: string | null },
): Promise<{ own: OwnWord[]; inside: WordInside[]; speakers: SpeakersInside[] }> {
  const length = CODE_LENGTH[ask.level];
  const chosen = `(cast($1 as varchar) is null or left(code, length(cast($1 as varchar))) = $1)
    and (cast($2 as date) is null or period_end >= cast($2 as date)) and (cast($3 as date) is null or period_start <= cast($3 as date))`;
  const values = [ask.within, ask.from, ask.to];
  const [own, inside, speakers] = await Promise.all([
    db.all<OwnWord>(
      `select code, cast(period_start as varchar) as start, cast(period_end as varchar) as "end", status, reason
       from coverage where length(code) = ${length} and ${chosen} order by code, period_start, period_end`,
      values,
    ),
    db.all<WordInside>(
      `select left(code, ${length}) as area, length(code) as size, cast(period_start as varchar) as start,
              cast(period_end as varchar) as "end", status, count(*) as n
       from coverage where length(code) > ${length} and ${chosen}
       group by left(code, ${length}), length(code), period_start, period_end, status`,
      values,
    ),
    db.all<SpeakersInside>(
      `select left(code, ${length}) as area, length(code) as size, count(distinct code) as n
       from coverage where length(code) > ${length} and ${chosen} group by left(code, ${length}), length(code)`,
      values,
    ),
  ]);
  return { own, inside, speakers };
}
