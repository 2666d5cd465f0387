import type { Row, Unknowns } from './unknowns.ts';

/** Unknowns that hang together by rows, numbered anew from 0. */
export interface Component {
  /** Position of each unknown among all. */
  members: number[];
  /** True for a step from a figure to its correction, which is no count itself. */
  isStep: boolean[];
  lower: number[];
  upper: number[];
  rows: Row[];
  /** Rows in which each unknown stands. */
  rowsOf: number[][];
  truth: number[] | null;
}

/** Splits unknowns into the components that can be looked at one by one, smallest first. */
export function componentsOf(unknowns: Unknowns): Component[] {
  const root = Int32Array.from(unknowns.cell.keys());
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  for (const { columns } of unknowns.rows) for (const column of columns) root[find(column)] = find(columns[0] as number);
  const groups = new Map<number, Component>();
  const local = new Int32Array(root.length);
  for (const i of root.keys()) {
    const key = find(i);
    const group = groups.get(key) ?? emptyComponent(unknowns.truth !== null);
    groups.set(key, group);
    local[i] = group.members.push(i) - 1;
    group.isStep.push(unknowns.cell[i] === null);
    group.lower.push(unknowns.lower[i] as number);
    group.upper.push(unknowns.upper[i] as number);
    group.rowsOf.push([]);
    group.truth?.push(unknowns.truth?.[i] as number);
  }
  for (const row of unknowns.rows) {
    const group = groups.get(find(row.columns[0] as number)) as Component;
    const columns = row.columns.map((c) => local[c] as number);
    const at = group.rows.push({ ...row, columns }) - 1;
    for (const column of new Set(columns)) group.rowsOf[column]?.push(at);
  }
  return [...groups.values()].sort((a, b) => a.members.length - b.members.length);
}

const emptyComponent = (hasTruth: boolean): Component => ({
  members: [],
  isStep: [],
  lower: [],
  upper: [],
  rows: [],
  rowsOf: [],
  truth: hasTruth ? [] : null,
});

/** True when every number is in its bounds and every row holds, exactly. */
export function fits({ lower, upper, rows }: Component, world: readonly number[], only?: Iterable<number>): boolean {
  if (!world.every((v, i) => v >= (lower[i] as number) && v <= (upper[i] as number))) return false;
  for (const r of only ?? rows.keys()) if (!rowHolds(rows[r] as Row, (c) => world[c] as number)) return false;
  return true;
}

/** True when a row holds exactly for these values. */
export function rowHolds({ columns, factors, lower, upper }: Row, at: (column: number) => number): boolean {
  let sum = 0;
  for (const [k, c] of columns.entries()) sum += (factors[k] as number) * at(c);
  return sum >= lower && sum <= upper;
}

/** A count that may be why others are hidden: 1 to 4, or a correction by 1 to 4. */
export const isSmall = (component: Component, unknown: number, value: number): boolean =>
  component.isStep[unknown] ? value !== 0 && Math.abs(value) <= 4 : value >= 1 && value <= 4;
