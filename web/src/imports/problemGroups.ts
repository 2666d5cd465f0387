import type { ImportSummary, RowProblem } from '@petarawan/server/contract/imports';

/** The same problem of several rows of one file. */
export interface ProblemGroup {
  problem: RowProblem;
  /** Row numbers as a spreadsheet counts, ascending. */
  rows: number[];
}

/** Problems of a dry run put together where column, value and reason are the same; largest first, then in order of the file. */
export function problemGroups(problems: ImportSummary['problems']): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const { row, problems: ofRow } of problems) {
    for (const problem of ofRow) {
      const key = JSON.stringify([problem.column, problem.value, problem.reason.id]);
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { problem, rows: [row] });
    }
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
}
