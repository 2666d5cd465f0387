import type { Text } from '../http/contract.ts';
import type { CatalogueEntry, Origin, OriginCounts } from '../reports/contract.ts';
import { locationQuotient } from '../signals/locationQuotient.ts';
import { simultaneousLow } from '../signals/simultaneousLow.ts';
import type { IssueShare, ProfileReports } from './contract.ts';

/** Fewer reports than this in the area claim no signature: shares of a handful say little. */
export const LEAST_REPORTS = 20;
/** Fewer reports than this of the issue itself claim nothing either. */
export const LEAST_OF_ISSUE = 5;

const NONE: OriginCounts = { laporan: 0, temuan: 0, informasi_awal: 0 };
const sum = (counts: OriginCounts, origins: readonly Origin[]) => origins.reduce((n, o) => n + counts[o], 0);

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
export function issueShares({ here, parent: comparable, origins }: IssueCounts): IssueShare[] {
  const parent = comparable ?? new Map<string, OriginCounts>();
  const total = (counts: ReadonlyMap<string, OriginCounts>) => [...counts.values()].reduce((n, c) => n + sum(c, origins), 0);
  const [allHere, allParent] = [total(here), total(parent)];
  const shares = [...new Set([...here.keys(), ...parent.keys()])].map((issue): IssueShare => {
    const counts = here.get(issue) ?? NONE;
    const issueHere = sum(counts, origins);
    const issueParent = sum(parent.get(issue) ?? NONE, origins);
    return {
      issue,
      ...counts,
      total: issueHere,
      share: allHere > 0 ? issueHere / allHere : 0,
      parentShare: allParent > 0 ? issueParent / allParent : null,
      quotient:
        comparable === null || allHere < LEAST_REPORTS ? null : quotientOf({ issueHere, allHere, issueParent, allParent }),
    };
  });
  return shares
    .filter((s) => s.total > 0 || (s.parentShare ?? 0) > 0)
    .sort((a, b) => b.total - a.total || (b.parentShare ?? 0) - (a.parentShare ?? 0) || a.issue.localeCompare(b.issue));
}

function quotientOf(counts: Parameters<typeof locationQuotient>[0]): IssueShare['quotient'] {
  const { value, interval } = locationQuotient(counts);
  return value === null || interval === null ? null : { value, ...interval };
}

/**
 * The area's signature: of the issues whose quotient is surely above 1, the one with the highest quotient. Surely means at
 * 95 % for all issues looked at together (Bonferroni), because the largest of many is chosen, and at least
 * LEAST_OF_ISSUE reports of the issue. Otherwise no issue, with the reason in one sentence.
 */
export function signatureOf(
  shares: readonly IssueShare[],
  issues: readonly CatalogueEntry[],
  parentName: string,
): ProfileReports['signature'] {
  const all = shares.reduce((n, s) => n + s.total, 0);
  if (all < LEAST_REPORTS) {
    return {
      issue: null,
      reason: {
        id: `Baru ${all} laporan dalam saringan ini; isu khas baru disebut mulai ${LEAST_REPORTS} laporan.`,
        en: `Only ${all} reports in this filter; a signature issue is named from ${LEAST_REPORTS} reports on.`,
      },
    };
  }
  const compared = shares.filter((s) => s.quotient !== null).length;
  let best: (IssueShare & { quotient: NonNullable<IssueShare['quotient']> }) | null = null;
  for (const share of shares) {
    const { quotient } = share;
    if (!quotient || share.total < LEAST_OF_ISSUE || simultaneousLow(quotient, compared) <= 1) continue;
    if (best === null || quotient.value > best.quotient.value) best = { ...share, quotient };
  }
  if (!best) {
    return {
      issue: null,
      reason: {
        id: `Tidak ada isu yang bagiannya dapat dipastikan lebih besar daripada di ${parentName}.`,
        en: `No issue has a share that is surely larger than in ${parentName}.`,
      },
    };
  }
  return { issue: best.issue, reason: signatureReason(best, issues, parentName) };
}

function signatureReason(
  best: { issue: string; total: number; quotient: { value: number; low: number; high: number } },
  issues: readonly CatalogueEntry[],
  parentName: string,
): Text {
  const name = issues.find((i) => i.code === best.issue)?.name ?? { id: best.issue, en: best.issue };
  const { value, low, high } = best.quotient;
  const say = (locale: string) => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return [value, low, high].map((v) => format.format(v));
  };
  const [id, en] = [say('id-ID'), say('en-GB')];
  return {
    id: `Bagian ${name.id} di sini ${id[0]} kali bagiannya di ${parentName} (${best.total} catatan; selang 95 %: ${id[1]} sampai ${id[2]}).`,
    en: `The share of ${name.en} here is ${en[0]} times its share in ${parentName} (${best.total} records; 95 % interval: ${en[1]} to ${en[2]}).`,
  };
}
