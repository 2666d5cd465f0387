import type { Seen } from '../../accounts/seenRegions.ts';
import type { Db } from '../../db/database.ts';
import { codeAtLevel, isWithin } from '../../regions/regionCode.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { type GatheredArea, type GatheredQuery, type GatheredResponse, PLACE_KINDS } from './contract.ts';
import { judgePlaces } from './judgePlaces.ts';
import { metaOf } from './readPlaces.ts';

/** Names that one symbol tells. */
const NAMES = 4;

/**
 * Places gathered per area of a level, for symbols: no exact point of any place is known, so all of a kind in one area are one symbol
 * with a count. A place known less exactly than the level stands in the area it is known by.
 */
export async function gatherPlaces(db: Db, seen: Seen, query: GatheredQuery): Promise<GatheredResponse> {
  const { kind, parent, level } = query;
  const { places, rule } = await judgePlaces(
    db,
    seen,
    query.to ?? null,
    (p) => (parent === undefined || isWithin(p.code, parent)) && (kind === undefined || kind.includes(p.kind)),
  );
  const { matcher } = await regionIndex(db);
  const areas = new Map<string, GatheredArea>();
  for (const place of places) {
    const code = codeAtLevel(place.code, level) ?? place.code;
    const area = areas.get(code) ?? { code, name: matcher.get(code)?.name ?? code, kinds: [] };
    areas.set(code, area);
    let gathered = area.kinds.find((k) => k.kind === place.kind);
    if (!gathered) {
      gathered = { kind: place.kind, n: 0, alive: 0, launched: 0, dormant: 0, unknown: 0, names: [] };
      area.kinds.push(gathered);
    }
    gathered.n++;
    if (place.status !== 'planned' && place.status !== 'closed') gathered[place.status]++;
    if (gathered.names.length < NAMES) gathered.names.push(place.name);
  }
  for (const area of areas.values()) area.kinds.sort((a, b) => PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind));
  return { areas: [...areas.values()], total: places.length, rule, meta: metaOf(db, places) };
}
