import type { CatalogueEntry, Origin, OriginCounts } from '../reports/contract.ts';
import { distinctiveIssue, LEAST_REPORTS, passingIssues } from '../signals/signature/distinctiveIssue.ts';
import { type IssueStanding, issueStandings } from '../signals/signature/issueStandings.ts';
import { distinctiveReason, noneReason } from '../signals/signature/signatureReason.ts';
import type { IssueShare, ProfileReports } from './contract.ts';

const NONE: OriginCounts = { laporan: 0, temuan: 0, informasi_awal: 0 };

/** Counts by issue in the area and in its parent (area included), of the same filter. */
export interface IssueCounts {
  here: ReadonlyMap<string, OriginCounts>;
  /** Null when the parent's may not be seen: then nothing is compared. */
  parent: ReadonlyMap<string, OriginCounts> | null;
  /** Origins that totals and shares are made of. */
  origins: readonly Origin[];
}

/**
 * Share of each issue among the area's reports against its share in the parent, most reports first. Issues that occur
 * in neither are left out; an issue that occurs in the parent only has share 0. The quotient has no interval, and is
 * null, where a cell is zero or the area has fewer than LEAST_REPORTS reports.
 */
export function issueShares(counts: IssueCounts): IssueShare[] {
  const { here, parent } = counts;
  const standings = standingsOf(counts);
  const allHere = standings.reduce((n, s) => n + s.count, 0);
  const allParent = standings.reduce((n, s) => n + s.parentCount, 0);
  const passed = new Set(passingIssues(parent && standings, { total: allHere, minimum: LEAST_REPORTS }).map((s) => s.issue));
  // An issue may occur with other origins only: its counts stand, its share is 0.
  const others = [...new Set([...here.keys(), ...(parent?.keys() ?? [])])].filter((i) => !standings.some((s) => s.issue === i));
  const rows = [...standings, ...others.map((issue) => ({ issue, ...NO_STANDING }))];
  return rows
    .map(
      ({ issue, count, parentCount, share, lq, interval }): IssueShare => ({
        issue,
        ...(here.get(issue) ?? NONE),
        total: count,
        share,
        parentShare: parent !== null && allParent > 0 ? parentCount / allParent : null,
        quotient:
          parent === null || allHere < LEAST_REPORTS || lq === null || interval === null ? null : { value: lq, ...interval },
        passes: passed.has(issue),
      }),
    )
    .filter((s) => s.total > 0 || (s.parentShare ?? 0) > 0)
    .sort((a, b) => b.total - a.total || (b.parentShare ?? 0) - (a.parentShare ?? 0) || a.issue.localeCompare(b.issue));
}

const NO_STANDING = { count: 0, parentCount: 0, share: 0, lq: null, interval: null };

/** The area's signature by the one rule of `distinctiveIssue`, as on the map: the issue and what is said of it, or why there is none. */
export function profileSignature(
  counts: IssueCounts,
  issues: readonly CatalogueEntry[],
  parentName: string,
): ProfileReports['signature'] {
  const standings = standingsOf(counts);
  const area = { total: standings.reduce((n, s) => n + s.count, 0), minimum: LEAST_REPORTS };
  const { issue, why } = distinctiveIssue(counts.parent && standings, area);
  if (!issue) return { issue: null, reason: noneReason(why, { ...area, parent: parentName, seen: counts.parent !== null }) };
  const name = issues.find((i) => i.code === issue.issue)?.name ?? { id: issue.issue, en: issue.issue };
  return { issue: issue.issue, reason: distinctiveReason(issue, name, parentName, counts.origins) };
}

function standingsOf({ here, parent, origins }: IssueCounts): IssueStanding[] {
  return issueStandings(summed(here, origins), summed(parent ?? here, origins));
}

/** Counts of the origins together; issues without any are left out. */
function summed(counts: ReadonlyMap<string, OriginCounts>, origins: readonly Origin[]): Map<string, number> {
  const sums = [...counts].map(([issue, c]): [string, number] => [issue, origins.reduce((n, o) => n + c[o], 0)]);
  return new Map(sums.filter(([, n]) => n > 0));
}
