import type { Db } from '../db/database.ts';
import type { Level } from './contract.ts';
import type { DenominatorBook, KnownDenominator, NoDenominator } from './denominatorBook.ts';
import { isWithin } from './regionCode.ts';
import { type RegionIndex, regionIndex } from './regionIndex.ts';

/** Measure that is counted in the list of regions itself. */
const VILLAGES = 'desa';

/**
 * The denominator of one area: the published figure of that very area, else the sum of its children when all have one, else
 * null with the reason. `desa` is the number of desa/kelurahan in the list of regions, unless one was imported for the area.
 */
export async function denominatorFor(
  db: Db,
  code: string,
  election: string,
  measure: string,
): Promise<KnownDenominator | NoDenominator> {
  const index = await regionIndex(db);
  return one(index, await index.book(election, measure), code, measure);
}

/** The denominators of all areas of a level (inside `within`) by code, each with its reason when there is none. */
export async function denominatorsAt(
  db: Db,
  ask: { election: string; measure: string; level: Level; within?: string | null },
): Promise<Map<string, KnownDenominator | NoDenominator>> {
  const index = await regionIndex(db);
  const book = await index.book(ask.election, ask.measure);
  const found = new Map<string, KnownDenominator | NoDenominator>();
  for (const { code, level } of index.regions) {
    if (level === ask.level && (!ask.within || isWithin(code, ask.within))) found.set(code, one(index, book, code, ask.measure));
  }
  return found;
}

function one(index: RegionIndex, book: DenominatorBook, code: string, measure: string): KnownDenominator | NoDenominator {
  const own = book.for(code);
  const villages = measure === VILLAGES ? (index.below.get(code)?.desa ?? 0) : 0;
  return 'reason' in own && villages > 0 ? { value: villages, source: index.source } : own;
}
