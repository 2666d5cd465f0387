import type { Queryable, Row } from '../../db/database.ts';
import type { Level } from '../../regions/contract.ts';
import { codeAtLevel, codeToNumber, levelOf } from '../../regions/regionCode.ts';
import { COUNTED } from '../uncounted.ts';
import { keptPerReports } from './keptPerReports.ts';
import type { DelayHistograms } from './reportingDelay.ts';

/** Longer delays than this (days) are counted as left out: a wrong year in one of the dates is likelier. */
const LONGEST = 730;
const AREA_COLUMN: Record<Level, string> = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec', desa: 'desa' };
/** Days are counted from here, as in the cube of counts. */
const FIRST_DAY = "date '2000-01-01'";

/** Reports with both dates in their order, that say something about a delay. */
const BOTH = `event_date is not null and report_date is not null and report_date >= event_date and report_date - event_date <= ${LONGEST}`;

/** Current reports of the counted origins inside a region (null = everywhere). */
function counted(code: string | null): string {
  const conditions = ['superseded_by is null', COUNTED];
  if (code !== null) {
    // The province tells a distributed database where the rows lie.
    conditions.push(`prov = ${codeToNumber(codeAtLevel(code, 'provinsi') as string)}`);
    conditions.push(`${AREA_COLUMN[levelOf(code)]} = ${codeToNumber(code)}`);
  }
  return conditions.join(' and ');
}

/** What the reports of one channel say about its delay. Rows are counted, not the cases an aggregate stands for. */
export interface ChannelHistograms extends DelayHistograms {
  byDelay: number[];
  byDay: Map<number, number>;
  /** Day of the last report received, `YYYY-MM-DD`. */
  last: string | null;
}

/** Delays of all channels inside a region (null = everywhere), by number of the channel. Asked once per state of the reports. */
export function delayHistograms(db: Queryable, code: string | null): Promise<Map<number, ChannelHistograms>> {
  return keptPerReports(db, `delays ${code ?? ''}`, () => readHistograms(db, code));
}

interface DelayRow extends Row {
  channel: number;
  delay: number;
  n: number;
  last: string | null;
}
interface DayRow extends Row {
  channel: number;
  day: number;
  n: number;
}

async function readHistograms(db: Queryable, code: string | null): Promise<Map<number, ChannelHistograms>> {
  const where = counted(code);
  const [delays, days] = await Promise.all([
    db.all<DelayRow>(
      `select channel, case when ${BOTH} then cast(report_date - event_date as integer) else -1 end as delay,
         count(*) as n, max(report_date) as last
       from reports where ${where} group by 1, 2`,
    ),
    db.all<DayRow>(
      `select channel, cast(event_date - ${FIRST_DAY} as integer) as day, count(*) as n
       from reports where ${where} and ${BOTH} group by 1, 2`,
    ),
  ]);
  const found = new Map<number, ChannelHistograms>();
  const of = (channel: number): ChannelHistograms => {
    const known: ChannelHistograms = found.get(channel) ?? { byDelay: [], byDay: new Map(), excluded: 0, last: null };
    found.set(channel, known);
    return known;
  };
  for (const { channel, delay, n, last } of delays) {
    const own = of(channel);
    if (last !== null && (own.last === null || last > own.last)) own.last = last;
    if (delay < 0) own.excluded += n;
    else {
      while (own.byDelay.length <= delay) own.byDelay.push(0);
      own.byDelay[delay] = n;
    }
  }
  for (const { channel, day, n } of days) of(channel).byDay.set(day, n);
  return found;
}

/** Day of the last report received inside a region (null = everywhere), by number of the channel; without those that have no such date. */
export function lastReceived(db: Queryable, code: string | null): Promise<Map<number, string>> {
  return keptPerReports(db, `last received ${code ?? ''}`, async () => {
    const rows = await db.all<{ channel: number; last: string | null }>(
      `select channel, max(report_date) as last from reports where ${counted(code)} group by channel`,
    );
    return new Map(rows.flatMap(({ channel, last }) => (last === null ? [] : [[channel, last] as const])));
  });
}
