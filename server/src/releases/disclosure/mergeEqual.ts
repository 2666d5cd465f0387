import type { Relation } from './net.ts';
import type { SuppressionCell } from './problem.ts';

/** A relation between cells before it is told between groups. */
interface Told {
  terms: Map<number, number>;
  slack: number | null;
}

/**
 * Groups cells whose changes are always equal, because a sum leaves just the two of them unknown, and tells the relations between groups.
 * Free cells that follow from what is shown are left out: nothing can hide them.
 */
export function mergeEqual(
  cells: readonly SuppressionCell[],
  told: readonly Told[],
): { groups: number[][]; relations: Relation[] } {
  const parent = cells.map((_, cell) => cell);
  const root = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const known = new Set<number>();
  /** By root: whether a cell of the group is hidden in any case. */
  const fixed = cells.map(({ state }) => state === 'must' || state === 'hidden');
  let open: Told[] = [...told];
  for (let changed = true; changed; ) {
    changed = false;
    open = open.map(({ terms, slack }) => {
      const merged = new Map<number, number>();
      for (const [cell, coefficient] of terms)
        if (!known.has(root(cell))) merged.set(root(cell), (merged.get(root(cell)) ?? 0) + coefficient);
      for (const [cell, coefficient] of merged) if (coefficient === 0) merged.delete(cell);
      return { terms: merged, slack };
    });
    for (const { terms, slack } of open) {
      if (slack !== null) continue;
      const [[a, one] = [-1, 0], [b, other] = [-1, 0]] = [...terms];
      if (terms.size === 1 && !fixed[root(a)] && !known.has(root(a))) {
        known.add(root(a));
        changed = true;
      } else if (terms.size === 2 && one === -other && root(a) !== root(b) && !known.has(root(a)) && !known.has(root(b))) {
        const [from, to] = [Math.max(root(a), root(b)), Math.min(root(a), root(b))];
        parent[from] = to;
        fixed[to] ||= fixed[from] as boolean;
        changed = true;
      }
    }
  }
  const numbers = new Map<number, number>();
  const groups: number[][] = [];
  cells.forEach(({ state }, cell) => {
    if (state === 'shown' || known.has(root(cell))) return;
    const number = numbers.get(root(cell)) ?? groups.push([]) - 1;
    numbers.set(root(cell), number);
    (groups[number] as number[]).push(cell);
  });
  const seen = new Set<string>();
  const relations = open.flatMap(({ terms, slack }) => {
    const own = [...terms]
      .map(([cell, coefficient]) => [numbers.get(cell) as number, coefficient] as const)
      .sort((x, y) => x[0] - y[0]);
    const name = JSON.stringify([own, slack]);
    if (own.length === 0 || seen.has(name)) return [];
    seen.add(name);
    return [{ cells: own.map(([cell]) => cell), coefficients: own.map(([, coefficient]) => coefficient), slack }];
  });
  return { groups, relations };
}
