import type { GridPoint } from '../planar/linework.ts';
import type { RawPolygon } from './rawFeature.ts';

/** An imported region on the grid. */
export interface ImportedShape {
  code: string;
  polygons: GridPoint[][][];
}

/** Puts polygons on the grid; rings that shrink to less than a triangle there are left out. */
export function toGridPolygons(polygons: readonly RawPolygon[], unitsPerDegree: number): GridPoint[][][] {
  return polygons
    .map((rings) => rings.map((ring) => gridRing(ring, unitsPerDegree)).filter((ring) => ring.length >= 3))
    .filter((rings) => rings.length > 0);
}

/** The ring without its closing point and without points that fall together. */
function gridRing(ring: readonly number[][], unitsPerDegree: number): GridPoint[] {
  const points: GridPoint[] = [];
  for (const [x, y] of ring.slice(0, -1)) {
    const point: GridPoint = [Math.round((x as number) * unitsPerDegree), Math.round((y as number) * unitsPerDegree)];
    const last = points[points.length - 1];
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}
