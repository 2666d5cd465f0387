import { type AllocationProblem, byPlace, objectiveOf, type Pick, scoreOf } from './problem.ts';
import { brokenDemands } from './tally.ts';

/** Exchanges tried at most; each is a check of all demands. */
const MOST_TRIES = 3_000;

/**
 * Among equally good answers the one that is told, so that the same question has the same answer and it can be said why: choices of score 0
 * that no demand needs are dropped, and a choice gives way to one of the same score that costs less, or the same and comes earlier by code,
 * as long as every demand still holds. The objective does not change.
 */
export function canonicalPicks(problem: AllocationProblem, given: readonly Pick[]): Pick[] {
  let picks = [...given].sort(byPlace);
  for (const pick of given) {
    const rest = picks.filter((p) => p !== pick);
    if (scoreOf(problem, pick) === 0 && brokenDemands(problem, rest).length === 0) picks = rest;
  }
  const byScore = new Map<number, Pick[]>();
  for (let c = 0; c < problem.scores.length; c++) {
    const score = problem.scores[c] as number;
    if (!picks.some((p) => scoreOf(problem, p) === score)) continue;
    const m = problem.measures.length;
    byScore.set(score, [...(byScore.get(score) ?? []), { area: Math.floor(c / m), measure: c % m }]);
  }
  let tries = 0;
  const cost = (p: Pick) => problem.measures[p.measure]?.cost ?? 0;
  const cheaper = (a: Pick, b: Pick) => cost(a) - cost(b) || byPlace(a, b);
  for (const pick of [...picks].reverse()) {
    const alike = (byScore.get(scoreOf(problem, pick)) ?? []).filter((other) => cheaper(other, pick) < 0).sort(cheaper);
    for (const other of alike) {
      if (picks.some((p) => byPlace(p, other) === 0)) continue;
      if (++tries > MOST_TRIES) return picks;
      const exchanged = picks.map((p) => (p === pick ? other : p)).sort(byPlace);
      if (brokenDemands(problem, exchanged).length > 0) continue;
      picks = exchanged;
      break;
    }
  }
  if (objectiveOf(problem, picks) !== objectiveOf(problem, given)) throw new Error('exchanging equals changed the objective');
  return picks;
}
