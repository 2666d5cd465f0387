import type { AllocationProblem, Pick } from './solver/problem.ts';

/** Candidates that may be chosen: nothing that holds for the area by itself (a rule, an existing place, its own staff) closes it. */
export const openAreas = ({ areas, measures }: AllocationProblem): number[] =>
  areas.flatMap((a, i) => {
    const ruled = a.mustNot || a.existing || a.nearExisting;
    const able = measures.some(({ staff }) => a.staff === null || staff <= a.staff);
    return ruled || !able ? [] : [i];
  });

/** Everyone who may be chosen is: there was nothing to choose between. With several measures there still is, which one goes where. */
export function allChosen(problem: AllocationProblem, picks: readonly Pick[]): boolean {
  if (problem.measures.length > 1) return false;
  const chosen = new Set(picks.map((p) => p.area));
  const open = openAreas(problem);
  return open.length > 0 && open.every((area) => chosen.has(area));
}
