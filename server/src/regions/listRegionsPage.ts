import { AppError } from '../errors.ts';
import type { Level, Region, RegionsResponse } from './contract.ts';
import { isWithin, parentOf } from './regionCode.ts';
import { unknownRegion } from './regionDetail.ts';
import type { RegionIndex } from './regionIndex.ts';

export interface RegionsAsk {
  level?: Level | undefined;
  parent?: string | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/**
 * A page of regions. With `q` ranked by how well they fit, else by code. `parent` with `level` means all of that level inside it,
 * `parent` alone its direct children. Throws AppError `not_found` for an unknown parent, `invalid_request` for a cursor that is not ours.
 */
export function listRegionsPage(index: RegionIndex, ask: RegionsAsk): RegionsResponse {
  if (ask.parent !== undefined && !index.matcher.get(ask.parent)) throw unknownRegion(index, ask.parent);
  const all = ask.q?.trim() ? index.search.search(ask.q, { level: ask.level, within: ask.parent }) : listed(index, ask);
  const from = startOf(ask.cursor);
  const items = all.slice(from, from + ask.limit);
  return { items, next: from + ask.limit < all.length ? `o${from + ask.limit}` : null };
}

function listed({ regions }: RegionIndex, { level, parent }: RegionsAsk): readonly Region[] {
  if (parent === undefined) return level === undefined ? regions : regions.filter((r) => r.level === level);
  if (level === undefined) return regions.filter((r) => parentOf(r.code) === parent);
  return regions.filter((r) => r.level === level && r.code !== parent && isWithin(r.code, parent));
}

/** A cursor is `o` and the number of regions before the page; the list only changes with the data version. */
function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const match = /^o(\d{1,9})$/.exec(cursor);
  if (!match)
    throw new AppError('invalid_request', { id: `Kursor "${cursor}" tidak dikenal.`, en: `Unknown cursor "${cursor}".` });
  return Number(match[1]);
}
