import { dayNumber } from '../cube/days.ts';
import type { ChannelDelays } from './channelDelays.ts';
import { type DayPeriod, provisionalPeriods } from './provisionalPeriods.ts';
import { COMPLETE, isKnown, type ReportingDelay } from './reportingDelay.ts';

/** How much of a period is expected to be known, 0 to 1; null when no delay is known. */
export interface PeriodCompleteness {
  complete: number | null;
  provisional: boolean;
}

/**
 * Known delays with the share each channel has of what is counted, the shares adding up to 1, and the day up to which the channel's
 * reports are here (default: the day of the figures). Empty when too little is known.
 */
export type Mix = { known: readonly number[]; weight: number; until?: number }[];

/** Channels whose delay is known must bring at least this share of what is counted, or nothing is said of the whole. */
const LEAST_KNOWN = 0.5;

/**
 * The mix of channels from counts per channel. Channels without a known delay are left out, and the others stand for them; where
 * those bring less than half of the reports the mix is empty.
 */
export function mixOf(counts: ReadonlyMap<number, number>, { channels }: ChannelDelays): Mix {
  let [all, known] = [0, 0];
  const mix: Mix = [];
  for (const [channel, count] of counts) {
    all += count;
    const { delay, until } = channels.get(channel) ?? {};
    if (!delay || until === undefined || !isKnown<ReportingDelay>(delay) || count <= 0) continue;
    known += count;
    mix.push({ known: delay.known, weight: count, until: dayNumber(until) });
  }
  if (known === 0 || known < all * LEAST_KNOWN) return [];
  return mix.map(({ weight, ...rest }) => ({ ...rest, weight: weight / known }));
}

/**
 * Which periods are still incomplete on the day `asOf`: share = sum over channels of (the channel's part of the mix) x (its expected
 * share of the period on the day up to which it is known, `provisionalPeriods`). Provisional below 95 %. An empty mix says nothing, but for days after `asOf`, which
 * nobody can know.
 */
export function completenessOf(periods: readonly DayPeriod[], mix: Mix, asOf: number): PeriodCompleteness[] {
  const shares = mix.map(({ known, weight, until }) => ({
    weight,
    periods: provisionalPeriods(periods, { known }, Math.min(until ?? asOf, asOf)),
  }));
  return periods.map(({ to }, i) => {
    if (shares.length === 0) return { complete: null, provisional: to > asOf };
    const complete = shares.reduce((sum, s) => {
      const found = s.periods[i];
      return sum + s.weight * (found && 'share' in found ? found.share : 1);
    }, 0);
    return { complete: Math.min(1, complete), provisional: complete < COMPLETE - 1e-12 };
  });
}

/** Days until 95 % of a day's reports are in, over all channels of the mix; null for an empty mix. */
export function completeAfter(mix: Mix): number | null {
  if (mix.length === 0) return null;
  const longest = Math.max(...mix.map(({ known }) => known.length));
  for (let d = 0; d < longest; d++) {
    const share = mix.reduce((sum, { known, weight }) => sum + weight * (known[d] ?? 1), 0);
    if (share >= COMPLETE - 1e-12) return d;
  }
  return longest;
}

/** First and last day of a period as numbers. */
export const dayPeriod = (from: string, to: string): DayPeriod => ({ from: dayNumber(from), to: dayNumber(to) });
