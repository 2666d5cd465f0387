import { buildModel } from './buildModel.ts';
import { canonicalPicks } from './canonicalPicks.ts';
import { coverPairs } from './coverPairs.ts';
import { type Conflict, explainConflict } from './explainConflict.ts';
import { type Greedy, greedyPicks } from './greedyPicks.ts';
import { type AllocationProblem, objectiveOf, type Pick, scoreOf } from './problem.ts';
import { runHighs } from './runHighs.ts';
import { brokenDemands } from './tally.ts';

/** How long to try, and what else to look at. */
export interface SolveOptions {
  /** For the optimum. */
  seconds: number;
  /** For everything told beside it, together. */
  extraSeconds: number;
  /** Other scores of the same problem (slightly other weights): how often is each area chosen under them? */
  variants: number[][];
}

/** A choice with its value; `proven` when nothing better exists. */
export interface Choice {
  picks: Pick[];
  objective: number;
  proven: boolean;
}

/** What a thread answers. Areas and measures by their places in the problem, objectives in score units. */
export interface AllocationOutcome {
  /** `limit`: the best known when the time was over. `nothing`: the time was over before anything was found. */
  status: 'optimal' | 'limit' | 'infeasible' | 'nothing';
  best: Choice | null;
  /** No choice can be worth more. */
  bound: number | null;
  nodes: number;
  seconds: number;
  greedy: Greedy & { objective: number };
  /** The same with a tenth more of the budget, of the slots; `limit` is what there would be. */
  more: { of: 'budget' | 'slots'; limit: number; choice: Choice }[];
  /** Exactly what choosing a left-out area would mean, for the best of them; `choice` null = it cannot be chosen at all. */
  forced: { area: number; choice: Choice | null }[];
  /** Times each area was chosen, of how many variants. */
  stability: { runs: number; times: number[] } | null;
  conflict: Conflict | null;
}

/** Up to this many choices more is looked at: larger ones take seconds each. */
export const SMALL = 2_500;
const FORCED = { small: 8, large: 2 };

/**
 * The exact optimum with all that is told beside it. Deterministic unless time runs out, which the answer then says. Throws Error when HiGHS
 * fails, or gives an answer that breaks a demand.
 */
export async function solveAllocation(problem: AllocationProblem, options: SolveOptions): Promise<AllocationOutcome> {
  const groups = coverPairs(
    problem.areas.length,
    problem.apart.map(([a, b]) => [a, b]),
  );
  const solve = async (given: AllocationProblem, seconds: number) => {
    const found = await runHighs(given, buildModel(given, undefined, groups), seconds);
    const picks = found.picks && canonicalPicks(given, found.picks);
    const broken = picks ? brokenDemands(given, picks) : [];
    if (broken.length > 0) throw new Error(`HiGHS broke: ${broken.join(', ')}`);
    const choice: Choice | null = picks && { picks, objective: objectiveOf(given, picks), proven: found.status === 'optimal' };
    return { ...found, choice };
  };
  const greedy = greedyPicks(problem);
  const answer: AllocationOutcome = {
    status: 'nothing',
    best: null,
    bound: null,
    nodes: 0,
    seconds: 0,
    greedy: { ...greedy, objective: objectiveOf(problem, greedy.picks) },
    more: [],
    forced: [],
    stability: null,
    conflict: null,
  };
  const main = await solve(problem, options.seconds);
  Object.assign(answer, { nodes: main.nodes, seconds: main.seconds });
  const end = performance.now() + options.extraSeconds * 1000;
  const left = () => (end - performance.now()) / 1000;
  if (main.status === 'infeasible') return { ...answer, status: 'infeasible', conflict: await explainConflict(problem, left) };
  // With the time over, the greedy list may be the best that is known.
  const beaten = greedy.fails.length === 0 && (main.choice === null || answer.greedy.objective > main.choice.objective);
  answer.best = beaten ? { picks: greedy.picks, objective: answer.greedy.objective, proven: false } : main.choice;
  if (answer.best === null) return answer;
  answer.status = main.status;
  answer.bound =
    main.status === 'optimal' ? answer.best.objective : Math.min(main.bound ?? Number.POSITIVE_INFINITY, plainBound(problem));
  if (main.status !== 'optimal') return answer;
  for (const { of, limit, given } of withMore(problem)) {
    if (left() <= 0) break;
    const { choice } = await solve(given, left());
    if (choice) answer.more.push({ of, limit, choice });
  }
  const small = problem.scores.length <= SMALL;
  for (const area of bestLeftOut(problem, answer.best.picks).slice(0, small ? FORCED.small : FORCED.large)) {
    if (left() <= 0) break;
    const asked = { ...problem, areas: problem.areas.map((a, i) => (i === area ? { ...a, must: true } : a)) };
    const found = await solve(asked, left());
    if (found.status !== 'limit') answer.forced.push({ area, choice: found.choice });
  }
  if (small && options.variants.length > 0) {
    const times = problem.areas.map(() => 0);
    let runs = 0;
    for (const scores of options.variants) {
      if (left() <= 0) break;
      const { choice } = await solve({ ...problem, scores }, left());
      if (!choice?.proven) break;
      runs++;
      for (const area of new Set(choice.picks.map((p) => p.area))) times[area] = (times[area] as number) + 1;
    }
    if (runs > 0) answer.stability = { runs, times };
  }
  return answer;
}

/** What the best scores alone would give, whatever else is demanded: a bound also when the time was over before HiGHS had one. */
function plainBound({ areas, measures, scores, limits }: AllocationProblem): number {
  const m = measures.length;
  const highest = areas.flatMap((_, i) =>
    scores
      .slice(i * m, (i + 1) * m)
      .sort((a, b) => b - a)
      .slice(0, limits.perArea),
  );
  const most = limits.slots ?? highest.length;
  return highest
    .sort((a, b) => b - a)
    .slice(0, most)
    .reduce((sum, score) => sum + score, 0);
}

/** The problem with a tenth more of what is limited, rounded up to a whole slot. */
function withMore(problem: AllocationProblem): { of: 'budget' | 'slots'; limit: number; given: AllocationProblem }[] {
  const { budget, slots } = problem.limits;
  const changed = (limits: Partial<AllocationProblem['limits']>) => ({ ...problem, limits: { ...problem.limits, ...limits } });
  const found: { of: 'budget' | 'slots'; limit: number; given: AllocationProblem }[] = [];
  if (budget !== null) {
    const limit = Math.floor(budget * 1.1);
    found.push({ of: 'budget', limit, given: changed({ budget: limit }) });
  }
  if (slots !== null) {
    const limit = slots + Math.max(1, Math.ceil(slots / 10));
    found.push({ of: 'slots', limit, given: changed({ slots: limit }) });
  }
  return found;
}

/** Areas that nothing rules out and that were not chosen, the best score first. */
function bestLeftOut(problem: AllocationProblem, picks: readonly Pick[]): number[] {
  const chosen = new Set(picks.map((p) => p.area));
  const best = (area: number) => Math.max(...problem.measures.map((_, measure) => scoreOf(problem, { area, measure })));
  return problem.areas
    .flatMap((a, i) => (chosen.has(i) || a.mustNot || a.existing || a.nearExisting ? [] : [{ i, score: best(i) }]))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ i }) => i);
}
