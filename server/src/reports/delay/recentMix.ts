import type { Queryable } from '../../db/database.ts';
import { ORIGINS } from '../contract.ts';
import { dayNumber, dayText } from '../cube/days.ts';
import type { Scope } from '../filter.ts';
import { sumCounts } from '../repository.ts';
import type { ChannelDelays } from './channelDelays.ts';
import { type Mix, mixOf } from './completeness.ts';
import { isKnown, type ReportingDelay } from './reportingDelay.ts';

/** Days of complete reports whose mix of channels is taken for the days that are not complete yet. */
const WINDOW = 91;

/**
 * How the reports of a scope spread over channels. The last days cannot tell, as quick channels are in first: the mix is that of
 * the 13 weeks before them (before `asOf` minus the longest of the 95 % delays), or of the whole scope where those are empty.
 */
export async function recentMix(db: Queryable, scope: Scope, delays: ChannelDelays): Promise<Mix> {
  if (delays.asOf === null) return [];
  const longest = [...delays.channels.values()].reduce(
    (most, { delay }) => Math.max(most, isKnown<ReportingDelay>(delay) ? delay.days.complete : 0),
    0,
  );
  const end = dayNumber(delays.asOf) - longest;
  const settled = { ...scope, from: later(scope.from, dayText(end - WINDOW + 1)), to: earlier(scope.to, dayText(end)) };
  const recent = settled.from <= settled.to ? await countsBy(db, settled) : new Map<number, number>();
  return mixOf(recent.size > 0 ? recent : await countsBy(db, scope), delays);
}

const later = (day: string | null, other: string) => (day !== null && day > other ? day : other);
const earlier = (day: string | null, other: string) => (day !== null && day < other ? day : other);

async function countsBy(db: Queryable, scope: Scope): Promise<Map<number, number>> {
  const rows = await sumCounts(db, ['channel'], scope);
  return new Map(rows.map((row) => [Number(row.channel), ORIGINS.reduce((sum, origin) => sum + row[origin], 0)]));
}
