import type { DroppedArea } from '../../signals/basis/contract.ts';

/** Activities of one area: all, those that name no issue, and by issue. */
export interface DoneHere {
  total: number;
  withoutIssue: number;
  /** How many name the issue, and the first day of the latest. */
  byIssue: Map<string, { n: number; last: string }>;
}

/** Activities of drawn areas from the rows of today's areas; areas of which the asker may see nothing are left out. */
export function doneCells(
  rows: readonly { code: string; issue: string | null; n: number; last: string }[],
  areas: readonly { code: string; members: readonly string[]; absent: Pick<DroppedArea, 'why'> | null }[],
): ReadonlyMap<string, DoneHere> {
  const drawn = new Map(areas.flatMap((a) => a.members.map((member) => [member, a.code] as const)));
  const done = new Map<string, DoneHere>();
  for (const { code, absent } of areas) {
    if (absent?.why !== 'internal') done.set(code, { total: 0, withoutIssue: 0, byIssue: new Map() });
  }
  for (const { code, issue, n, last } of rows) {
    const here = done.get(drawn.get(code) ?? '');
    if (!here) continue;
    here.total += n;
    if (issue === null) here.withoutIssue += n;
    else {
      const before = here.byIssue.get(issue) ?? { n: 0, last: '' };
      here.byIssue.set(issue, { n: before.n + n, last: [before.last, last].sort().at(-1) ?? last });
    }
  }
  return done;
}
