import type { Queryable } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import type { TrendPoint, TrendResponse } from '../contract.ts';
import { dayNumber } from '../cube/days.ts';
import type { Scope } from '../filter.ts';
import { areaName, listCatalogue } from '../repository.ts';
import { type Interval, lastDay, trendOf } from '../trend.ts';
import { areaAround, channelDelays, type DelayFound } from './channelDelays.ts';
import { completeAfter, completenessOf, dayPeriod, type Mix } from './completeness.ts';
import type { ChannelDelay } from './contract.ts';
import { countUndated } from './receivedRepository.ts';
import { recentMix } from './recentMix.ts';
import { isKnown, type ReportingDelay } from './reportingDelay.ts';
import { upToAsOf } from './upToAsOf.ts';

export interface TrendAsked {
  interval: Interval;
  date: TrendResponse['date'];
  scope: Scope;
  /** Regions the asker sees; null = everywhere. */
  seen: readonly string[] | null;
}

/**
 * Reports over time with what is known of their completeness. By event date the last periods are provisional until 95 % of their
 * reports are expected to be in; by report date only the period in which `asOf` lies is, because nothing comes in later for a day
 * of receipt that is over.
 */
export async function trendWithDelay(db: Queryable, asked: TrendAsked): Promise<Omit<TrendResponse, 'meta'>> {
  const { interval, date, scope, seen } = asked;
  const [counted, delays] = await Promise.all([trendOf(db, interval, scope, date), channelDelays(db, areaAround(scope), seen)]);
  const mix: Mix = date === 'report' ? [{ known: [1], weight: 1 }] : await recentMix(db, scope, delays);
  const counts = upToAsOf(counted, interval, mix, delays.asOf, scope.to);
  const periods = counts.map(({ period }) => dayPeriod(period, lastDay(period, interval)));
  const completeness =
    delays.asOf === null
      ? counts.map(() => ({ complete: null, provisional: false }))
      : completenessOf(periods, mix, dayNumber(delays.asOf));
  const points = counts.map((point, i): TrendPoint => ({ ...point, ...(completeness[i] as (typeof completeness)[number]) }));
  const days = delays.asOf === null ? null : completeAfter(mix);
  const names = new Map((await listCatalogue(db, 'channels')).map((c) => [c.num, c.code]));
  return {
    interval,
    code: scope.code,
    date,
    points,
    asOf: delays.asOf,
    undated: date === 'report' ? await countUndated(db, 'report_date', scope) : 0,
    completeAfter: days,
    completeSentence: sentenceOf(days, date),
    delay: Object.fromEntries(
      await Promise.all(
        [...delays.channels].map(
          async ([channel, found]): Promise<[string, ChannelDelay]> => [
            names.get(channel) ?? String(channel),
            describe(found, found.area === null ? null : await areaName(db, found.area)),
          ],
        ),
      ),
    ),
  };
}

function describe({ delay, area, excluded, last }: DelayFound, areaName: string | null): ChannelDelay {
  if (!isKnown<ReportingDelay>(delay)) return { days: null, reason: delay.reason, n: 0, excluded, area, areaName, last };
  return { days: delay.days, reason: null, n: delay.n, excluded: excluded + delay.beyond, area, areaName, last };
}

function sentenceOf(days: number | null, date: TrendResponse['date']): Text {
  if (date === 'report') {
    return {
      id: 'Menurut tanggal lapor: hari yang sudah lewat tidak bertambah lagi.',
      en: 'By report date: a day that is over does not rise any more.',
    };
  }
  if (days === null) {
    return {
      id: 'Lama pelaporan belum diketahui, jadi tidak dapat dikatakan apakah periode terakhir sudah lengkap.',
      en: 'The reporting delay is not known, so it cannot be said whether the last periods are complete.',
    };
  }
  if (days === 0) return { id: 'biasanya lengkap pada hari kejadian', en: 'usually complete on the day of the event' };
  return { id: `biasanya lengkap dalam ${days} hari`, en: `usually complete within ${days} ${days === 1 ? 'day' : 'days'}` };
}
