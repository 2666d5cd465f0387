import { type AllocationProblem, byPlace, type Demand, type Pick, scoreOf } from './problem.ts';
import { Tally } from './tally.ts';

/** The list that somebody would make by hand. */
export interface Greedy {
  picks: Pick[];
  /** Demands it does not meet; empty when it may be compared with the optimum. */
  fails: Demand[];
}

/**
 * The greedy list: first the areas asked for, then the best of each parent that is to have some, then the best score that still fits
 * everything, one after the other; where the equity floor would break, the best quiet area instead. Nothing is ever taken back. Ties go to
 * the lower cost, then to the earlier code. Choices of score 0 are not made.
 */
export function greedyPicks(problem: AllocationProblem): Greedy {
  const { areas, measures } = problem;
  const ranked = areas
    .flatMap((_, area) => measures.map((_, measure): Pick => ({ area, measure })))
    .map((pick) => ({ pick, score: scoreOf(problem, pick), cost: measures[pick.measure]?.cost ?? 0 }))
    .sort((a, b) => b.score - a.score || a.cost - b.cost || byPlace(a.pick, b.pick));
  const tally = new Tally(problem);
  const take = (wanted: (pick: Pick) => boolean): boolean => {
    const found = ranked.find(({ pick }) => wanted(pick) && !tally.has(pick) && tally.refusals(pick).length === 0);
    if (found) tally.add(found.pick);
    return found !== undefined;
  };
  areas.forEach((area, i) => {
    if (area.must) take((pick) => pick.area === i);
  });
  problem.parents.forEach((_, p) => {
    while (tally.lacking(p) && take((pick) => areas[pick.area]?.parent === p));
  });
  let position = 0;
  while (position < ranked.length) {
    const { pick, score } = ranked[position] as (typeof ranked)[number];
    if (score === 0 && !problem.limits.allSlots) break;
    const fits = !tally.has(pick) && tally.refusals(pick).length === 0;
    if (fits && !tally.floorHolds({ quiet: areas[pick.area]?.quiet ?? false })) {
      // The place goes to a quiet area first; when there is none left, only quiet areas could be added, so this one cannot.
      if (take((other) => areas[other.area]?.quiet ?? false)) continue;
      position++;
      continue;
    }
    if (fits) tally.add(pick);
    position++;
  }
  return { picks: tally.picks.slice().sort(byPlace), fails: tally.unmet() };
}
