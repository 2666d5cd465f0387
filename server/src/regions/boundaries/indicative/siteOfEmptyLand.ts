import { Delaunay } from 'd3-delaunay';
import { pointInRing } from '../planar/assembleAreas.ts';
import type { GridPoint } from '../planar/linework.ts';
import type { Site } from './divideLand.ts';
import { toGrid } from './grid.ts';
import type { LandPolygon } from './landOfIndonesia.ts';
import type { Island } from './readIslands.ts';

/** An island of the list farther than this from its kabupaten's next village (grid units, about 110 km) is not believed. */
const ISLAND_REACH = 2000;

/**
 * Says to which kecamatan land without villages belongs: the list of islands names the kabupaten/kota, and the
 * nearest village of it the kecamatan; without a listed island the nearest village of all decides.
 */
export function siteOfEmptyLand(sites: readonly Site[], islands: readonly Island[], kabkotaOf: (unit: number) => string) {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const kabkota = kabkotaOf(site.unit);
    const group = groups.get(kabkota);
    if (group === undefined) groups.set(kabkota, [site]);
    else group.push(site);
  }
  const finders = new Map([...groups].map(([kabkota, group]) => [kabkota, nearestIn(group)]));
  const nearestOfAll = nearestIn(sites);
  const listed = islands
    .filter((island) => island.kabkota !== null)
    .map((island) => ({ island, point: toGrid(island.longitude, island.latitude) }));

  const ofIsland = (island: Island): Site | undefined => {
    const point = toGrid(island.longitude, island.latitude);
    const site = island.kabkota === null ? nearestOfAll(point) : finders.get(island.kabkota)?.(point);
    if (site === undefined) return undefined;
    const gap = Math.hypot(site.point[0] - point[0], site.point[1] - point[1]);
    return gap <= ISLAND_REACH ? { point, unit: site.unit } : undefined;
  };
  return {
    /** The kecamatan of a listed island, placed on the island; undefined when the list's position is not believable. */
    ofIsland,
    /** The kecamatan of a land polygon on which no village lies. */
    ofPolygon(polygon: LandPolygon): Site {
      const ring = polygon[0] as GridPoint[];
      const closed = [...ring, ring[0] as GridPoint];
      const votes = new Map<number, number>();
      for (const { island, point } of listed) {
        if (pointInRing(point, closed) < 0) continue;
        const site = ofIsland(island);
        if (site !== undefined) votes.set(site.unit, (votes.get(site.unit) ?? 0) + 1);
      }
      const [best] = [...votes].sort((p, q) => q[1] - p[1] || p[0] - q[0]);
      const middle = middleOf(ring);
      return { point: middle, unit: best === undefined ? nearestOfAll(middle).unit : best[0] };
    },
  };
}

function nearestIn(sites: readonly Site[]): (point: GridPoint) => Site {
  const delaunay = Delaunay.from(
    sites,
    (site) => site.point[0],
    (site) => site.point[1],
  );
  return ([x, y]) => sites[delaunay.find(x, y)] as Site;
}

function middleOf(ring: readonly GridPoint[]): GridPoint {
  const sum = ring.reduce(([x, y], [px, py]) => [x + px, y + py] as [number, number], [0, 0] as [number, number]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}
