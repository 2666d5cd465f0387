import { isWithin, levelOf } from '../../regions/regionCode.ts';

/**
 * Whether what opened in `place` (null = the whole country) stands on the time axis of `area` (null = the whole country):
 * everywhere inside the place, because people there can use it; and around it up to its provinsi, because its reports are counted
 * there too. On the axis of the country stands only what is the whole country's.
 */
export function standsOn(place: string | null, area: string | null): boolean {
  if (place === null) return true;
  return area !== null && (isWithin(area, place) || isWithin(place, area));
}

/**
 * Whether a rise in `area` is judged by what opened in `place`: inside the place, and around it up to its kabupaten/kota. A corner of one
 * kabupaten does not move the curve of a provinsi, where something else happens in the same weeks all the time.
 */
export function movesCurveOf(place: string | null, area: string | null): boolean {
  if (place === null) return true;
  if (area === null) return false;
  return isWithin(area, place) || (isWithin(place, area) && levelOf(area) !== 'provinsi');
}
