import { coverPairs } from './coverPairs.ts';
import type { AllocationProblem, Demand } from './problem.ts';
import { worseMeasures } from './worseMeasures.ts';

/** A linear program over yes/no choices, its rows apart by the demand they stand for. */
export interface Model {
  /** One per area and measure, then (only where distances count and there are several measures) one per area. */
  columns: number;
  cost: number[];
  /** 0 where a demand rules a choice out. */
  upper: number[];
  rows: Row[];
}

export interface Row {
  demand: Demand | null;
  lower: number;
  upper: number;
  indices: number[];
  values: number[];
}

const NONE = Number.NEGATIVE_INFINITY;
const ANY = Number.POSITIVE_INFINITY;

/**
 * The task as rows `lower <= sum(values x) <= upper` over columns that are 0 or 1. `without` leaves demands out; `groups` are those of
 * `coverPairs`, given when they are known already.
 */
export function buildModel(problem: AllocationProblem, without: ReadonlySet<Demand> = new Set(), groups?: number[][]): Model {
  const { areas, measures, limits } = problem;
  const [n, m] = [areas.length, measures.length];
  const all = Array.from({ length: n * m }, (_, i) => i);
  const of = (area: number) => measures.map((_, k) => area * m + k);
  const rows: Row[] = [];
  const upper = all.map(() => 1);
  const add = (demand: Demand | null, indices: number[], values: number[] | null, lower: number, most: number) => {
    if (demand === null || !without.has(demand))
      rows.push({ demand, lower, upper: most, indices, values: values ?? indices.map(() => 1) });
  };
  const ruleOut = (demand: Demand, applies: (i: number) => boolean) => {
    if (without.has(demand)) return;
    for (let i = 0; i < n; i++) if (applies(i)) for (const column of of(i)) upper[column] = 0;
  };
  ruleOut('must_not', (i) => areas[i]?.mustNot ?? false);
  ruleOut('existing', (i) => areas[i]?.existing ?? false);
  ruleOut('distance', (i) => areas[i]?.nearExisting ?? false);
  if (limits.perArea === 1 && !without.has('per_area')) for (const column of worseMeasures(problem)) upper[column] = 0;
  areas.forEach((area, i) => {
    if (area.must) add('must', of(i), null, 1, ANY);
    if (limits.perArea < m) add('per_area', of(i), null, NONE, limits.perArea);
    if (area.staff !== null) add('staff_area', ...used(of(i), (k) => measures[k % m]?.staff ?? 0), NONE, area.staff);
  });
  if (limits.slots !== null) add('slots', all, null, NONE, limits.slots);
  if (limits.slots !== null && limits.allSlots) add('all_slots', all, null, limits.slots, ANY);
  if (limits.budget !== null) add('budget', ...used(all, (c) => measures[c % m]?.cost ?? 0), NONE, limits.budget);
  if (limits.staffTotal !== null) add('staff_total', ...used(all, (c) => measures[c % m]?.staff ?? 0), NONE, limits.staffTotal);
  if (limits.floor > 0)
    add(
      'floor',
      all,
      all.map((c) => Number(areas[Math.floor(c / m)]?.quiet) - limits.floor),
      0,
      ANY,
    );
  problem.parents.forEach(({ existing, least }, p) => {
    const inside = all.filter((c) => areas[Math.floor(c / m)]?.parent === p);
    if (least > existing) add('parent_least', inside, null, least - existing, ANY);
    if (limits.parentMost !== null) add('parent_most', inside, null, NONE, Math.max(0, limits.parentMost - existing));
  });
  if (without.has('distance') || problem.apart.length === 0) return { columns: n * m, cost: problem.scores, upper, rows };
  const apart =
    groups ??
    coverPairs(
      n,
      problem.apart.map(([a, b]) => [a, b]),
    );
  if (m === 1) {
    for (const group of apart) add('distance', group, null, NONE, 1);
    return { columns: n, cost: problem.scores, upper, rows };
  }
  // A column per area that is 1 where anything is given to it.
  const chosen = (i: number) => n * m + i;
  const once = limits.perArea === 1 && !without.has('per_area');
  for (const i of new Set(apart.flat())) {
    if (once) add(null, [...of(i), chosen(i)], [...of(i).map(() => 1), -1], 0, 0);
    else for (const c of of(i)) add(null, [c, chosen(i)], [1, -1], NONE, 0);
  }
  for (const group of apart) add('distance', group.map(chosen), null, NONE, 1);
  return { columns: n * m + n, cost: [...problem.scores, ...areas.map(() => 0)], upper: [...upper, ...areas.map(() => 1)], rows };
}

/** Columns that use something, with how much of it. */
function used(columns: readonly number[], amount: (column: number) => number): [number[], number[]] {
  const some = columns.filter((c) => amount(c) !== 0);
  return [some, some.map(amount)];
}
