import type { Origin, OriginCounts } from '../../reports/contract.ts';
import { countedAreas } from '../basis/usedAreas.ts';
import { type Association, cramersV } from '../cramersV.ts';
import type { NoFigure } from '../noFigure.ts';
import type { Observed } from '../observed/observed.ts';
import { type DistinctiveIssue, distinctiveIssue, type NotDistinctive } from './distinctiveIssue.ts';
import { type IssueStanding, issueStandings } from './issueStandings.ts';
import type { SignatureTable } from './signatureTable.ts';

/** What is distinctive of one area. */
export interface AreaSignature {
  code: string;
  name: string;
  /** Cases of the origins asked for. */
  total: number;
  /** Every issue of the parent as it stands here; null under the minimum, and when there is no parent to compare with. */
  standings: IssueStanding[] | null;
  /** Cases by issue. */
  counts: ReadonlyMap<string, number>;
  distinctive: DistinctiveIssue | null;
  /** Why there is none; null exactly when there is one. */
  why: NotDistinctive | null;
}

/** Which issues are distinctive of which areas, for a sum of origins. */
export interface Signature {
  /** Cases of the parent by issue, most first; null when the asker may not see all of it. */
  parent: ReadonlyMap<string, number> | null;
  /** Areas with a count, in the order of their codes. */
  areas: AreaSignature[];
  /** How much the kind of problem depends on the area: 0 alike everywhere, 1 every area its own. */
  cramersV: Association | NoFigure;
}

/**
 * The issues of each area with a count against those of the whole scope, and the most distinctive one by the rule of
 * `distinctiveIssue`. `origins` (default: those observed) are summed. Areas without a count take no part.
 */
export function signatureOf(
  observed: Pick<Observed, 'areas' | 'origins'>,
  table: SignatureTable,
  options: { minimum: number; origins?: readonly Origin[] },
): Signature {
  const origins = options.origins ?? observed.origins;
  const parent = table.parent && summed(table.parent, origins);
  const ordered = parent && new Map([...parent].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
  const areas = countedAreas(observed).used.map(({ code, name }): AreaSignature => {
    const counts = summed(table.areas.get(code) ?? new Map(), origins);
    const total = [...counts.values()].reduce((n, c) => n + c, 0);
    const standings = ordered && total >= options.minimum ? issueStandings(counts, ordered) : null;
    const { issue, why } = distinctiveIssue(standings, { total, minimum: options.minimum });
    return { code, name, total, standings, counts, distinctive: issue, why };
  });
  const issues = [...new Set(areas.flatMap((a) => [...a.counts.keys()]))];
  return { parent: ordered, areas, cramersV: cramersV(areas.map((a) => issues.map((i) => a.counts.get(i) ?? 0))) };
}

/** Cases by issue of some origins; issues without any are left out. */
function summed(counts: ReadonlyMap<string, OriginCounts>, origins: readonly Origin[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [issue, c] of counts) {
    const n = origins.reduce((sum, origin) => sum + c[origin], 0);
    if (n > 0) found.set(issue, n);
  }
  return found;
}
