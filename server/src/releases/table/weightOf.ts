import type { PlaceCode } from '../public/contract.ts';
import { placeLevel } from './areaTree.ts';
import type { Part } from './cellName.ts';

const LEVEL = { nasional: 64, provinsi: 16, kabkota: 4, kecamatan: 1, desa: 1 } as const;
const PART = { total: 4, issue: 1, month: 0.5 } as const;
/** Nobody looks up what lies in an area without saying where. */
const UNPLACED = 0.5;
/** The sum is what maps and pages show first. */
const SUM = 2;

/**
 * What readers lose when a figure is hidden; only ratios matter. A figure of a higher level weighs four times that of the level below, a
 * total four times one issue and eight times one month, the sum twice a window, and a large count more than a small one, by the power of two it
 * reaches (1 + log2 n): so a total of a kabupaten/kota is hidden only when that saves many of its issues.
 */
export function weightOf(
  place: { code: PlaceCode; unplaced: boolean },
  part: Part['kind'],
  isSum: boolean,
  value: number,
): number {
  const size = 1 + Math.log2(value);
  return LEVEL[placeLevel(place.code)] * PART[part] * (place.unplaced ? UNPLACED : 1) * (isSum ? SUM : 1) * size;
}
