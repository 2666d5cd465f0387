import type { Db } from '../../db/database.ts';
import { levelFor } from '../areaLevel.ts';
import { readCoverage } from '../coverage.ts';
import { readScope } from '../filter.ts';
import { reportMeta } from '../meta.ts';
import { areaName, listAreas } from '../repository.ts';
import { calendarCells } from './calendarCells.ts';
import { readWords } from './calendarRepository.ts';
import { calendarPeriods, calendarRows, calendarSums, orderedRows } from './calendarRows.ts';
import { type CoverageCalendarQuery, type CoverageCalendarResponse, MOST_PERIODS } from './contract.ts';

/**
 * Who reported when: the areas of a level inside `parent` against the periods anybody there spoke of, at most the latest
 * MOST_PERIODS of them and one page of areas. `seen` are the regions the asker sees (null = everywhere); `parent` lies in them.
 * Throws AppError `not_found` for an unknown region, `invalid_request` for a level that is not below it or a reversed period.
 */
export async function readCalendar(
  db: Db,
  query: CoverageCalendarQuery,
  seen: readonly string[] | null,
): Promise<CoverageCalendarResponse> {
  const parent = query.parent ?? null;
  const level = levelFor(query);
  const { from, to } = await readScope(db, { from: query.from, to: query.to }, parent, seen);
  const [words, areas, coverage, name, meta] = await Promise.all([
    readWords(db, { level, within: parent, from, to }),
    listAreas(db, level, parent),
    readCoverage(db, level, parent, from, to),
    parent === null ? null : areaName(db, parent),
    reportMeta(db, 'coverage', seen),
  ]);
  const cells = calendarCells(words.own, words.inside, words.speakers);
  const all = calendarPeriods(cells);
  const periods = all.slice(-MOST_PERIODS);
  const shares = new Map(coverage.flatMap((c) => (c.share === null ? [] : [[c.code, c.share] as const])));
  const rows = calendarRows(areas, periods, cells, shares);
  const start = Number(query.cursor ?? 0);
  const end = start + query.limit;
  return {
    level,
    parent: parent === null || name === null ? null : { code: parent, name },
    periods: calendarSums(periods, rows),
    earlier: all.length - periods.length,
    areas: orderedRows(rows, query.order).slice(start, end),
    total: rows.length,
    next: end < rows.length ? String(end) : null,
    meta,
  };
}
