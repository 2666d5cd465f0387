import { type Caller, demand } from '../../../accounts/caller.ts';
import type { Db } from '../../../db/database.ts';
import { AppError } from '../../../errors.ts';
import type { Region } from '../../../regions/contract.ts';
import { normalizeCode } from '../../../regions/regionCode.ts';
import { unknownRegion } from '../../../regions/regionDetail.ts';
import { regionIndex } from '../../../regions/regionIndex.ts';
import type { DeckKind } from '../contract.ts';

/** Provinsi, or kabupaten/kota with the provinsi around it. */
export interface DeckArea {
  kind: DeckKind;
  region: Region;
  parent: Region | null;
}

/**
 * The area of an internal deck. Throws AppError `not_found` for an unknown one, `invalid_request` for a level that has no decks, `unauthenticated`
 * or `forbidden` when the caller may not see all of it.
 */
export async function deckArea(db: Db, caller: Caller, code: string): Promise<DeckArea> {
  const index = await regionIndex(db);
  const region = index.matcher.get(normalizeCode(code) ?? '');
  if (!region) throw unknownRegion(index, code);
  if (region.level !== 'provinsi' && region.level !== 'kabkota') throw noDeck(region.code);
  demand(caller, 'read_internal', region.code);
  const parent = region.parent === null ? null : (index.matcher.get(region.parent) ?? null);
  return { kind: region.level, region, parent };
}

/** Decks are made of a provinsi or a kabupaten/kota. */
export const noDeck = (code: string) =>
  new AppError('invalid_request', {
    id: `Paparan dibuat untuk satu provinsi atau satu kabupaten/kota, bukan ${code}. Pilih wilayah di atasnya.`,
    en: `Decks are made of one province or one regency/city, not of ${code}. Choose the area around it.`,
  });
