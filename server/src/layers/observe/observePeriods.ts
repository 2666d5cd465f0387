import type { Db } from '../../db/database.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { areasReported, readCoverage } from '../../reports/coverage.ts';
import { dayNumber } from '../../reports/cube/days.ts';
import { areaAround, channelDelays } from '../../reports/delay/channelDelays.ts';
import { completenessOf } from '../../reports/delay/completeness.ts';
import { recentMix } from '../../reports/delay/recentMix.ts';
import type { DayRange, ObservedPeriods, PeriodCoverage } from '../../signals/observed/observed.ts';
import { joinedCoverage, joinedReported } from '../joined.ts';
import { knownShares } from '../knownShares.ts';
import type { CountedAreas } from './countAreas.ts';

/** How complete each of some periods is expected to be by now, for the scope that is seen or one area in it. */
export async function observePeriods(
  db: Db,
  { filter, seen }: CountedAreas,
  periods: readonly DayRange[],
  code?: string,
): Promise<ObservedPeriods> {
  const whole = code === undefined && seen.roots.includes(null);
  const place =
    code !== undefined ? { code, codes: null } : whole ? { code: null, codes: null } : { code: null, codes: seen.roots };
  const scope = { ...filter, ...place } as typeof filter;
  const delays = await channelDelays(db, areaAround(scope), seen.regions);
  if (delays.asOf === null) return { asOf: null, periods: periods.map(() => ({ complete: null, provisional: false })) };
  const days = periods.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
  return { asOf: delays.asOf, periods: completenessOf(days, await recentMix(db, scope, delays), dayNumber(delays.asOf)) };
}

/** Periods that are looked at before the event loop gets its turn. */
const AT_ONCE = 4;

/** Who watched in each of some periods: shares of the expected coverage by drawn area, and areas that somebody reported for. */
export async function coverageByPeriod(
  db: Db,
  level: MapLevel,
  { seen }: CountedAreas,
  periods: readonly DayRange[],
): Promise<PeriodCoverage[]> {
  const told: PeriodCoverage[] = [];
  for (const [i, { from, to }] of periods.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
    const rows = await Promise.all(seen.roots.map((root) => readCoverage(db, level, root, from, to)));
    const reported = seen.roots.length ? await areasReported(db, level, from, to) : new Set<string>();
    told.push({ shares: knownShares(joinedCoverage(seen.areas, rows.flat())), reported: joinedReported(seen.areas, reported) });
  }
  return told;
}
