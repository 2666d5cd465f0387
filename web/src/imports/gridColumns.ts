import type { IntakeColumn, QuarantineGroups, WaitingRow } from '@petarawan/server/contract/imports/intake';

/** Columns of the table of held rows, in the order of the kind of file. */
export interface GridColumns {
  shown: IntakeColumn[];
  /** Columns that have something in them but are left out until all are asked for. */
  hidden: number;
}

const problemColumns = (problems: readonly { column: string }[]) => problems.flatMap((p) => p.column.split(', '));

/**
 * With `all`, every column the file has; otherwise what tells a row (the first required column), what is wrong with any, and
 * for trouble with places all columns of places: one is corrected by looking at the others.
 */
export function gridColumns(
  { columns, groups, headers }: Pick<QuarantineGroups, 'columns' | 'groups' | 'headers'>,
  rows: readonly Pick<WaitingRow, 'problems' | 'values'>[],
  all: boolean,
): GridColumns {
  const wrong = new Set([...groups, ...rows.flatMap((r) => r.problems)].flatMap((p) => problemColumns([p])));
  const filled = (name: string) => name in headers || rows.some((r) => r.values[name] != null);
  const misplaced = columns.some((c) => c.type === 'place' && wrong.has(c.name));
  const first = columns.find((c) => c.required);
  const present = columns.filter((c) => wrong.has(c.name) || filled(c.name));
  const needed = present.filter((c) => c === first || wrong.has(c.name) || (misplaced && c.type === 'place'));
  return all ? { shown: present, hidden: 0 } : { shown: needed, hidden: present.length - needed.length };
}

/** The problem of a row that is told about a column; problems of several columns are told about each. */
export function problemAt<P extends { column: string }>(row: { problems: readonly P[] }, column: string): P | undefined {
  return row.problems.find((p) => p.column.split(', ').includes(column));
}

/** The cell to begin with: the first of the first row that is wrong. */
export function firstProblem(
  rows: readonly Pick<WaitingRow, 'problems'>[],
  columns: readonly Pick<IntakeColumn, 'name'>[],
): { row: number; column: number } {
  const [row] = rows;
  return { row: 0, column: Math.max(0, row ? columns.findIndex((c) => problemAt(row, c.name)) : 0) };
}
