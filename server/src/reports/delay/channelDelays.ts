import type { Queryable } from '../../db/database.ts';
import { ancestorsOf, isWithin } from '../../regions/regionCode.ts';
import { dayNumber } from '../cube/days.ts';
import type { Scope } from '../filter.ts';
import { scopeRegions } from '../scopeRegions.ts';
import { type ChannelHistograms, delayHistograms, lastReceived } from './delayRepository.ts';
import { delayOfHistograms, isKnown, type NoDelay, type ReportingDelay } from './reportingDelay.ts';

/**
 * An area's own reports tell its delay from so many on. 59 is the smallest number of which the longest delay seen is, with 95 %
 * confidence, at least the delay within which 95 % come in: 1 - 0.95^59 > 0.95 (Wilks 1941).
 */
const LEAST_OWN = 59;
/** A channel that brought nothing for longer than this (days) while others did has ended; one that paused for less is behind. */
const STILL_REPORTING = 91;

/** The delay of one channel, and the area (null = the whole country) whose reports it was taken from. */
export interface DelayFound {
  delay: ReportingDelay | NoDelay;
  area: string | null;
  excluded: number;
  /** Day of the last report received in the area asked about. */
  last: string | null;
  /** Day up to which reports of this channel are here at all, `YYYY-MM-DD`. */
  until: string;
}

export interface ChannelDelays {
  /** Day the figures are of; null when no report has a report date. */
  asOf: string | null;
  /** By number of the channel: those with reports in the area asked about. */
  channels: Map<number, DelayFound>;
}

/** The smallest area that holds all of a scope; null = the whole country. */
export function areaAround(scope: Pick<Scope, 'code' | 'codes'>): string | null {
  const regions = scopeRegions(scope);
  const [first, ...rest] = regions ?? [];
  if (first === undefined) return null;
  return [...ancestorsOf(first), first].findLast((area) => rest.every((code) => isWithin(code, area))) ?? null;
}

/** Areas to take a delay from, the one asked about first, then those around it up to the whole country; only what the asker sees. */
function areasAround(code: string | null, seen: readonly string[] | null): (string | null)[] {
  const around = code === null ? [null] : [code, ...ancestorsOf(code).reverse(), null];
  return seen === null ? around : around.filter((area) => area !== null && seen.some((region) => isWithin(area, region)));
}

/**
 * How long reports of each channel take to come in, for an area (null = the whole country): from its own reports, or those of the
 * nearest area around it that has at least 59 of the channel. `seen` are the regions the asker sees (null = everywhere): nothing
 * outside of them is looked at.
 *
 * `asOf`, the day up to which something is known, is the day of the last report received in the widest of these areas, through any
 * channel. It is not today: a file of 2024 read in 2026 knows nothing of 2025, and would look complete. It is not the day of the
 * import either, for the same reason. Each channel is known `until` the last day it brought a report from anywhere in the widest area:
 * calls are noted the same day while the file of another system comes once a week. A channel that has been silent for more than 13
 * weeks before `asOf` has ended: it is complete, not waiting for more.
 */
export async function channelDelays(
  db: Queryable,
  code: string | null,
  seen: readonly string[] | null = null,
): Promise<ChannelDelays> {
  const areas = areasAround(code, seen);
  const [here = null] = areas;
  const received = areas.length === 0 ? new Map<number, string>() : await lastReceived(db, areas.at(-1) ?? null);
  const asOf = [...received.values()].reduce<string | null>(
    (latest, day) => (latest === null || day > latest ? day : latest),
    null,
  );
  const channels = new Map<number, DelayFound>();
  if (asOf === null) return { asOf, channels };
  const untilOf = (channel: number) => {
    const last = received.get(channel);
    return last !== undefined && dayNumber(asOf) - dayNumber(last) <= STILL_REPORTING ? last : asOf;
  };
  let waiting = new Map<number, ChannelHistograms>();
  const sizes = new Map<number, number>();
  for (const area of areas) {
    const histograms = await delayHistograms(db, area);
    if (area === here) waiting = new Map(histograms);
    for (const [channel, own] of waiting) {
      const around = histograms.get(channel) ?? own;
      const n = around.byDelay.reduce((sum, count) => sum + count, 0);
      sizes.set(channel, n);
      const until = untilOf(channel);
      const delay = delayOfHistograms(around, dayNumber(until));
      channels.set(channel, { delay, area, excluded: around.excluded, last: own.last, until });
      if (n >= LEAST_OWN && isKnown(delay)) waiting.delete(channel);
    }
    if (waiting.size === 0) break;
  }
  for (const channel of waiting.keys()) {
    const { excluded, ...found } = channels.get(channel) as DelayFound;
    channels.set(channel, { ...found, excluded, delay: tooFew(sizes.get(channel) ?? 0, excluded) });
  }
  return { asOf, channels };
}

function tooFew(n: number, excluded: number): NoDelay {
  return {
    reason: {
      id: `Lama pelaporan memerlukan sedikitnya ${LEAST_OWN} laporan dengan tanggal kejadian dan tanggal lapor; ada ${n}${excluded ? `, dan ${excluded} tanpa salah satunya` : ''}.`,
      en: `The reporting delay needs at least ${LEAST_OWN} reports with an event date and a report date; there are ${n}${excluded ? `, and ${excluded} without one of them` : ''}.`,
    },
  };
}
