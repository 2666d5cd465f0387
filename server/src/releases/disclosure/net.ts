import { mergeEqual } from './mergeEqual.ts';
import type { SuppressionCell, SuppressionProblem } from './problem.ts';

/** One thing that holds between unknown counts, told in changes from the true counts: `sum(coefficients * changes)` is 0, or at most `slack`. */
export interface Relation {
  /** Unknowns, each once. */
  cells: number[];
  coefficients: number[];
  /** Null: the changes cancel out (a sum). */
  slack: number | null;
}

/**
 * A problem without what everybody knows. Its unknowns are groups of cells that differ by known numbers (a total with one part that is not
 * shown): whoever finds out one has all of them, so they are hidden or shown together.
 */
export interface Net {
  /** The smallest true count of each unknown's cells: how far it can fall. */
  values: number[];
  /** What hiding costs, all cells together. */
  weights: number[];
  /** Mean weight of what is free; 1 where nothing is. */
  typicalWeight: number;
  /** Cells of each unknown. */
  members: number[][];
  /** What may be hidden or shown, as decided here; false: hidden in any case. */
  free: boolean[];
  relations: Relation[];
  /** For each unknown the indices of its relations. */
  relationsOf: number[][];
}

/** Reads a problem. Throws RangeError for a sum or an order that is not true, and for a hidden count that is not a whole number above 0. */
export function buildNet({ cells, sums, orders }: SuppressionProblem): Net {
  const at = (index: number): SuppressionCell => {
    const cell = cells[index];
    if (!cell) throw new RangeError(`no cell ${index}`);
    return cell;
  };
  for (const { id, value, state } of cells)
    if (!Number.isSafeInteger(value) || value < (state === 'shown' ? 0 : 1)) throw new RangeError(`${id}: ${state} ${value}`);
  const told: { terms: Map<number, number>; slack: number | null }[] = [];
  const tell = (terms: readonly (readonly [number, number])[], slack: number | null) => {
    const merged = new Map<number, number>();
    for (const [cell, coefficient] of terms)
      if (at(cell).state !== 'shown') merged.set(cell, (merged.get(cell) ?? 0) + coefficient);
    told.push({ terms: merged, slack });
  };
  for (const { total, parts } of sums) {
    if (at(total).value !== parts.reduce((sum, part) => sum + at(part).value, 0))
      throw new RangeError(`${at(total).id} is not the sum of its parts`);
    tell([[total, 1], ...parts.map((part) => [part, -1] as const)], null);
  }
  for (const { less, more } of orders) {
    const slack = at(more).value - at(less).value;
    if (slack < 0) throw new RangeError(`${at(less).id} is above ${at(more).id}`);
    tell(
      [
        [less, 1],
        [more, -1],
      ],
      slack,
    );
  }
  const { groups, relations } = mergeEqual(cells, told);
  const relationsOf: number[][] = groups.map(() => []);
  relations.forEach((relation, index) => {
    for (const unknown of relation.cells) (relationsOf[unknown] as number[]).push(index);
  });
  const free = groups.map((group) => group.every((cell) => at(cell).state === 'free'));
  const weights = groups.map((group) => group.reduce((sum, cell) => sum + (at(cell).state === 'free' ? at(cell).weight : 0), 0));
  const ofFree = weights.filter((_, unknown) => free[unknown]);
  return {
    values: groups.map((group) => Math.min(...group.map((cell) => at(cell).value))),
    weights,
    typicalWeight: ofFree.length === 0 ? 1 : ofFree.reduce((sum, weight) => sum + weight, 0) / ofFree.length,
    members: groups,
    free,
    relations,
    relationsOf,
  };
}
