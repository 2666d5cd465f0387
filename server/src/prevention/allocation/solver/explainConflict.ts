import { buildModel } from './buildModel.ts';
import { type AllocationProblem, DEMANDS, type Demand } from './problem.ts';
import { runHighs } from './runHighs.ts';

/** Demands that cannot all be met, with what would have to change. */
export interface Conflict {
  /** Irreducible: without any one of them the others can be met. */
  demands: Demand[];
  /** Areas asked for, and parents that are to have some, that take part; empty where that demand takes no part. */
  must: number[];
  parents: number[];
  /** False when some check ran out of time, so that a demand may be named that is not needed. */
  sure: boolean;
  /**
   * For each demand, what its number would have to be with everything else kept; `enough` is false when changing it alone does not help,
   * because there is another conflict besides. `value` null = it has no number, or it was not found in time.
   */
  loosen: { demand: Demand; enough: boolean; value: number | null }[];
}

/** Which of the demands a problem makes at all. */
export const activeDemands = (problem: AllocationProblem): Demand[] => {
  const { columns, rows, upper } = buildModel(problem);
  const made = new Set(rows.map((row) => row.demand));
  const { areas } = problem;
  return DEMANDS.filter(
    (d) =>
      made.has(d) ||
      (columns > 0 &&
        upper.includes(0) &&
        ((d === 'must_not' && areas.some((a) => a.mustNot)) ||
          (d === 'existing' && areas.some((a) => a.existing)) ||
          (d === 'distance' && areas.some((a) => a.nearExisting)))),
  );
};

/**
 * An irreducible set of the demands in conflict, by the deletion filter over the named demands (Chinneck and Dravnieks 1991): each demand in
 * the order of DEMANDS is left out on trial; when the rest is still infeasible it stays out, else it is needed. The areas asked for and the
 * parents with a least are then thinned out in the same way. Then, for each demand with a number, the nearest value at which everything
 * else can be met. `left` gives the seconds that remain.
 */
export async function explainConflict(problem: AllocationProblem, left: () => number): Promise<Conflict> {
  let sure = true;
  const feasible = async (given: AllocationProblem, without: ReadonlySet<Demand>): Promise<boolean> => {
    if (left() <= 0) {
      sure = false;
      return true;
    }
    const model = buildModel(given, without);
    const found = await runHighs(given, { ...model, cost: model.cost.map(() => 0) }, Math.min(3, left()));
    if (found.status === 'limit' && found.picks === null) sure = false;
    return found.status !== 'infeasible';
  };
  const out = new Set<Demand>();
  const needed: Demand[] = [];
  for (const demand of activeDemands(problem)) {
    if (await feasible(problem, new Set([...out, demand]))) needed.push(demand);
    else out.add(demand);
  }
  const blamed = { ...problem, areas: problem.areas.map((a) => ({ ...a })), parents: problem.parents.map((p) => ({ ...p })) };
  for (const [i, area] of blamed.areas.entries()) {
    if (!needed.includes('must') || !area.must) continue;
    area.must = false;
    if (await feasible(blamed, out)) (blamed.areas[i] as typeof area).must = true;
  }
  for (const parent of blamed.parents) {
    if (!needed.includes('parent_least') || parent.least <= parent.existing) continue;
    const { least } = parent;
    parent.least = 0;
    if (await feasible(blamed, out)) parent.least = least;
  }
  const loosen: Conflict['loosen'] = [];
  for (const demand of needed) loosen.push({ demand, ...(await nearestValue(problem, demand, feasible, left)) });
  const places = <T>(list: readonly T[], is: (one: T) => boolean) => list.flatMap((one, i) => (is(one) ? [i] : []));
  return {
    demands: DEMANDS.filter((d) => needed.includes(d)),
    must: needed.includes('must') ? places(blamed.areas, (a) => a.must) : [],
    parents: needed.includes('parent_least') ? places(blamed.parents, (p) => p.least > p.existing) : [],
    sure,
    loosen,
  };
}

type Feasible = (given: AllocationProblem, without: ReadonlySet<Demand>) => Promise<boolean>;

async function nearestValue(problem: AllocationProblem, demand: Demand, feasible: Feasible, left: () => number) {
  const without = new Set<Demand>(demand === 'slots' ? ['slots', 'all_slots'] : [demand]);
  if (!(await feasible(problem, without))) return { enough: false, value: null };
  const m = problem.measures.length;
  /** Least (sign -1) or most (+1) of an amount that meets everything else. */
  const extreme = async (amount: (measure: number) => number, sign: 1 | -1) => {
    const model = buildModel(problem, without);
    const cost = model.cost.map((_, c) => (c < problem.scores.length ? sign * amount(c % m) : 0));
    const found = await runHighs(problem, { ...model, cost }, Math.min(3, left()));
    if (found.status !== 'optimal' || found.picks === null) return null;
    return found.picks.reduce((sum, p) => sum + amount(p.measure), 0);
  };
  switch (demand) {
    case 'budget':
      return { enough: true, value: await extreme((k) => problem.measures[k]?.cost ?? 0, -1) };
    case 'staff_total':
      return { enough: true, value: await extreme((k) => problem.measures[k]?.staff ?? 0, -1) };
    case 'slots':
      return { enough: true, value: await extreme(() => 1, -1) };
    case 'all_slots':
      return { enough: true, value: await extreme(() => 1, 1) };
    case 'distance':
      return { enough: true, value: await widestDistance(problem, feasible) };
    default:
      return { enough: true, value: null };
  }
}

/** The largest distance between chosen areas with which the rest can be met, in whole km; null where distances are not in km. */
async function widestDistance(problem: AllocationProblem, feasible: Feasible): Promise<number | null> {
  if (problem.apart.some(([, , km]) => km <= 0) || problem.areas.some((a) => a.nearExisting)) return null;
  const steps = [...new Set(problem.apart.map(([, , km]) => Math.floor(km)))].sort((a, b) => a - b);
  let [low, high] = [0, steps.length];
  // Keeping `km` whole kilometres apart rules out the pairs that are nearer than that.
  const holds = (km: number) => feasible({ ...problem, apart: problem.apart.filter((pair) => pair[2] < km) }, new Set());
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await holds(steps[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (steps[low - 1] as number);
}
