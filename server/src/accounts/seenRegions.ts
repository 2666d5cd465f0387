import { holds, type Sight, sees } from './sight.ts';

/** Regions whose internal figures somebody sees: null = everything is seen, empty = nothing internal is. */
export type Seen = readonly string[] | null;

/** Regions that a sight is limited to. */
export const seenRegions = (sight: Sight): Seen => (sight.everywhere ? null : sight.regions);

/** Whether an area is one of the seen regions or lies inside one. */
export const seesArea = (seen: Seen, code: string): boolean => seen === null || holds(seen, code);

/** The largest areas inside `code` (null = the whole country) of which everything is seen: `code` itself, or parts of it, or none. */
export function seenWithin(sight: Sight, code: string | null): readonly (string | null)[] {
  if (sees(sight, code)) return [code];
  return sight.regions.filter((region) => code === null || region.startsWith(`${code}.`));
}
