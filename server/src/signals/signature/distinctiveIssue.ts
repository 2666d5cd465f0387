import { fisherTail } from '../fisherTail.ts';
import type { IssueStanding } from './issueStandings.ts';

/** Fewer cases than this in the area claim nothing, unless the caller says another number: shares of a handful say little. */
export const LEAST_REPORTS = 20;
/** Fewer cases than this of the issue itself claim nothing either. */
export const LEAST_OF_ISSUE = 5;
/** Probability, for all issues of an area together, that chance alone names one. */
export const FALSE_CLAIM = 0.025;
/** The adjusted residual must lie beyond this. */
export const LEAST_RESIDUAL = 2;
/** A remainder is not an issue that can be prevented: it is counted, and never distinctive. */
export const REMAINDER = 'lainnya';

/** Why an area has no distinctive issue. */
export const NOT_DISTINCTIVE = ['terlalu_sedikit', 'tanpa_pembanding', 'tidak_menonjol'] as const;
export type NotDistinctive = (typeof NOT_DISTINCTIVE)[number];

/** An issue that passed the rule. */
export type DistinctiveIssue = IssueStanding & { lq: number; interval: { low: number; high: number }; residual: number };

/**
 * The most distinctive issue of an area, or why there is none. An issue qualifies when
 * 1. the area has at least `minimum` cases, and LEAST_OF_ISSUE of the issue;
 * 2. the lower limit of the 95 % interval of its location quotient is above 1, and its adjusted residual above LEAST_RESIDUAL;
 * 3. chance would give the area so many cases of it with a probability of at most FALSE_CLAIM divided by the number of issues of the parent
 *    (Fisher's exact test, one-sided, Bonferroni): the largest of many is chosen, so each must hold beside the others. Interval and
 *    residual alone would name an issue in one of ten areas that do not differ at all, because they promise too much for few cases;
 * 4. it is not the remainder (`lainnya`).
 * Of those the one whose 95 % interval begins highest is chosen; ties go to the larger quotient, then to more cases, then to the code.
 * `standings` null, all cases of the parent in this area, or a parent with one issue: there is nothing to compare with.
 */
export function distinctiveIssue(
  standings: readonly IssueStanding[] | null,
  area: { total: number; minimum: number },
): { issue: DistinctiveIssue; why: null } | { issue: null; why: NotDistinctive } {
  if (area.total < area.minimum) return { issue: null, why: 'terlalu_sedikit' };
  if (standings === null || standings.every((s) => s.residual === null)) return { issue: null, why: 'tanpa_pembanding' };
  const [best] = passing(standings, area.total).sort(surest);
  return best ? { issue: best, why: null } : { issue: null, why: 'tidak_menonjol' };
}

/** All issues of an area that pass the rule, of which `distinctiveIssue` names the surest; empty where nothing may be named. */
export function passingIssues(
  standings: readonly IssueStanding[] | null,
  area: { total: number; minimum: number },
): DistinctiveIssue[] {
  return standings === null || area.total < area.minimum ? [] : passing(standings, area.total);
}

function passing(standings: readonly IssueStanding[], allHere: number): DistinctiveIssue[] {
  const compared = standings.filter((s) => s.issue !== REMAINDER && s.parentCount > 0).length;
  const allParent = standings.reduce((n, s) => n + s.parentCount, 0);
  const chance = (s: IssueStanding) => fisherTail({ issueHere: s.count, allHere, issueParent: s.parentCount, allParent });
  return standings.filter((s): s is DistinctiveIssue => qualifies(s) && chance(s) <= FALSE_CLAIM / compared);
}

function qualifies({ issue, count, lq, interval, residual }: IssueStanding): boolean {
  if (issue === REMAINDER || count < LEAST_OF_ISSUE || lq === null || interval === null || residual === null) return false;
  return interval.low > 1 && residual > LEAST_RESIDUAL;
}

const surest = (a: DistinctiveIssue, b: DistinctiveIssue): number =>
  b.interval.low - a.interval.low || b.lq - a.lq || b.count - a.count || (a.issue < b.issue ? -1 : 1);
