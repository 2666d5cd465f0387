import type { Sight } from '../../../accounts/sight.ts';
import type { Db } from '../../../db/database.ts';
import { observeAreas } from '../../../layers/observe/observeAreas.ts';
import type { MapLevel, Region } from '../../../regions/contract.ts';
import type { SignalTrendResponse } from '../../../signals/trend/contract.ts';
import { trendsOf } from '../../../signals/trend/trendsOf.ts';
import type { DeckFilter } from './readReports.ts';

/** A filter of at most so many days is told by weeks. */
const DAYS_BY_WEEK = 200;
const DAY_MS = 86_400_000;

/** The tested trend of the deck's own area: by week for a short period, else by month. */
export async function readTrend(db: Db, sight: Sight, region: Region, filter: DeckFilter): Promise<SignalTrendResponse> {
  const observed = await observeAreas(
    db,
    { ...filter, level: region.level as MapLevel, parent: region.parent ?? undefined, denominator: 'jumlah', silent: 'unknown' },
    sight,
  );
  const { from, to } = observed.window;
  const days = from && to ? (Date.parse(to) - Date.parse(from)) / DAY_MS : Number.POSITIVE_INFINITY;
  return trendsOf(observed, { code: region.code, interval: days <= DAYS_BY_WEEK ? 'week' : 'month' });
}
