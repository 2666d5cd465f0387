import type { Observed } from '../ebRate.ts';
import { type NoFigure, noFigure } from '../noFigure.ts';
import { degree, type Neighbours, rowOf } from './neighbours.ts';

export interface LocalEbRate {
  /** Smoothed rate, per `per`. */
  value: number;
  /** Rate of the area and its neighbours together, per `per`. */
  around: number;
  /** Weight of the area's own rate, from 0 (only that of the neighbourhood) to 1. */
  ownWeight: number;
}

const NO_COUNT = noFigure('Jumlah laporan tidak diketahui.', 'The count is not known.');
const NO_DENOMINATOR = noFigure(
  'Penyebut tidak ada atau nol, jadi laju tidak dihitung.',
  'The denominator is missing or zero, so no rate is computed.',
);
const ALONE = noFigure(
  'Wilayah ini tidak punya tetangga yang berpenyebut, jadi tidak ada yang dapat dipakai untuk memuluskan.',
  'This area has no neighbour with a denominator, so there is nothing to smooth towards.',
);

/**
 * Rates smoothed to those around: Marshall's (1991) method of moments over each area and its neighbours.
 *
 * m = sum O / sum n over the area i and its neighbours j; deviations from **the area's own** m (GeoDa):
 * C = sum n_j (O_j/n_j - m)^2; a = C / sum n - m / mean(n), set to 0 when negative; rate = m + a (O_i/n_i - m) / (a + m/n_i).
 * `deviationsFrom: 'each'` takes each neighbour's deviation from that neighbour's own m_j instead (Bailey and Gatrell 1995, spdep's default).
 * Where the whole neighbourhood is zero the rate is 0. Areas without count or denominator are left out, also as neighbours, and get a
 * reason; so do areas left without a neighbour. Example: North Carolina 1974-78, Ashe -> 0.99223 per 1,000.
 */
export function localEbRates(
  areas: readonly Observed[],
  neighbours: Neighbours,
  options: { per?: number; deviationsFrom?: 'area' | 'each' } = {},
): (LocalEbRate | NoFigure)[] {
  const { per = 100_000, deviationsFrom = 'area' } = options;
  if (areas.length !== neighbours.n) throw new RangeError(`${areas.length} rates for ${neighbours.n} areas`);
  const used = areas.map(usable);
  for (const u of used) if (u && u.count < 0) throw new RangeError(`not a count: ${u.count}`);
  const near = areas.map((_, i) => (used[i] ? [i, ...rowOf(neighbours, i)].filter((j) => used[j]) : []));
  const at = (i: number) => used[i] as Usable;
  const total = (i: number, key: keyof Usable) => (near[i] as number[]).reduce((sum, j) => sum + at(j)[key], 0);
  const means = areas.map((_, i) => total(i, 'count') / total(i, 'denominator'));
  return areas.map((area, i) => {
    if (!used[i]) return area.count === null ? NO_COUNT : NO_DENOMINATOR;
    const members = near[i] as number[];
    if (members.length < 2 || degree(neighbours, i) === 0) return ALONE;
    const m = means[i] as number;
    if (m === 0) return { value: 0, around: 0, ownWeight: 0 };
    const people = total(i, 'denominator');
    const squares = members.reduce((sum, j) => {
      const { count, denominator } = at(j);
      return sum + denominator * (count / denominator - (deviationsFrom === 'area' ? m : (means[j] as number))) ** 2;
    }, 0);
    const a = Math.max(0, squares / people - m / (people / members.length));
    const own = at(i);
    const ownWeight = a / (a + m / own.denominator);
    return { value: (m + ownWeight * (own.count / own.denominator - m)) * per, around: m * per, ownWeight };
  });
}

interface Usable {
  count: number;
  denominator: number;
}

function usable({ count, denominator }: Observed): Usable | null {
  if (count === null || denominator === null || !Number.isFinite(denominator) || denominator <= 0) return null;
  return { count, denominator };
}
