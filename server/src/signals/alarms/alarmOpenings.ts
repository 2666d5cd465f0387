import type { Db } from '../../db/database.ts';
import { isWithin, levelOf } from '../../regions/regionCode.ts';
import { listOpenings, type Opening } from '../../reports/openings/repository.ts';
import { listCatalogue } from '../../reports/repository.ts';
import { dayPhrase } from '../panel/phrases.ts';
import type { Alarm } from './contract.ts';

/** A way to report that opened on a day, with the code of its channel. */
export type OpeningOf = Opening & { opened: string; channelCode: string };

/** All openings with a day, earliest first. */
export async function openingsOf(db: Db): Promise<OpeningOf[]> {
  const channels = new Map((await listCatalogue(db, 'channels')).map((c) => [c.num, c.code]));
  return (await listOpenings(db)).flatMap((o) =>
    o.opened === null ? [] : [{ ...o, opened: o.opened, channelCode: channels.get(o.channel) ?? String(o.channel) }],
  );
}

/**
 * Openings that can have moved the counts of an area between two days (both included): everywhere inside the place that opened, and
 * round it up to its kabupaten/kota, as marks of the time axis are judged.
 */
export function openingsAt(openings: readonly OpeningOf[], code: string, from: string, to: string): OpeningOf[] {
  return openings.filter(
    (o) =>
      o.opened >= from &&
      o.opened <= to &&
      (o.code === null || isWithin(code, o.code) || (isWithin(o.code, code) && levelOf(code) !== 'provinsi')),
  );
}

/** An opening as it stands beside an alarm. */
export function openingNote(
  opening: OpeningOf,
  without: { observed: number | null; alarm: boolean | null },
): Alarm['openings'][number] {
  const day = dayPhrase(opening.opened);
  const tail =
    without.alarm === null
      ? { id: '', en: '' }
      : without.alarm
        ? {
            id: ' Tanpa kanal itu jumlahnya tetap di atas ambang.',
            en: ' Without that channel the count is still above the threshold.',
          }
        : {
            id: ' Tanpa kanal itu jumlahnya tidak lagi di atas ambang.',
            en: ' Without that channel the count is no longer above the threshold.',
          };
  return {
    channel: opening.channelCode,
    code: opening.code,
    day: opening.opened,
    title: { id: opening.title_id, en: opening.title_en },
    source: opening.source,
    observedWithout: without.observed,
    stillAlarm: without.alarm,
    note: {
      id: `${opening.title_id} (${day.id}): melapor menjadi lebih mudah, dan itu dapat menaikkan jumlah.${tail.id}`,
      en: `${opening.title_en} (${day.en}): reporting became easier, which can raise the count.${tail.en}`,
    },
  };
}
