import type { Queryable } from '../../db/database.ts';
import type { Source, Text } from '../../http/contract.ts';
import { isWithin, levelOf } from '../../regions/regionCode.ts';
import { listOpenings, type Opening } from '../../reports/openings/repository.ts';
import { listCatalogue } from '../../reports/repository.ts';
import type { PreventionEvent } from '../contract.ts';
import { listEvents } from '../repository.ts';
import type { MarkKind } from './contract.ts';
import { listOwnLaunches } from './launchRepository.ts';
import { standsOn } from './markPlaces.ts';

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

const KAMPUNG = 'kampung_pengawasan_partisipatif';
const SAMPLE_NOTE = 'data contoh (sintetis) / sample data (synthetic)';

/**
 * Openings and closings of channels and events of Kampung Pengawasan Partisipatif that stand on the time axis of an area (null = the
 * whole country), earliest first. They are announcements to the public: everybody who sees the axis sees them, wherever the place is.
 * Activities are not: of offices' own launches (Form Cegah) only those inside the area are shown, where the asker sees them (`seen`,
 * null = everywhere), and for a kabupaten/kota at most, as a provinsi has hundreds.
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
  const launches = (await listEvents(db, {})).filter((e) => e.programme === KAMPUNG && standsOn(e.code, area)).map(launchMark);
  return [...openings, ...launches, ...(await ownLaunches(db, area, seen))].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1,
  );
}

async function ownLaunches(db: Queryable, area: string | null, seen: readonly string[] | null): Promise<PlainMark[]> {
  if (area === null || levelOf(area) === 'provinsi') return [];
  const found = await listOwnLaunches(db, area, KAMPUNG);
  return found
    .filter(({ code }) => seen === null || seen.some((region) => isWithin(code, region)))
    .map(({ id, code, region, day, sample, file, imported }) => ({
      id: `kegiatan|${id}`,
      kind: 'launch',
      day,
      channel: null,
      code,
      regionName: region ?? code,
      title: { id: 'Kegiatan Kampung Pengawasan Partisipatif', en: 'Activity of a Participatory Supervision Village' },
      source: sample
        ? { name: 'data contoh', date: imported, note: file }
        : { name: file ?? 'Form Cegah', date: imported, note: null },
      sample,
    }));
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

const launchMark = (e: PreventionEvent): PlainMark => ({
  id: e.id,
  kind: 'launch',
  day: e.date,
  channel: null,
  code: e.code,
  regionName: e.regionName,
  title: e.title,
  source: e.source,
  sample: false,
});
