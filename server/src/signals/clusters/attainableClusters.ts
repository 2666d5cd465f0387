import { giStarBounds } from '../spatial/giStarBounds.ts';
import { localBounds } from '../spatial/localBounds.ts';
import type { Neighbours } from '../spatial/neighbours.ts';
import { type ClusterInput, type ClusterOptions, clusterValues } from './clusterAreas.ts';
import { fewReports } from './fewReports.ts';

/** Areas that would be tested, and the smallest two-sided p that some of them can reach. */
export interface Attainable {
  n: number;
  smallestP: number;
}

/** Whether `clusterAreas` would answer, without drawing anything; null where it would refuse. */
export function attainableClusters(
  areas: readonly ClusterInput[],
  links: Neighbours,
  options: ClusterOptions,
): Attainable | null {
  if (fewReports(areas)) return null;
  const values = clusterValues(areas, options);
  const found = options.statistic === 'gi-star' ? giStarBounds(values, links, options) : localBounds(values, links, options);
  return 'refused' in found ? null : { n: found.sample.n, smallestP: found.smallest };
}
