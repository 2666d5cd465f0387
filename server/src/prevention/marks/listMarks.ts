import type { Queryable } from '../../db/database.ts';
import type { Source, Text } from '../../http/contract.ts';
import { listOpenings, type Opening } from '../../reports/openings/repository.ts';
import { listCatalogue } from '../../reports/repository.ts';
import type { MarkKind } from './contract.ts';
import { standsOn } from './markPlaces.ts';
import { placeMarks } from './placeMarks.ts';

/** What happened on a day, before it is judged. */
export interface PlainMark {
  id: string;
  kind: MarkKind;
  day: string;
  /** Number and code of the channel. */
  channel: { num: number; code: string; name: Text } | null;
  code: string | null;
  regionName: string | null;
  title: Text;
  source: Source;
  sample: boolean;
}

const SAMPLE_NOTE = 'data contoh (sintetis) / sample data (synthetic)';

/**
 * Openings and closings of channels and launches of the registry of places that stand on the time axis of an area (null = the whole
 * country), earliest first. Openings and published places are announcements to the public: everybody who sees the axis sees them, wherever
 * they are. Of the other places only those are shown that `placeMarks` says.
 */
export async function listMarks(db: Queryable, area: string | null, seen: readonly string[] | null = null): Promise<PlainMark[]> {
  const channels = new Map(
    (await listCatalogue(db, 'channels')).map((c) => [
      c.num,
      { num: c.num, code: c.code, name: { id: c.name_id, en: c.name_en } },
    ]),
  );
  const openings = (await listOpenings(db))
    .filter((o) => standsOn(o.code, area))
    .flatMap((o) => daysOf(o, channels.get(o.channel) ?? null));
  return [...openings, ...(await placeMarks(db, area, seen))].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1,
  );
}

/** An opening gives one mark, and one more for the day it was closed. */
function daysOf(o: Opening, channel: PlainMark['channel']): PlainMark[] {
  const title = { id: o.title_id, en: o.title_en };
  const shared = {
    channel,
    code: o.code,
    regionName: o.region ?? o.code,
    source: { name: o.source, date: o.source_date, note: o.sample ? SAMPLE_NOTE : o.note },
    sample: o.sample,
  };
  const marks: PlainMark[] = [];
  if (o.opened !== null) marks.push({ id: o.id, kind: 'opening', day: o.opened, title, ...shared });
  if (o.closed !== null) {
    // One that was never opened here says itself what ended.
    const end = o.opened === null ? title : { id: `${title.id}: ditutup`, en: `${title.en}: closed` };
    marks.push({ id: `${o.id}|tutup`, kind: 'closing', day: o.closed, title: end, ...shared });
  }
  return marks;
}
