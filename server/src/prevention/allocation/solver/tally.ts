import type { AllocationProblem, Demand, Pick } from './problem.ts';

/** What is used up so far, kept while choices are added one by one. Knows nothing of the solver, so it can check it. */
export class Tally {
  readonly picks: Pick[] = [];
  cost = 0;
  staff = 0;
  quiet = 0;
  private readonly problem: AllocationProblem;
  private readonly near: Map<number, number[]>;
  private readonly inArea: number[];
  private readonly staffIn: number[];
  private readonly inParent: number[];

  constructor(problem: AllocationProblem, picks: readonly Pick[] = []) {
    this.problem = problem;
    this.near = nearOf(problem);
    this.inArea = problem.areas.map(() => 0);
    this.staffIn = problem.areas.map(() => 0);
    this.inParent = problem.parents.map(({ existing }) => existing);
    for (const pick of picks) this.add(pick);
  }

  add(pick: Pick): void {
    const area = this.problem.areas[pick.area];
    const measure = this.problem.measures[pick.measure];
    if (!area || !measure) throw new RangeError('no such choice');
    this.picks.push(pick);
    this.cost += measure.cost;
    this.staff += measure.staff;
    this.quiet += Number(area.quiet);
    this.inArea[pick.area] = (this.inArea[pick.area] as number) + 1;
    this.staffIn[pick.area] = (this.staffIn[pick.area] as number) + measure.staff;
    this.inParent[area.parent] = (this.inParent[area.parent] as number) + 1;
  }

  has({ area, measure }: Pick): boolean {
    return this.picks.some((p) => p.area === area && p.measure === measure);
  }

  /** Chosen areas that are too near to an area. */
  tooNear(area: number): number[] {
    return (this.near.get(area) ?? []).filter((other) => (this.inArea[other] as number) > 0);
  }

  /** Demands that would be broken if this were added, but for the equity floor. */
  refusals(pick: Pick): Demand[] {
    const { limits } = this.problem;
    const area = this.problem.areas[pick.area] as AllocationProblem['areas'][number];
    const measure = this.problem.measures[pick.measure] as AllocationProblem['measures'][number];
    const found: Demand[] = [];
    const over = (demand: Demand, broken: boolean) => broken && found.push(demand);
    over('must_not', area.mustNot);
    over('existing', area.existing);
    over('distance', area.nearExisting || this.tooNear(pick.area).length > 0);
    over('per_area', (this.inArea[pick.area] as number) >= limits.perArea);
    over(
      'staff_area',
      area.staff !== null && measure.staff > 0 && (this.staffIn[pick.area] as number) + measure.staff > area.staff,
    );
    over('parent_most', limits.parentMost !== null && (this.inParent[area.parent] as number) >= limits.parentMost);
    over('staff_total', limits.staffTotal !== null && measure.staff > 0 && this.staff + measure.staff > limits.staffTotal);
    over('slots', limits.slots !== null && this.picks.length >= limits.slots);
    over('budget', limits.budget !== null && measure.cost > 0 && this.cost + measure.cost > limits.budget);
    return found;
  }

  /** Demands for a least of something that what was added does not meet. */
  unmet(): Demand[] {
    const { areas, parents, limits } = this.problem;
    const found: Demand[] = [];
    if (areas.some((a, i) => a.must && this.inArea[i] === 0)) found.push('must');
    if (!this.floorHolds()) found.push('floor');
    if (parents.some(({ least, existing }, p) => least > existing && (this.inParent[p] as number) < least))
      found.push('parent_least');
    if (limits.allSlots && limits.slots !== null && this.picks.length < limits.slots) found.push('all_slots');
    return found;
  }

  /** Whether the equity floor holds, or would if `more` (quiet or not) were added. */
  floorHolds(more?: { quiet: boolean }): boolean {
    const total = this.picks.length + Number(more !== undefined);
    return this.quiet + Number(more?.quiet ?? false) - this.problem.limits.floor * total >= -1e-6;
  }

  lacking(parent: number): boolean {
    const { least, existing } = this.problem.parents[parent] as AllocationProblem['parents'][number];
    return least > existing && (this.inParent[parent] as number) < least;
  }
}

/** Every demand that a choice of areas and measures breaks; empty when it is allowed. */
export function brokenDemands(problem: AllocationProblem, picks: readonly Pick[]): Demand[] {
  const tally = new Tally(problem);
  const broken = new Set<Demand>();
  for (const pick of picks) {
    for (const demand of tally.refusals(pick)) broken.add(demand);
    tally.add(pick);
  }
  for (const demand of tally.unmet()) broken.add(demand);
  return [...broken];
}

const known = new WeakMap<AllocationProblem['apart'], Map<number, number[]>>();

function nearOf({ apart }: AllocationProblem): Map<number, number[]> {
  const kept = known.get(apart);
  if (kept) return kept;
  const near = new Map<number, number[]>();
  for (const [a, b] of apart) {
    near.set(a, [...(near.get(a) ?? []), b]);
    near.set(b, [...(near.get(b) ?? []), a]);
  }
  known.set(apart, near);
  return near;
}
