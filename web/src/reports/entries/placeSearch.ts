import type { Region } from '@petarawan/server/contract/regions';

/** A region ready to be found: what it is called, where it lies, and its words for the search. */
export interface Place {
  code: string;
  name: string;
  level: Region['level'];
  /** Names of the regions around it, nearest first. */
  within: string;
  own: string;
  all: string;
}

/** Small letters without accents, words parted by one blank. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Kinds of areas that people put before a name, and that say nothing about which one is meant. */
const KINDS = /^(?:kab|kabupaten|kec|kecamatan|distrik|desa|kel|kelurahan|prov|provinsi)$/;
/** People mostly name a kecamatan; a whole provinsi hardly ever. */
const RANK: Record<Region['level'], number> = { kecamatan: 0, desa: 1, kabkota: 2, provinsi: 3 };

/** Makes regions findable; `regions` holds the areas around them as well. */
export function placesOf(regions: readonly Pick<Region, 'code' | 'name' | 'level'>[]): Place[] {
  const names = new Map(regions.map((r) => [r.code, r.name]));
  return regions.map(({ code, name, level }) => {
    const parts = code.split('.');
    const within = parts
      .slice(1)
      .map((_, i) => names.get(parts.slice(0, parts.length - 1 - i).join('.')))
      .filter((one) => one !== undefined)
      .join(', ');
    const own = ` ${folded(name)}`;
    return { code, name, level, within, own, all: `${own} ${folded(within)} ${code}` };
  });
}

/**
 * At most `most` places for what somebody typed, best first: every word begins a word of the place or of an area around it, and
 * one begins a word of the place itself; names that begin with the words come first, then kecamatan before desa.
 */
export function findPlaces(places: readonly Place[], typed: string, most: number): Place[] {
  if (/^\d{2}(\.\d*)*$/.test(typed.trim())) return places.filter((p) => p.code.startsWith(typed.trim())).slice(0, most);
  const every = folded(typed).split(' ').filter(Boolean);
  const words = every.filter((word) => !KINDS.test(word));
  const sought = words.length > 0 ? words : every;
  if (sought.length === 0) return [];
  const start = ` ${sought.join(' ')}`;
  const score = (p: Place) =>
    (sought.every((word) => p.own.includes(` ${word}`)) ? 0 : 100) + (p.own.startsWith(start) ? 0 : 10) + RANK[p.level];
  return places
    .filter((p) => sought.every((word) => p.all.includes(` ${word}`)) && sought.some((word) => p.own.includes(` ${word}`)))
    .map((place) => ({ place, score: score(place) }))
    .sort((a, b) => a.score - b.score || a.place.own.length - b.place.own.length || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, most)
    .map(({ place }) => place);
}
