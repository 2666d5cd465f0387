import { headerKey } from '../matchHeaders.ts';
import type { SavedMapping } from './contract.ts';

/** Those of which a file has at least half of the headers (two or more), best first. */
export function fittingMappings(saved: readonly SavedMapping[], headers: readonly string[]): SavedMapping[] {
  const keys = new Set(headers.filter((h) => h !== '').map(headerKey));
  return saved
    .map((one) => ({ ...one, fits: Object.keys(one.mapping).filter((h) => keys.has(headerKey(h))).length }))
    .filter(({ fits, mapping }) => fits >= 2 && fits * 2 >= Object.keys(mapping).length)
    .sort((a, b) => b.fits - a.fits || (a.id < b.id ? -1 : 1));
}
