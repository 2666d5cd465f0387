import type { AllocationProblem } from './problem.ts';

/**
 * Columns (area and measure) that cannot be needed where an area gets one measure: another one in the same area scores as much or more for
 * no more money and no more people. Of two that are alike in all three the first of the list stays. Leaving them out changes no optimum,
 * and makes the cheaper of two equally good measures the one that is chosen.
 */
export function worseMeasures({ areas, measures, scores }: AllocationProblem): number[] {
  const m = measures.length;
  const worse: number[] = [];
  for (let i = 0; i < areas.length; i++) {
    for (let k = 0; k < m; k++) {
      const own = { ...(measures[k] as { cost: number; staff: number }), score: scores[i * m + k] as number };
      const beaten = measures.some((other, l) => {
        const score = scores[i * m + l] as number;
        if (l === k || score < own.score || other.cost > own.cost || other.staff > own.staff) return false;
        return score > own.score || other.cost < own.cost || other.staff < own.staff || l < k;
      });
      if (beaten) worse.push(i * m + k);
    }
  }
  return worse;
}
