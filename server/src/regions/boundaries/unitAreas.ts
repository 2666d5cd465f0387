import type { UnitMap } from './unitMap.ts';

/** Mean radius of the earth in kilometres (IUGG). */
const RADIUS_KM = 6371.0088;
const RAD = Math.PI / 180;

/**
 * Area of each unit in km2, by its code: the area between its border and the equator along each arc on a sphere, sum of
 * R^2 (longitude step) (mean sine of the latitudes), counted for the unit on one side and against the one on the other.
 */
export function unitAreas({ codes, graph, unitsPerDegree }: UnitMap): Map<string, number> {
  const sums = new Float64Array(codes.length);
  for (const { left, right, points } of graph.arcs) {
    let under = 0;
    for (let i = 1; i < points.length; i++) {
      const [[x0, y0], [x1, y1]] = [points[i - 1], points[i]] as unknown as [[number, number], [number, number]];
      const sine = (Math.sin((y0 / unitsPerDegree) * RAD) + Math.sin((y1 / unitsPerDegree) * RAD)) / 2;
      under += ((x1 - x0) / unitsPerDegree) * RAD * sine;
    }
    if (left >= 0) sums[left] = (sums[left] as number) - under;
    if (right >= 0) sums[right] = (sums[right] as number) + under;
  }
  return new Map(codes.map((code, i) => [code, Math.abs(sums[i] as number) * RADIUS_KM ** 2]));
}
