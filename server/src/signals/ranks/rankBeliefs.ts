import { ebRates } from '../ebRate.ts';
import { isFigure } from '../noFigure.ts';
import { type RankIntervals, type RateBelief, rankBeliefOf, rankIntervals } from '../rankIntervals.ts';

export interface RankInput {
  /** In the order of the codes: an area's stream of random numbers is its place here. */
  areas: readonly { count: number; denominator: number }[];
  belief: 'bersama' | 'sendiri';
  seed: number;
  draws: number;
}

/** The first so many, of which is told how often an area is among them. */
export const TOPS = [5, 10] as const;

/**
 * Rank intervals of rates; a pure function for a thread of its own. `bersama` draws from the posterior of empirical Bayes (`ebRates`); where the
 * areas differ no more than chance there is no posterior, and each stands for itself (`sendiri`: Jeffreys' posterior), which is wider.
 */
export function rankBeliefs({ areas, belief, seed, draws }: RankInput): RankIntervals & { belief: RankInput['belief'] } {
  const own = (): (RateBelief | null)[] => areas.map((a) => rankBeliefOf(a.count, a.denominator));
  const posteriors = belief === 'bersama' ? ebRates(areas).areas.map((a) => (isFigure(a) ? a.posterior : null)) : [];
  const shared = posteriors.length > 0 && posteriors.every((p) => p !== null && p.shape > 0);
  const beliefs = shared ? posteriors : own();
  return { ...rankIntervals(beliefs, { seed, draws, tops: TOPS }), belief: shared ? 'bersama' : 'sendiri' };
}
