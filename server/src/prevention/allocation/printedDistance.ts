import type { Text } from '../../http/contract.ts';
import { both, decimals } from './allocationWords.ts';

/**
 * Kilometres as they are printed, everywhere: one decimal below 10 km, whole from there on, always rounded down, so that what is
 * too near for a demand never reads as far enough. Only what is in the same area is 0 km away.
 */
export function printedKm(km: number): number {
  if (km <= 0) return 0;
  // 6.3 is a little less than 6.3 in a float.
  return km < 10 ? Math.max(0.1, Math.floor(km * 10 + 1e-9) / 10) : Math.floor(km + 1e-9);
}

/** "6,8 km", "15 km", with a space that does not break. */
export function distance(km: number): Text {
  const printed = printedKm(km);
  return both((l) => `${decimals(printed, printed < 10 ? 1 : 0)[l]}\u00a0km`);
}
