import { ALL_ISSUES, type Measure } from '@petarawan/server/contract/prevention/measures';

type Fitted = Pick<Measure, 'issues' | 'stages' | 'usedBy'>;

/** How widely a list is meant: 0 when nothing in particular is asked for. */
const breadth = (asked: boolean, count: number) => (asked ? count : 0);

/**
 * Measures in the order of their fit to the chosen issue and phase: those made for the issue before those for every issue, those for few issues
 * before those for many; then those for few phases; then what plans use more. Without a choice only the use counts; equals keep their order.
 */
export function byFit<M extends Fitted>(measures: readonly M[], issue: string | null, stage: string | null): M[] {
  const rank = (m: M) => [
    breadth(issue !== null, m.issues.includes(ALL_ISSUES) ? Number.MAX_SAFE_INTEGER : m.issues.length),
    breadth(stage !== null, m.stages.length),
    -(m.usedBy?.items ?? 0),
  ];
  return measures
    .map((measure) => ({ measure, rank: rank(measure) }))
    .sort((a, b) => a.rank.reduce((found, value, i) => found || value - (b.rank[i] ?? 0), 0))
    .map(({ measure }) => measure);
}
