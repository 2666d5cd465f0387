import type { Text } from '../../http/contract.ts';
import { adjustedResiduals } from '../adjustedResidual.ts';
import { locationQuotient } from '../locationQuotient.ts';

/** One issue of an area against its parent. */
export interface IssueStanding {
  issue: string;
  count: number;
  /** Of the same issue in the parent, the area included. */
  parentCount: number;
  /** Share of the area's cases, 0..1; 0 in an area without cases. */
  share: number;
  /** Location quotient with its 95 % interval; null with the reason where it cannot be computed. */
  lq: number | null;
  interval: { low: number; high: number } | null;
  reason: Text | null;
  /** Adjusted residual of the cell and what would be expected if issue and area had nothing to do with each other. */
  residual: number | null;
  expected: number | null;
}

/**
 * Every issue of the parent as it stands in the area, in the parent's order. `here` is part of `parent` (cases of an issue); the residual
 * of a cell depends on its margins only, therefore the rest of the parent stands for all other areas. RangeError when `here` holds more
 * than `parent`.
 */
export function issueStandings(here: ReadonlyMap<string, number>, parent: ReadonlyMap<string, number>): IssueStanding[] {
  const issues = [...parent.keys()];
  const cells = issues.map((issue) => here.get(issue) ?? 0);
  const wholes = issues.map((issue) => parent.get(issue) ?? 0);
  const allHere = cells.reduce((n, c) => n + c, 0);
  const allParent = wholes.reduce((n, c) => n + c, 0);
  const rest = wholes.map((whole, i) => whole - (cells[i] ?? 0));
  const [residuals = []] = issues.length === 0 ? [] : adjustedResiduals([cells, rest]);
  return issues.map((issue, i): IssueStanding => {
    const [count, parentCount] = [cells[i] ?? 0, wholes[i] ?? 0];
    const { value, interval, reason } = locationQuotient({ issueHere: count, allHere, issueParent: parentCount, allParent });
    const residual = residuals[i];
    return {
      issue,
      count,
      parentCount,
      share: allHere === 0 ? 0 : count / allHere,
      lq: value,
      interval,
      reason,
      ...(residual && 'residual' in residual ? residual : { residual: null, expected: null }),
    };
  });
}
