import { type NoFigure, noFigure } from '../noFigure.ts';
import { twoSidedP } from '../normalTail.ts';
import { deviationsOf } from './deviations.ts';
import { degree, type Neighbours, rowOf } from './neighbours.ts';
import { noVariation, type Refusal, tooFewAreas } from './refusal.ts';
import { type Dropped, spatialSample } from './spatialSample.ts';

export interface GiStarArea {
  /** Number in the input. */
  area: number;
  /** z and two-sided normal p, or why there is none. */
  score: { z: number; p: number } | NoFigure;
}

export interface GiStar {
  n: number;
  areas: GiStarArea[];
  dropped: Dropped[];
}

const ALL_NEAR = noFigure(
  'Semua wilayah lain adalah tetangganya, jadi tidak ada yang dapat dibandingkan.',
  'All other areas are its neighbours, so there is nothing to compare with.',
);

/**
 * Gi* of Getis and Ord (Ord and Getis 1995), binary weights including the area itself: with W = k + 1 areas around and in area i,
 * z = (sum of their values - W mean) / (s sqrt((n W - W^2) / (n - 1))), s = population standard deviation (divided by n).
 * Positive is hot, negative cold; p two-sided from the normal distribution, rough with few neighbours. Areas without a value or a neighbour
 * are dropped first, listed, and not reported. Refused below three areas and when all values are equal. Example: Egypt in Anselin's
 * Africa data -> 4.4213.
 */
export function giStar(values: ArrayLike<number | null | undefined>, neighbours: Neighbours): GiStar | Refusal {
  const { n, areas, values: used, neighbours: links, dropped } = spatialSample(values, neighbours);
  if (n < 3) return tooFewAreas(n, 3);
  const { deviations, secondMoment } = deviationsOf(used);
  if (secondMoment === 0) return noVariation();
  const score = (i: number): GiStarArea['score'] => {
    const around = degree(links, i) + 1;
    if (around === n) return ALL_NEAR;
    const sum = rowOf(links, i).reduce((total, j) => total + (deviations[j] as number), deviations[i] as number);
    const z = sum / Math.sqrt((secondMoment * around * (n - around)) / (n - 1));
    return { z, p: twoSidedP(z) };
  };
  return { n, areas: Array.from(areas, (area, i) => ({ area, score: score(i) })), dropped };
}
