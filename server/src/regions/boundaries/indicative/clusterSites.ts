import type { GridPoint } from '../planar/linework.ts';
import type { Site } from './divideLand.ts';

/** A disc to draw: its middle, its unit and its radius in grid units. */
export interface Disc extends Site {
  readonly radius: number;
}

/**
 * Lets one disc stand for neighbouring sites of one unit: takes sites in order and joins each to the first disc of
 * its unit nearer than `reach`. The area of a disc grows with the number of its sites, up to `most` times the radius.
 */
export function clusterSites(sites: readonly Site[], reach: number, radius: number, most: number): Disc[] {
  const clusters = new Map<number, { point: GridPoint; count: number }[]>();
  for (const { unit, point } of sites) {
    const own = clusters.get(unit) ?? [];
    clusters.set(unit, own);
    const near = own.find((cluster) => Math.hypot(cluster.point[0] - point[0], cluster.point[1] - point[1]) < reach);
    if (near === undefined) own.push({ point, count: 1 });
    else near.count += 1;
  }
  return [...clusters].flatMap(([unit, own]) =>
    own.map(({ point, count }): Disc => ({ unit, point, radius: radius * Math.min(most, Math.sqrt(count)) })),
  );
}
