import { type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { type Seen, seenRegions, seesArea } from '../../accounts/seenRegions.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { Meta, Source, Text } from '../../http/contract.ts';
import { isWithin } from '../../regions/regionCode.ts';
import type { Place, PlaceActivity, PlaceCount, PlaceDetail, PlacesQuery, PlacesResponse } from './contract.ts';
import { judgePlaces } from './judgePlaces.ts';
import { areaOf } from './placeKinds.ts';
import { type LinkedActivity, linkedByHand, listLinked, listVersions } from './repository.ts';

/** How many activities a place shows. */
const LATEST = 60;

type Filter = Partial<Pick<PlacesQuery, 'kind' | 'status' | 'code' | 'to' | 'limit' | 'offset'>>;

/** The places of a filter that the asker sees, by area and name, with counts by kind and status before the filter of status. */
export async function readPlaces(db: Db, seen: Seen, filter: Filter): Promise<PlacesResponse> {
  const { code, kind, status, limit = 100, offset = 0 } = filter;
  const { places, rule } = await judgePlaces(
    db,
    seen,
    filter.to ?? null,
    (p) => (code === undefined || isWithin(p.code, code)) && (kind === undefined || kind.includes(p.kind)),
  );
  const found = places.filter((p) => status === undefined || status.includes(p.status));
  const items = found.slice(offset, offset + limit);
  return { items, total: found.length, counts: countsOf(places), rule, meta: metaOf(db, items) };
}

function countsOf(places: readonly Place[]): PlaceCount[] {
  const counts = new Map<string, PlaceCount>();
  for (const { kind, status } of places) {
    const key = `${kind} ${status}`;
    const count = counts.get(key) ?? { kind, status, n: 0 };
    count.n++;
    counts.set(key, count);
  }
  return [...counts.values()];
}

/** What an answer with these places rests on. */
export function metaOf(db: Db, places: readonly Place[]): Meta {
  const sources = new Map(places.flatMap(({ source }): [string, Source][] => (source ? [[JSON.stringify(source), source]] : [])));
  return { dataVersion: db.version, sample: places.some((p) => p.sample), sources: [...sources.values()].slice(0, 40) };
}

/** One place as somebody sees it, with its activities. Throws AppError `not_found` when there is none, or none for them. */
export async function readPlace(db: Db, id: string, caller: Caller, to: string | null = null): Promise<PlaceDetail> {
  const seen = seenRegions(sightOfCaller(caller));
  const { places, rule } = await judgePlaces(db, seen, to, (p) => p.id === id);
  const [place] = places;
  if (!place) throw noPlace(id);
  const open = seesArea(seen, areaOf(place.code));
  const editable = mayEdit(caller, place.code);
  const [linked, byHand, versions] = await Promise.all([
    open ? listLinked(db, id, to, LATEST) : [],
    editable ? linkedByHand(db, id) : [],
    editable ? listVersions(db, id) : [],
  ]);
  return {
    ...place,
    editable,
    // One linked by hand may lie anywhere.
    linked: linked.filter((a) => seesArea(seen, a.code)).map((a) => shownActivity(a, place)),
    byHand,
    versions,
    rule,
    meta: metaOf(db, [place]),
  };
}

function shownActivity(a: LinkedActivity, place: Place): PlaceActivity {
  const [why, reason] = whyOf(a, place);
  const { region, hand: _, ...rest } = a;
  return { ...rest, regionName: region ?? a.code, why, reason };
}

function whyOf(a: LinkedActivity, place: Place): [PlaceActivity['why'], Text] {
  if (a.hand) return ['hand', { id: 'ditautkan oleh pengelola tempat ini', en: 'linked by whoever keeps this place' }];
  if (place.code.length > 8 && isWithin(a.code, place.code))
    return ['desa', { id: 'jenis yang sama di desa/kelurahan ini', en: 'the same kind in this desa/kelurahan' }];
  if (place.code.length >= 8)
    return ['kecamatan', { id: 'jenis yang sama di kecamatan ini', en: 'the same kind in this kecamatan' }];
  return ['area', { id: 'jenis yang sama di wilayah ini', en: 'the same kind in this area' }];
}

export function mayEdit(caller: Caller, code: string): boolean {
  try {
    demand(caller, 'edit_plans', code);
    return true;
  } catch {
    return false;
  }
}

/** No such place, or none that this person sees. */
export const noPlace = (id: string) =>
  new AppError('not_found', {
    id: `Tidak ada tempat pencegahan “${id.slice(0, 90)}”; mungkin impornya sudah dibatalkan.`,
    en: `There is no place of prevention “${id.slice(0, 90)}”; perhaps its import was undone.`,
  });
