import { isFigure, type NoFigure } from '../noFigure.ts';
import { seededRandom } from '../seededRandom.ts';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { TIE } from './deviations.ts';
import { giStar } from './giStar.ts';
import { giStarBounds } from './giStarBounds.ts';
import type { LocalMoranOptions } from './localMoran.ts';
import type { LabelReason } from './localMoranArea.ts';
import { rowOf } from './neighbours.ts';
import { permuteSums } from './permuteSums.ts';
import type { Refusal } from './refusal.ts';
import type { Dropped } from './spatialSample.ts';
import type { Unattainable } from './unattainable.ts';

export interface LocalGiStarArea {
  /** Number in the input. */
  area: number;
  /** Value minus mean. */
  deviation: number;
  /** Mean deviation of its neighbours, itself not included. */
  lag: number;
  /** z of Gi* and its two-sided normal p, or why there is none. */
  score: { z: number; p: number } | NoFigure;
  folded: number;
  /** Two-sided p by permutation: the one that decides. */
  p: number;
  smallestP: number;
  adjustedP: number;
  passesBenjaminiHochberg: boolean;
  label: 'hot' | 'cold' | null;
  why: LabelReason;
}

export interface LocalGiStar {
  n: number;
  mean: number;
  permutations: number;
  seed: number;
  alpha: number;
  /** Smallest two-sided p any area can reach here. */
  smallestP: number;
  areas: LocalGiStarArea[];
  dropped: Dropped[];
}

/**
 * Gi* (`giStar`) with a test by permutation beside the normal one, which is rough with few neighbours. The sum over an area and its k
 * neighbours is compared with sums over k + 1 of all n values, drawn **without replacement** from a seeded generator with a stream per
 * area: the arrangements whose mean and variance stand in z. folded = (r + 1) / (permutations + 1), two-sided p = min(1, 2 folded), both
 * 1 where the draws do not differ; ties up to 1e-12 count on both sides. Labels as for local Moran: p <= alpha, which must be attainable;
 * hot where z is positive. Refusals, dropped areas and errors as `localMoran`.
 */
export function localGiStar(
  values: ArrayLike<number | null | undefined>,
  neighbours: Parameters<typeof giStar>[1],
  options: LocalMoranOptions = {},
): LocalGiStar | Refusal | Unattainable {
  const { permutations = 999, seed = 1, alpha = 0.05 } = options;
  const found = giStarBounds(values, neighbours, { permutations, alpha });
  if ('refused' in found) return found;
  const scores = giStar(values, neighbours);
  if ('refused' in scores) return scores;
  const { sample, moments, sorted, sizes, bounds, smallest } = found;
  const { n, areas, neighbours: links, dropped } = sample;
  const { mean, deviations } = moments;
  const widest = Math.max(Math.abs(sorted[0] as number), Math.abs(sorted[n - 1] as number));
  const pool = new Float64Array(n);
  const tested = sizes.map((size, i): LocalGiStarArea => {
    const own = deviations[i] as number;
    const slack = TIE * size * widest;
    const around = rowOf(links, i).reduce((total, j) => total + (deviations[j] as number), 0);
    const observed = Math.abs(own + around) <= slack ? 0 : own + around;
    pool.set(sorted);
    const stream = options.streams?.[areas[i] as number] ?? (areas[i] as number);
    const counts = permuteSums(pool, n, size, { observed, slack, draws: permutations }, seededRandom(seed, stream));
    const fixed = counts.largest - counts.least <= slack;
    const folded = fixed ? 1 : (Math.min(counts.atLeast, counts.atMost) + 1) / (permutations + 1);
    const { score } = scores.areas[i] as (typeof scores.areas)[number];
    return {
      area: areas[i] as number,
      deviation: own,
      lag: around / (size - 1),
      score,
      folded,
      p: Math.min(1, 2 * folded),
      smallestP: bounds[i] as number,
      adjustedP: 1,
      passesBenjaminiHochberg: false,
      label: null,
      why: isFigure(score) ? 'not-significant' : 'no-spread',
    };
  });
  const adjusted = benjaminiHochberg(tested.map((a) => a.p));
  tested.forEach((area, i) => {
    area.adjustedP = adjusted[i] as number;
    if (!isFigure(area.score)) return;
    if (area.smallestP > alpha) area.why = 'unattainable';
    else if (area.p <= alpha) Object.assign(area, { label: area.score.z > 0 ? 'hot' : 'cold', why: 'significant' });
    area.passesBenjaminiHochberg = area.label !== null && area.adjustedP <= alpha;
  });
  return { n, mean, permutations, seed, alpha, smallestP: smallest, areas: tested, dropped };
}
