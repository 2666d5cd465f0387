import { type Sight, sees } from './sight.ts';

/** Regions that a sight is limited to; null = everything is seen, empty = nothing internal is. */
export const seenRegions = (sight: Sight): readonly string[] | null => (sight.everywhere ? null : sight.regions);

/** The largest areas inside `code` (null = the whole country) of which everything is seen: `code` itself, or parts of it, or none. */
export function seenWithin(sight: Sight, code: string | null): readonly (string | null)[] {
  if (sees(sight, code)) return [code];
  return sight.regions.filter((region) => code === null || region.startsWith(`${code}.`));
}
