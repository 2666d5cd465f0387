import { type Seen, seesArea } from '../../accounts/seenRegions.ts';
import type { Db } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { localDayIfKnown } from '../../regions/clock/localDay.ts';
import { codeAtLevel } from '../../regions/regionCode.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import type { Place, PlaceRule } from './contract.ts';
import { ACTIVITY_KINDS, areaOf } from './placeKinds.ts';
import { ALIVE_DAYS, dayOf, NO_KIND, placeStatus, ruleText, UNSEEN } from './placeStatus.ts';
import { countLinked, type FoundPlace, listPlaces, newestByCode } from './repository.ts';
import { shownPlace } from './shownPlace.ts';

/** Published places are everybody's; the others are seen by whoever sees their area. */
export const seesPlace = (seen: Seen, place: Pick<FoundPlace, 'code' | 'published'>): boolean =>
  place.published || seesArea(seen, place.code);

export interface JudgedPlaces {
  places: Place[];
  rule: PlaceRule;
}

/**
 * The places the asker sees, each with its status and why, by area and name. They are judged by the end of `to`, else by the newest day
 * with an activity that the asker sees (or the newest published launch, when that is later). `only` leaves others out before they are judged.
 */
export async function judgePlaces(
  db: Db,
  seen: Seen,
  to: string | null = null,
  only: (place: FoundPlace) => boolean = () => true,
): Promise<JudgedPlaces> {
  const [stored, links, newest, { matcher }] = await Promise.all([
    keptPerVersion(db, 'places', () => listPlaces(db)),
    keptPerVersion(db, `place activities ${to}`, async () => new Map((await countLinked(db, to)).map((l) => [l.place, l]))),
    keptPerVersion(db, `newest activities ${to}`, () => newestByCode(db, to)),
    regionIndex(db),
  ]);
  const known = newest.filter(({ code }) => seesArea(seen, code));
  const launches = stored.flatMap((p) => (p.builtin && p.launched !== null ? [p.launched] : []));
  const asOf =
    to ?? [...known.map((n) => n.last), ...launches].reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
  const recorded = recordedIn(known);
  const places = stored
    .filter((p) => seesPlace(seen, p) && only(p))
    .map((p) => {
      const area = areaOf(p.code);
      const around = codeAtLevel(p.code, 'kabkota') ?? p.code;
      // Whoever sees a kecamatan only judges by what is recorded there.
      const watched = seesArea(seen, around) ? around : area;
      const sees = seesArea(seen, area);
      const link = links.get(p.id);
      const recordable = ACTIVITY_KINDS[p.kind].length > 0;
      const judged = placeStatus({
        launched: p.launched,
        closed: p.closed_on === null ? null : { on: p.closed_on, reason: p.close_reason ?? '' },
        writtenOn: localDayIfKnown(p.updated_at, p.code) || localDayIfKnown(p.imported, p.code) || p.source_date,
        last: sees ? (link?.last ?? null) : null,
        asOf,
        asked: to !== null,
        recorded: { until: recorded(watched), where: matcher.get(watched)?.name ?? watched },
        seen: sees,
        recordable,
      });
      const { total, last } = link ?? { total: 0, last: null };
      // None on record is a number only where some could have been: else 0 would be a finding.
      const untold = total > 0 ? null : recordable ? (judged.status === 'unknown' ? judged.reason : null) : NO_KIND;
      return shownPlace(p, judged, sees ? (untold ?? { total, last }) : UNSEEN);
    });
  const of = dayOf(to !== null, seen === null);
  return { places, rule: { days: ALIVE_DAYS, asOf, of: asOf === null ? null : of, text: ruleText(asOf, of, to !== null) } };
}

/** The newest day with an activity in an area, itself and inside; null without any. */
function recordedIn(newest: readonly { code: string; last: string }[]): (area: string) => string | null {
  const found = new Map<string, string>();
  for (const { code, last } of newest) {
    for (const length of [2, 5, 8]) {
      if (length > code.length) break;
      const area = code.slice(0, length);
      const before = found.get(area);
      if (before === undefined || last > before) found.set(area, last);
    }
  }
  return (area) => found.get(area) ?? null;
}
