import { PUBLIC_SIGHT } from '../http/sightKey.ts';
import type { Reach } from './contract.ts';

/**
 * The regions whose internal figures somebody may see: each code stands for itself and all below it. Everything else is seen
 * as the public sees it.
 */
export interface Sight {
  readonly everywhere: boolean;
  readonly regions: readonly string[];
  /** Short name of this sight; answers made for one sight may be given again to the same sight only. */
  readonly key: string;
}

export const SEES_ALL: Sight = { everywhere: true, regions: [], key: '*' };
export const SEES_PUBLIC: Sight = { everywhere: false, regions: [], key: PUBLIC_SIGHT };

/** Sight of a reach inside `region` (null = the whole country). */
export function sightOf(reach: Reach, region: string | null): Sight {
  if (reach === 'none') return SEES_PUBLIC;
  if (reach === 'all' || region === null) return SEES_ALL;
  return { everywhere: false, regions: [region], key: region };
}

/** Whether all of a region (null = the whole country) may be seen. */
export function sees(sight: Sight, code: string | null): boolean {
  if (sight.everywhere) return true;
  return code !== null && holds(sight.regions, code);
}

/** Whether a region is one of these or lies inside one. */
export const holds = (regions: readonly string[], code: string): boolean =>
  regions.some((region) => code === region || code.startsWith(`${region}.`));
