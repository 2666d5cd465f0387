import type { Queryable } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { localDayIfKnown } from '../../regions/clock/localDay.ts';
import { isWithin, levelOf } from '../../regions/regionCode.ts';
import { type FoundPlace, listPlaces } from '../places/repository.ts';
import { sourceOf } from '../places/shownPlace.ts';
import type { PlainMark } from './listMarks.ts';
import { standsOn } from './markPlaces.ts';

/** No axis could tell more of an office's own launches apart. */
const MOST_OWN = 60;

/**
 * Days on which a place of the registry was launched or closed, as marks of an area's time axis (null = the whole country). Published
 * ones stand wherever `standsOn` says; an office's own only inside the area, where the asker sees them (`seen`, null = everywhere), and for
 * a kabupaten/kota at most, as a provinsi may have hundreds. A Pojok Pengawasan is a channel: its day is among the openings.
 */
export async function placeMarks(db: Queryable, area: string | null, seen: readonly string[] | null): Promise<PlainMark[]> {
  const places = (await keptPerVersion(db, 'places', () => listPlaces(db))).filter((p) => p.kind !== 'pojok');
  const narrow = area !== null && levelOf(area) !== 'provinsi';
  const own = (p: FoundPlace) =>
    narrow && isWithin(p.code, area) && (seen === null || seen.some((region) => isWithin(p.code, region)));
  return [
    ...places.filter((p) => p.published && standsOn(p.code, area)),
    ...places
      .filter((p) => !p.published && own(p))
      .sort((a, b) => ((a.launched ?? '') < (b.launched ?? '') ? -1 : 1))
      .slice(0, MOST_OWN),
  ].flatMap(marksOf);
}

function marksOf(p: FoundPlace): PlainMark[] {
  const shared = {
    channel: null,
    code: p.code,
    regionName: p.region ?? p.code,
    source: sourceOf(p) ?? {
      name: 'Daftar tempat pencegahan',
      date: localDayIfKnown(p.updated_at, p.code),
      note: null,
    },
    sample: p.sample,
  };
  const marks: PlainMark[] = [];
  if (p.launched !== null) {
    const title = { id: p.name, en: p.name };
    marks.push({ id: `tempat|${p.id}`, kind: 'launch', day: p.launched, title, ...shared });
  }
  if (p.closed_on !== null) {
    const title = { id: `${p.name}: ditutup`, en: `${p.name}: closed` };
    marks.push({ id: `tempat|${p.id}|tutup`, kind: 'closing', day: p.closed_on, title, ...shared });
  }
  return marks;
}
