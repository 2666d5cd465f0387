import type { GridPoint } from '../planar/linework.ts';

/** Grid units per degree: one unit is about 110 m, finer than anything the inputs know. */
export const UNITS_PER_DEGREE = 1000;

/** Longitude and latitude on the integer grid. */
export function toGrid(longitude: number, latitude: number): GridPoint {
  return [Math.round(longitude * UNITS_PER_DEGREE), Math.round(latitude * UNITS_PER_DEGREE)];
}
