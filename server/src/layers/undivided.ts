import type { Db } from '../db/database.ts';
import type { MapLevel } from '../regions/contract.ts';
import { regionIndex } from '../regions/regionIndex.ts';
import type { OriginCounts } from '../reports/contract.ts';
import { addCounts, noCounts } from '../reports/countReports.ts';
import type { Scope } from '../reports/filter.ts';
import { type CountColumn, sumCounts } from '../reports/repository.ts';
import { sumOrigins } from './reportFigures.ts';

/** Column that is empty where a place of a level is told no more precisely. */
const BELOW: Partial<Record<MapLevel, CountColumn>> = { provinsi: 'kab', kabkota: 'kec' };
const ALL = ['laporan', 'temuan', 'informasi_awal'] as const;

/** Reports that were placed in an area before it was divided, and nowhere more precise: which of today's areas is not known. */
export interface Undivided {
  /** Code the area had, which one of its parts has today. */
  code: string;
  name: string;
  /** Last day the undivided area is meant. */
  until: string;
  successors: { code: string; name: string }[];
  counts: OriginCounts;
}

/**
 * Finds them for the areas drawn. Today's "91 Papua" is not the Papua of 2019: a report of that year placed in "91" alone may come
 * from any of the four provinces there are now.
 */
export async function undividedReports(
  db: Db,
  level: MapLevel,
  areas: readonly { code: string }[],
  filter: Scope,
): Promise<Undivided[]> {
  const below = BELOW[level];
  if (!below) return [];
  const { matcher } = await regionIndex(db);
  const drawn = new Set(areas.map((a) => a.code));
  const latest = new Map<string, Omit<Undivided, 'counts'>>();
  for (const { kind, until, predecessor, predecessorName, successors } of matcher.history) {
    if (kind !== 'pemekaran' || until === null || !drawn.has(predecessor)) continue;
    if (filter.from !== null && filter.from > until) continue;
    const known = latest.get(predecessor);
    if (known && known.until >= until) continue;
    latest.set(predecessor, { code: predecessor, name: predecessorName, until, successors });
  }
  const found = await Promise.all(
    [...latest.values()].map(async (change): Promise<Undivided> => {
      const to = filter.to !== null && filter.to < change.until ? filter.to : change.until;
      const counts = noCounts();
      for (const sum of await sumCounts(db, [below], { ...filter, to, code: change.code, codes: null })) {
        if (sum[below] === null) addCounts(counts, sum);
      }
      return { ...change, counts };
    }),
  );
  return found.filter((u) => sumOrigins(u.counts, ALL) > 0);
}
