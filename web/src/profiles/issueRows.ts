import type { ProfileReports } from '@petarawan/server/contract/profiles';
import { compareToReference } from '../charts/barScale.ts';

export type IssueShare = ProfileReports['issues'][number];

export interface IssueRow extends IssueShare {
  /** How the quotient stands to 1; `none` when it cannot be computed. */
  standing: 'above' | 'same' | 'below' | 'none';
}

const GROUPS: readonly IssueRow['standing'][] = ['above', 'same', 'below', 'none'];

/**
 * Issues in the order a planner reads them: surely more than in the parent (highest quotient first, as the signature is chosen), then those that
 * cannot be told apart and those surely less (most cases first), then those with too few cases.
 */
export function issueRows(issues: readonly IssueShare[]): IssueRow[] {
  return issues
    .map((issue) => ({ ...issue, standing: issue.quotient ? compareToReference(issue.quotient, 1) : ('none' as const) }))
    .sort((a, b) => {
      const group = GROUPS.indexOf(a.standing) - GROUPS.indexOf(b.standing);
      if (group !== 0) return group;
      if (a.standing === 'above') return (b.quotient?.value ?? 0) - (a.quotient?.value ?? 0) || a.issue.localeCompare(b.issue);
      return b.total - a.total || a.issue.localeCompare(b.issue);
    });
}
