import type { Queryable } from '../../db/database.ts';
import { numberToCode } from '../../regions/regionCode.ts';
import { type CountSum, sumCounts } from '../../reports/repository.ts';
import { NATION, type PlaceCode, RELEASED_ORIGINS, type ReleasedOrigin } from '../public/contract.ts';
import { forOrigins } from './trueTable.ts';
import { noWindowCounts, type WindowCounts } from './windowCounts.ts';

/** What is counted: the root of the release and a period of whole months, both ends inclusive. */
export interface WindowAsked {
  area: PlaceCode;
  from: string;
  to: string;
}

/**
 * Counts the reports of a window by day of the event. Every status counts: a release tells what came in, not what was decided. Published
 * aggregates and disputes are in no sum (`reports/uncounted.ts`); what lies outside the root is not counted. `issueOf` gives the code of an
 * issue's number. To be asked in one snapshot.
 */
export async function readWindow(
  db: Queryable,
  { area, from, to }: WindowAsked,
  issueOf: (number: number) => string,
): Promise<Record<ReleasedOrigin, WindowCounts>> {
  const scope = { from, to, code: area === NATION ? null : area, election: null, issue: null, channel: null };
  const ask = { ...scope, origin: null, status: null };
  const counts = forOrigins(noWindowCounts);
  for (const sum of await sumCounts(db, ['prov', 'kab', 'kec'], ask))
    for (const origin of RELEASED_ORIGINS) if (sum[origin] !== 0) add(counts[origin].places, placeOf(sum), sum[origin]);
  for (const sum of await sumCounts(db, ['prov', 'kab', 'issue'], ask))
    for (const origin of RELEASED_ORIGINS)
      if (sum[origin] !== 0) add(inner(counts[origin].issues, placeOf(sum)), issueOf(Number(sum.issue)), sum[origin]);
  for (const sum of await sumCounts(db, ['prov', 'kab', 'month'], ask))
    for (const origin of RELEASED_ORIGINS)
      if (sum[origin] !== 0) add(inner(counts[origin].months, placeOf(sum)), String(sum.month).slice(0, 7), sum[origin]);
  return counts;
}

function placeOf(sum: CountSum): PlaceCode {
  const place = sum.kec ?? sum.kab ?? sum.prov ?? null;
  return place === null ? NATION : numberToCode(Number(place));
}

const add = (map: Map<string, number>, key: string, n: number) => map.set(key, (map.get(key) ?? 0) + n);

function inner(map: Map<PlaceCode, Map<string, number>>, key: PlaceCode): Map<string, number> {
  const known = map.get(key) ?? new Map<string, number>();
  map.set(key, known);
  return known;
}
