import type { Db } from '../../db/database.ts';
import { dayNumber, dayText } from '../../reports/cube/days.ts';
import { areaAround, channelDelays } from '../../reports/delay/channelDelays.ts';
import { completenessOf } from '../../reports/delay/completeness.ts';
import { recentMix } from '../../reports/delay/recentMix.ts';
import type { ObservedCompleteness } from '../../signals/observed/observed.ts';
import type { CountedAreas } from './countAreas.ts';

/** A period without a first day is judged by its last days: older ones are complete. */
const OPEN_DAYS = 91;

/** How much of the observed period is expected to be known by now, for the scope that is seen or one area in it. */
export async function observeCompleteness(
  db: Db,
  { filter, seen, period }: CountedAreas,
  code?: string,
): Promise<ObservedCompleteness> {
  const place = code === undefined ? { code: null, codes: seen.roots } : { code, codes: null };
  // Everything is seen: no list of regions.
  const scope = { ...filter, ...(place.codes?.includes(null) ? { code: null, codes: null } : place) } as typeof filter;
  const delays = await channelDelays(db, areaAround(scope), seen.regions);
  const none = { asOf: delays.asOf, from: null, to: null, complete: null, provisional: false };
  if (delays.asOf === null) return none;
  const to = Math.min(dayNumber(delays.asOf), period.window.to === null ? Number.POSITIVE_INFINITY : dayNumber(period.window.to));
  const from = period.window.from === null ? to - OPEN_DAYS + 1 : dayNumber(period.window.from);
  if (from > to) return none;
  const [found] = completenessOf([{ from, to }], await recentMix(db, scope, delays), dayNumber(delays.asOf));
  return { asOf: delays.asOf, from: dayText(from), to: dayText(to), complete: null, provisional: false, ...found };
}
