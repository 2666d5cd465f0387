import { fisherTail } from '../../signals/fisherTail.ts';
import { type DistinctiveIssue, FALSE_CLAIM, passingIssues, REMAINDER } from '../../signals/signature/distinctiveIssue.ts';
import type { IssueStanding } from '../../signals/signature/issueStandings.ts';
import type { AreaSignature } from '../../signals/signature/signatureOf.ts';
import type { Certainty } from './contract.ts';

/** What can be said of an area's issues. */
export interface AreaCertainty {
  of(issue: string): Certainty;
  /** Of issues that do not occur in the scope. */
  rest: Certainty;
  /** Issues that are surely above, as they stand. */
  above: ReadonlyMap<string, DistinctiveIssue>;
}

/**
 * What can be said of each issue of an area with a count. `di_atas` is the rule of the distinctive issue (all issues that pass, not only the
 * one that is named); `di_bawah` is the same exact test on the other side: chance would give the area so few cases of the issue with a
 * probability of at most FALSE_CLAIM divided by the number of issues.
 */
export function cellCertainty(area: AreaSignature, minimum: number): AreaCertainty {
  const { standings, total, why } = area;
  if (why === 'terlalu_sedikit' || why === 'tanpa_pembanding') return { of: () => why, rest: why, above: new Map() };
  const above = new Map(passingIssues(standings, { total, minimum }).map((s) => [s.issue, s]));
  const all = standings ?? [];
  const compared = all.filter((s) => s.issue !== REMAINDER && s.parentCount > 0).length;
  const allParent = all.reduce((n, s) => n + s.parentCount, 0);
  const below = new Set(all.filter((s) => surelyFew(s, total, allParent, compared)).map((s) => s.issue));
  return {
    of: (issue) => (above.has(issue) ? 'di_atas' : below.has(issue) ? 'di_bawah' : 'setara'),
    rest: 'setara',
    above,
  };
}

function surelyFew(s: IssueStanding, allHere: number, allParent: number, compared: number): boolean {
  if (s.residual === null || s.residual > -2 || s.count >= Math.min(allHere, s.parentCount)) return false;
  // Fewer or equal is the rest of "more": exact on both sides.
  const more = fisherTail({ issueHere: s.count + 1, allHere, issueParent: s.parentCount, allParent });
  return 1 - more <= FALSE_CLAIM / compared;
}
