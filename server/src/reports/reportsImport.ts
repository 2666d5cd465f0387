import type { Queryable } from '../db/database.ts';
import type { ImportSpec } from '../imports/importSpec.ts';
import { todayInJakarta } from '../today.ts';
import { channelNumber } from './catalogues.ts';
import type { ChannelShape } from './contract.ts';
import { caseDoor } from './doors/caseDoor.ts';
import { contentDoor } from './doors/contentDoor.ts';
import { disputeDoor } from './doors/disputeDoor.ts';
import { type Door, doorWorld } from './doors/door.ts';
import { informationDoor } from './doors/informationDoor.ts';
import { publishedDoor } from './doors/publishedDoor.ts';
import { supervisionDoor } from './doors/supervisionDoor.ts';

export { REPORT_ROLLUPS } from './doors/target.ts';

const DOORS: Record<ChannelShape, Door> = {
  perkara: caseDoor,
  sengketa: disputeDoor,
  informasi: informationDoor,
  pengawasan_tps: supervisionDoor,
  konten: contentDoor,
  lhp: supervisionDoor,
  agregat: publishedDoor,
};

/**
 * `reports import`: what comes in through one channel, in the columns of that channel's shape (`data/reports/channels.csv`
 * `bentuk`): cases, disputes, visits and calls, forms of polling stations, content, supervision records, published aggregates.
 * A row is known by channel and identifier; the same identifier again is a new version of it. `today` (`YYYY-MM-DD`)
 * bounds dates. Throws AppError `invalid_request` for an unknown channel.
 */
export async function reportsImport(db: Queryable, channel: string | null, today = todayInJakarta()): Promise<ImportSpec> {
  const world = await doorWorld(db, await channelNumber(db, channel), today);
  return DOORS[world.channel.shape](world);
}
