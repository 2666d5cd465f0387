import { codeToNumber, levelOf } from '../../regions/regionCode.ts';
import type { CountCube, PlaceColumn } from './countCube.ts';
import { keysWithin } from './placeKey.ts';

const LEVEL_COLUMN = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec' } as const;
const FINER = [null, 'prov', 'kab', 'kec'] as const;

/** Positions of the places inside an area, from the first to before the second; null when the area is a desa. */
export function placeRange(cube: CountCube, code: string | null): [number, number] | null {
  const { places } = cube.data;
  if (code === null) return [0, places.length];
  const level = levelOf(code);
  if (level === 'desa') return null;
  const [from, to] = keysWithin(codeToNumber(code), LEVEL_COLUMN[level]);
  return [firstAtLeast(places, from), firstAtLeast(places, to)];
}

/** How precise places must be for a column and an area that is not a desa. */
export function precisionOf(column: PlaceColumn | null, code: string | null): PlaceColumn | null {
  const level = code === null ? null : levelOf(code);
  const area = level === null || level === 'desa' ? null : LEVEL_COLUMN[level];
  return FINER[Math.max(FINER.indexOf(column), FINER.indexOf(area))] ?? null;
}

function firstAtLeast(sorted: Int32Array, key: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
