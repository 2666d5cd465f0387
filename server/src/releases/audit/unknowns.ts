import type { PublicTable } from '../public/contract.ts';
import type { Cells, Relation } from './readCells.ts';

/** `lower <= sum(factor * unknown) <= upper`; equal bounds for sums, one open end for "only grew". */
export interface Row {
  columns: number[];
  factors: number[];
  lower: number;
  upper: number;
}

/** What an attacker does not know, and all that he knows of it. */
export interface Unknowns {
  /** The hidden cell that an unknown is, or null for a step from a figure to its correction. */
  cell: (number | null)[];
  name: string[];
  lower: number[];
  upper: number[];
  rows: Row[];
  /** True values, when they were given. */
  truth: number[] | null;
}

/** What is known of a figure that a correction counted anew. `step`: only that both are counts of the same thing. */
export interface Restated {
  before: number;
  after: number;
  /** How the true count changed; null when that is not known. */
  change: 'same' | 'grew' | 'shrank' | null;
}

/**
 * Puts what is shown into the sums. Returns the unknowns and the sums of shown figures that do not hold (positions in `relations`).
 * A hidden count is at least 1: zeros are always shown. Upper bounds are so high that they exclude nothing an attacker could.
 */
export function unknownsOf(
  cells: Cells,
  relations: readonly Relation[],
  restated: Iterable<Restated>,
  truth: readonly number[] | null,
): { unknowns: Unknowns; wrong: number[] } {
  const values = cells.cells.map((c) => c.value);
  const unknown = new Int32Array(values.length).fill(-1);
  const cell: (number | null)[] = [];
  for (const [i, value] of values.entries()) if (value === null) unknown[i] = cell.push(i) - 1;
  const most = values.reduce<number>((a, b) => Math.max(a, b ?? 0), 0) + (truth ?? []).reduce((a, b) => Math.max(a, b), 0);
  const ceiling = 2 * most + 20 * cell.length + 1000;
  const found: Unknowns = {
    cell,
    name: cell.map((c) => cells.nameOf(c as number)),
    lower: cell.map(() => 1),
    upper: cell.map(() => ceiling),
    rows: [],
    truth: truth && cell.map((c) => truth[c as number] as number),
  };
  const wrong: number[] = [];
  for (const [r, { total, parts }] of relations.entries()) {
    const row: Row = { columns: [], factors: [], lower: 0, upper: 0 };
    put(row, values, unknown, total, -1);
    for (const part of parts) put(row, values, unknown, part, 1);
    if (row.columns.length > 0) found.rows.push(row);
    else if (row.lower !== 0) wrong.push(r);
  }
  for (const { before, after, change } of restated) {
    if (values[before] !== null && values[after] !== null) continue;
    const row: Row = { columns: [], factors: [], lower: 0, upper: 0 };
    put(row, values, unknown, after, 1);
    put(row, values, unknown, before, -1);
    if (change === 'grew') row.upper = Number.POSITIVE_INFINITY;
    if (change === 'shrank') row.lower = Number.NEGATIVE_INFINITY;
    if (change !== null) found.rows.push(row);
    // How much a figure changed whose two versions are both hidden can be as telling as the figures.
    if (change !== 'same' && values[before] === null && values[after] === null)
      addStep(found, cells, { before, after }, ceiling, unknown, truth);
  }
  return { unknowns: found, wrong };
}

function put(row: Row, values: (number | null)[], unknown: Int32Array, cell: number, factor: number): void {
  const value = values[cell];
  if (value === null || value === undefined) {
    row.columns.push(unknown[cell] as number);
    row.factors.push(factor);
    return;
  }
  row.lower -= factor * value;
  row.upper -= factor * value;
}

function addStep(
  found: Unknowns,
  cells: Cells,
  { before, after }: { before: number; after: number },
  ceiling: number,
  unknown: Int32Array,
  truth: readonly number[] | null,
): void {
  const step = found.cell.push(null) - 1;
  found.name.push(`${cells.nameOf(after)} ± ${cells.nameOf(before)}`);
  found.lower.push(-ceiling);
  found.upper.push(ceiling);
  found.truth?.push((truth?.[after] as number) - (truth?.[before] as number));
  found.rows.push({
    columns: [unknown[after] as number, unknown[before] as number, step],
    factors: [1, -1, -1],
    lower: 0,
    upper: 0,
  });
}

/** True values of all cells from unhidden tables of the same form; the cells that have none, by position. */
export function truthOf(cells: Cells, tables: readonly PublicTable[], of: Cells): { truth: number[]; missing: number[] } {
  const missing: number[] = [];
  const truth = cells.cells.map((c, i) => {
    const { origin, of: what, rows } = cells.tables[c.table] as PublicTable;
    const table = of.tableOf(origin, what);
    const row = rows[c.row];
    const there = table === undefined || !row ? undefined : of.rowAt(table, row.unplaced ? `${row.code} -` : row.code);
    const at = there === undefined ? undefined : of.at(table as number, there, c.part, c.index);
    const value = at === undefined ? undefined : of.cells[at]?.value;
    if (value === undefined || value === null) missing.push(i);
    return value ?? 0;
  });
  return { truth, missing: tables.length === 0 ? cells.cells.map((_, i) => i) : missing };
}
