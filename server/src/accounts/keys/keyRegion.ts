import { sees, sightOf } from '../sight.ts';

/** Whether all of region `inner` lies in `outer`; null is the whole country. */
export const isInside = (inner: string | null, outer: string | null): boolean => sees(sightOf('own', outer), inner);

/**
 * Where a key reaches: the narrower of its own region and its owner's present one, null = the whole country. Undefined when the
 * two have nothing in common any more: the key then opens nothing.
 */
export function narrowerRegion(key: string | null, owner: string | null): string | null | undefined {
  if (isInside(key, owner)) return key;
  return isInside(owner, key) ? owner : undefined;
}
