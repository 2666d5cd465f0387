import type { Db } from '../db/database.ts';
import { readSetting } from '../db/settings.ts';
import type { Source } from '../http/contract.ts';
import { todayInJakarta } from '../today.ts';
import type { Level, Region } from './contract.ts';
import { DenominatorBook } from './denominatorBook.ts';
import { OFFICIAL_SOURCE } from './officialRegions.ts';
import { ancestorsOf } from './regionCode.ts';
import { RegionMatcher } from './regionMatcher.ts';
import { RegionSearch } from './regionSearch.ts';
import { listDenominators, listLineage, listRegions, regionsStamp } from './repository.ts';

/** How many regions of each level lie inside a region. */
export type Below = Record<Exclude<Level, 'provinsi'>, number>;

/** Today's regions in the forms questions are asked in. */
export interface RegionIndex {
  regions: readonly Region[];
  matcher: RegionMatcher;
  search: RegionSearch;
  below: ReadonlyMap<string, Below>;
  /** Where the list comes from. */
  source: Source;
  /** Denominators of one election and measure. */
  book(election: string, measure: string): Promise<DenominatorBook>;
}

interface Kept {
  version: number;
  /** Which regions are in force changes at midnight. */
  day: string;
  stamp: Promise<string>;
  index: Promise<RegionIndex>;
}

const kept = new WeakMap<Db, Kept>();
/** More pairs of election and measure than this are not kept at once. */
const MOST_BOOKS = 64;

/**
 * The index of the committed data, shared by all who ask. It takes a third of a second to build, so it is kept while the
 * regions and denominators stay the same on the same day, whatever else an import changed.
 */
export function regionIndex(db: Db): Promise<RegionIndex> {
  const known = kept.get(db);
  const day = todayInJakarta();
  if (known?.version === db.version && known.day === day) return known.index;
  const stamp = regionsStamp(db);
  const entry: Kept = { version: db.version, day, stamp, index: renew(db, stamp, known?.day === day ? known : undefined) };
  kept.set(db, entry);
  // A failed build must not be answered for ever.
  entry.index.catch(() => kept.get(db) === entry && kept.delete(db));
  return entry.index;
}

async function renew(db: Db, stamp: Promise<string>, known: Kept | undefined): Promise<RegionIndex> {
  return known && (await known.stamp) === (await stamp) ? known.index : build(db);
}

async function build(db: Db): Promise<RegionIndex> {
  const [regions, lineage, set] = await Promise.all([listRegions(db), listLineage(db), readSetting(db, 'region_set')]);
  const matcher = RegionMatcher.fromRegions(regions, lineage);
  const books = new Map<string, Promise<DenominatorBook>>();
  return {
    regions,
    matcher,
    search: new RegionSearch(regions),
    below: countBelow(regions),
    source: { name: set === 'own' ? 'Daftar wilayah yang diimpor' : OFFICIAL_SOURCE, date: null, note: null },
    book(election, measure) {
      const key = `${election} ${measure}`;
      const known = books.get(key);
      if (known) return known;
      if (books.size >= MOST_BOOKS) books.clear();
      const book = readBook(db, election, measure, regions, matcher);
      books.set(key, book);
      book.catch(() => books.delete(key));
      return book;
    },
  };
}

async function readBook(
  db: Db,
  election: string,
  measure: string,
  regions: readonly Region[],
  matcher: RegionMatcher,
): Promise<DenominatorBook> {
  const figures = await listDenominators(db, election, measure);
  // Sums only reach down to the most precise figures.
  const depth = figures.reduce((most, f) => Math.max(most, f.code.length), 2);
  const needed = regions.filter((r) => r.code.length <= depth || r.level === 'kecamatan');
  const year = /\d{4}$/.exec(election)?.[0] ?? '9999';
  return new DenominatorBook(`${measure.toUpperCase()} ${election}`, needed, figures, matcher.history, year);
}

function countBelow(regions: readonly Region[]): Map<string, Below> {
  const below = new Map<string, Below>(regions.map((r) => [r.code, { kabkota: 0, kecamatan: 0, desa: 0 }]));
  for (const { code, level } of regions) {
    if (level === 'provinsi') continue;
    for (const ancestor of ancestorsOf(code)) {
      const counts = below.get(ancestor);
      if (counts) counts[level]++;
    }
  }
  return below;
}
