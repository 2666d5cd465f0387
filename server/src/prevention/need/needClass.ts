import type { AxisClass } from './contract.ts';

/**
 * Class of a smoothed rate against that of all areas together: `tinggi` when the whole interval lies above it, `rendah` when the whole
 * interval lies below, else `tengah`: what cannot be told from the rate of all is in the middle. So is what has no interval. Thirds would call a
 * third of the areas high even where all differ by chance only.
 */
export function needClass(interval: readonly [number, number] | null, reference: number): AxisClass {
  if (interval === null) return 'tengah';
  if (interval[0] > reference) return 'tinggi';
  return interval[1] < reference ? 'rendah' : 'tengah';
}
