import type { Text } from '../../http/contract.ts';
import { type NoFigure, noFigure } from '../noFigure.ts';
import type { NormalTest } from './globalTest.ts';

/** Own value, then the mean of the neighbours, each against the overall mean. */
export type Quadrant = 'high-high' | 'low-low' | 'high-low' | 'low-high';

/** Why an area has its label or none. */
export type LabelReason = 'significant' | 'not-significant' | 'unattainable' | 'no-spread';

export interface LocalMoranArea {
  /** Number in the input. */
  area: number;
  /** Value minus mean. */
  deviation: number;
  /** Mean deviation of the neighbours. */
  lag: number;
  /** I_i. */
  value: number;
  expectation: number;
  /** Normal approximation of the conditional distribution, or why there is none. */
  analytic: NormalTest | NoFigure;
  /** Smaller tail by permutation. */
  folded: number;
  /** Two-sided p by permutation: the one that decides. */
  p: number;
  /** Smallest two-sided p this area can reach with its neighbours, the values and the permutations. */
  smallestP: number;
  /** Benjamini-Hochberg. */
  adjustedP: number;
  /** Labelled, and still so by Benjamini-Hochberg over all areas. */
  passesBenjaminiHochberg: boolean;
  quadrant: Quadrant;
  /** The quadrant when it is significant. */
  label: Quadrant | null;
  why: LabelReason;
}

export const NO_TEST = noFigure(
  'Nilai tetangga yang mungkin tidak berbeda-beda untuk wilayah ini, jadi tidak ada yang dapat diuji.',
  'For this area all possible neighbours give the same value, so there is nothing to test.',
);

export const LABEL_TEXT: Record<LabelReason, Text> = {
  significant: {
    id: 'Pola ini jarang muncul bila nilai wilayah lain diacak.',
    en: 'This pattern is rare when the values of the other areas are shuffled.',
  },
  'not-significant': {
    id: 'Pola ini dapat muncul karena kebetulan, jadi tidak disebut klaster.',
    en: 'Chance alone can give this pattern, so it is not called a cluster.',
  },
  unattainable: {
    id: 'Tetangga wilayah ini terlalu sedikit, atau nilai yang sama terlalu banyak, untuk membedakannya dari kebetulan.',
    en: 'This area has too few neighbours, or too many values are equal, to tell it from chance.',
  },
  'no-spread': NO_TEST.reason,
};

/** Both cut at 0; exactly 0 is low. */
export function quadrant(deviation: number, lag: number): Quadrant {
  return `${deviation > 0 ? 'high' : 'low'}-${lag > 0 ? 'high' : 'low'}`;
}

/** The quadrant as a label when p <= alpha and p can be that small at all, and the reason. */
export function label(
  { p, smallestP, quadrant, analytic }: Pick<LocalMoranArea, 'p' | 'smallestP' | 'quadrant' | 'analytic'>,
  alpha: number,
): Pick<LocalMoranArea, 'label' | 'why'> {
  if (analytic === NO_TEST) return { label: null, why: 'no-spread' };
  if (smallestP > alpha) return { label: null, why: 'unattainable' };
  return p <= alpha ? { label: quadrant, why: 'significant' } : { label: null, why: 'not-significant' };
}
