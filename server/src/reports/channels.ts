import type { Queryable } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import { originNumber } from './catalogues.ts';
import { listChannelRows } from './channelRepository.ts';
import type { ChannelEntry, ChannelShape } from './contract.ts';

/** A channel as rules need it: what its files hold, for which elections, between which days. */
export interface Channel {
  code: string;
  num: number;
  name: Text;
  shape: ChannelShape;
  appliesTo: ChannelEntry['appliesTo'];
  /** First and last day of use; null = not known. */
  from: string | null;
  to: string | null;
  /** As printed, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  printed: { from: string | null; to: string | null };
  /** Origin number of rows that name none; null = they must. */
  defaultOrigin: number | null;
  place: ChannelEntry['place'];
}

/** Day a partial date begins (`2024` -> `2024-01-01`). */
const firstDay = (date: string | null) => date && `${date}-01-01`.slice(0, 10);
/** Day a partial date ends (`2024-02` -> `2024-02-29`). */
function lastDay(date: string | null): string | null {
  if (date === null || date.length === 10) return date;
  const [year, month = 12] = date.split('-').map(Number) as [number, number?];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** All channels of the database, in the order of their numbers. */
export async function readChannels(db: Queryable): Promise<Channel[]> {
  return (await listChannelRows(db)).map((r) => ({
    code: r.code,
    num: r.num,
    name: { id: r.name_id, en: r.name_en },
    shape: r.shape,
    appliesTo: r.applies_to,
    from: firstDay(r.valid_from),
    to: lastDay(r.valid_to),
    printed: { from: r.valid_from, to: r.valid_to },
    defaultOrigin: r.default_origin === null ? null : originNumber(r.default_origin),
    place: r.place,
  }));
}

/** Numbers of the channels whose rows are cases that add up; the others are disputes and published aggregates. */
export async function countedChannels(db: Queryable): Promise<Set<number>> {
  return new Set((await readChannels(db)).filter((c) => c.shape !== 'sengketa' && c.shape !== 'agregat').map((c) => c.num));
}

/** True when every one of some channels brings published aggregates: then these are what is asked for. */
export async function onlyPublished(db: Queryable, channels: readonly number[] | null): Promise<boolean> {
  if (channels === null || channels.length === 0) return false;
  const published = new Set((await readChannels(db)).filter((c) => c.shape === 'agregat').map((c) => c.num));
  return channels.every((num) => published.has(num));
}
