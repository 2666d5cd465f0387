import type { RegionProfile } from '@petarawan/server/contract/profiles';
import type { Region } from '@petarawan/server/contract/regions';

/** The region directly above, whatever the order of the ancestors; null for a province (its parent is the country). */
export function parentOf(profile: Pick<RegionProfile, 'region' | 'ancestors'>): Region | null {
  return profile.ancestors.find((a) => a.code === profile.region.parent) ?? null;
}

/** Ancestors from the province down, by the length of their codes. */
export function lineOf(profile: Pick<RegionProfile, 'ancestors'>): Region[] {
  return [...profile.ancestors].sort((a, b) => a.code.length - b.code.length);
}
