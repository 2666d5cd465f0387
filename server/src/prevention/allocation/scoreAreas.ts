import { seededRandom } from '../../signals/seededRandom.ts';
import type { AreaFigures, FigureBook } from './areaFigures.ts';
import { type AllocationMeasure, type AllocationWeights, COMPONENT_KEYS, type ComponentKey, type ScorePart } from './contract.ts';
import { printedShare } from './printedScore.ts';
import { SCORE_UNIT } from './solver/problem.ts';

/** Scores of areas and measures, each with what it is made of. */
export interface ScoreTable {
  /** Whole score units, `scores[area * measures + measure]`. */
  scores: number[];
  /** As they are, not yet as they are printed. */
  parts(area: number, measure: number): ScorePart[];
  /** Whether a part reads like the highest of its component among the candidates, and how many candidates have one that does. */
  isTop(part: Pick<ScorePart, 'key' | 'value'>, measure: number): boolean;
  tops(key: ComponentKey, measure: number): number;
  /** Highest figure of each component for the issues of the filter. */
  most: Readonly<Record<ComponentKey, number | null>>;
}

/** Shares of the weights; they add up to 1. Throws RangeError when all are 0. */
export function weightShares(weights: AllocationWeights): Record<ComponentKey, number> {
  const sum = COMPONENT_KEYS.reduce((s, key) => s + weights[key], 0);
  if (!(sum > 0)) throw new RangeError('all weights are 0');
  return Object.fromEntries(COMPONENT_KEYS.map((key) => [key, weights[key] / sum])) as Record<ComponentKey, number>;
}

/**
 * Score of area i for measure k = worth of k x sum over components of (share of the weight x figure of i / highest figure of a candidate),
 * 0 where there is no figure, in whole score units. Figures are about the issue of the measure where it names one.
 */
export function scoreAreas(book: FigureBook, measures: readonly AllocationMeasure[], weights: AllocationWeights): ScoreTable {
  const shares = weightShares(weights);
  const parts = (area: number, measure: number): ScorePart[] => {
    const { areas, most } = book.of(measures[measure]?.issue ?? null);
    const figures = areas[area] as AreaFigures;
    return COMPONENT_KEYS.filter((key) => weights[key] > 0).map((key) => {
      const { raw, note } = figures[key];
      const value = relative(raw, most[key]);
      return { key, raw, value, points: shares[key] * value, note };
    });
  };
  // What cannot be told apart as it is printed is told as equal.
  const reads = (key: ComponentKey, value: number, measure: number) =>
    printedShare(shares[key], measures[measure]?.worth ?? 1, value);
  const isTop: ScoreTable['isTop'] = ({ key, value }, measure) =>
    value > 0 && reads(key, value, measure) === reads(key, 1, measure);
  const tops = (key: ComponentKey, measure: number): number => {
    const { areas, most } = book.of(measures[measure]?.issue ?? null);
    return areas.filter((a) => isTop({ key, value: relative(a[key].raw, most[key]) }, measure)).length;
  };
  const base = book.of(null);
  const used = COMPONENT_KEYS.filter((key) => weights[key] > 0);
  const scores: number[] = [];
  const candidates = measures.map(({ issue, worth }) => ({ ...book.of(issue), worth }));
  for (let area = 0; area < base.areas.length; area++) {
    for (const { areas, most, worth } of candidates) {
      let sum = 0;
      for (const key of used) sum += shares[key] * relative((areas[area] as AreaFigures)[key].raw, most[key]);
      scores.push(Math.round(worth * sum * SCORE_UNIT));
    }
  }
  return { scores, parts, isTop, tops, most: base.most };
}

/** 0..1 among the candidates; 0 where there is no figure. */
const relative = (raw: number | null, most: number | null): number => (raw === null || !most ? 0 : Math.max(0, raw) / most);

/** Weights within 20 % of those asked for, the same ones each time. None when only one component counts: nothing would change. */
export function nearbyWeights(weights: AllocationWeights, runs: number): AllocationWeights[] {
  if (COMPONENT_KEYS.filter((key) => weights[key] > 0).length < 2) return [];
  const random = seededRandom(514);
  return Array.from(
    { length: runs },
    () => Object.fromEntries(COMPONENT_KEYS.map((key) => [key, weights[key] * (0.8 + 0.4 * random.next())])) as AllocationWeights,
  );
}
