import type { ProfileReports } from '@petarawan/server/contract/profiles';
import { compareToReference } from '../charts/barScale.ts';

export type IssueShare = ProfileReports['issues'][number];

export interface IssueRow extends IssueShare {
  /**
   * How the quotient stands to 1; `none` when it cannot be computed, `unsure` when its interval lies above 1 but the issue does not
   * pass the rule of the signature (many issues are looked at).
   */
  standing: 'above' | 'unsure' | 'same' | 'below' | 'none';
}

const GROUPS: readonly IssueRow['standing'][] = ['above', 'unsure', 'same', 'below', 'none'];

/**
 * Issues in the order a planner reads them: clearly more than in the parent (highest quotient first), then those whose interval alone
 * says so, those that cannot be told apart and those surely less (most cases first), then those with too few cases.
 */
export function issueRows(issues: readonly IssueShare[]): IssueRow[] {
  return issues
    .map((issue) => ({ ...issue, standing: standingOf(issue) }))
    .sort((a, b) => {
      const group = GROUPS.indexOf(a.standing) - GROUPS.indexOf(b.standing);
      if (group !== 0) return group;
      if (a.standing === 'above' || a.standing === 'unsure')
        return (b.quotient?.value ?? 0) - (a.quotient?.value ?? 0) || a.issue.localeCompare(b.issue);
      return b.total - a.total || a.issue.localeCompare(b.issue);
    });
}

function standingOf({ quotient, passes }: IssueShare): IssueRow['standing'] {
  const standing = quotient ? compareToReference(quotient, 1) : 'none';
  return standing === 'above' && !passes ? 'unsure' : standing;
}
