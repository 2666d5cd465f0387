import type { Text } from '../../http/contract.ts';
import { type BeforeAfter, type Displacement, displacement, type Effect } from '../../signals/displacement.ts';
import { isFigure } from '../../signals/noFigure.ts';
import { OUTCOME_GROUPS, type OutcomeGroupId } from './contract.ts';

/** A group of areas as far as it is counted. */
export interface GroupCounts {
  before: number | null;
  after: number | null;
  /** What its counts are divided by: 1, or voters, or area, in the unit that effects are told in; null where it is not known. */
  size: number | null;
}
export type CountsByGroup = Record<'target' | 'comparison', GroupCounts> & Record<'near' | 'nearComparison', GroupCounts | null>;

export interface JudgedCounts extends Displacement {
  /** The figure a verdict is about: with displacement when there are areas around the target. */
  judged: 'local' | 'total';
  /** Counts over their weights. */
  weighted: Record<OutcomeGroupId, { before: number | null; after: number | null } | null>;
  /** The smallest change that would have been told from none with 80 % power, and as a share of the target's figure before. */
  detectable: { value: number; share: number | null } | null;
}

/** 97.5 % and 80 % quantiles of the standard normal distribution. */
const POWER = 1.959963984540054 + 0.8416212335729143;

/**
 * The change in the target beyond that in the comparison, and around them, from counts: weighted displacement difference
 * (`signals/displacement.ts`). Periods of `days` of unequal length: the later one is brought to the length of the earlier; with `per` both
 * are brought to so many days. Smallest detectable change = (1.96 + 0.84) x standard error. Example: 207 -> 110 of 1.2 km2, comparison
 * 308 -> 318 of 0.9 km2, equal days -> -91.9, standard error 31.5, detectable 88.3.
 */
export function judgeCounts(
  groups: CountsByGroup,
  days: { before: number; after: number },
  per: number | null = null,
): JudgedCounts {
  const length = per ?? days.before;
  const weightOf = (size: number) => ({ before: (size * days.before) / length, after: (size * days.after) / length });
  const shapeOf = (group: GroupCounts): BeforeAfter =>
    group.size === null || !(group.size > 0)
      ? { before: null, after: null }
      : { before: group.before, after: group.after, weight: weightOf(group.size) };
  const { near, nearComparison } = groups;
  const buffer = near && nearComparison ? { near: shapeOf(near), control: shapeOf(nearComparison) } : undefined;
  const found = displacement({ target: shapeOf(groups.target), control: shapeOf(groups.comparison), ...(buffer && { buffer }) });
  const judged = buffer ? 'total' : 'local';
  const weighted = Object.fromEntries(
    OUTCOME_GROUPS.map((id) => {
      const group = groups[id];
      if (!group) return [id, null];
      const { before, after, weight } = shapeOf(group);
      const over = (count: number | null, by: number) => (count === null ? null : count / by);
      const by = typeof weight === 'object' ? weight : { before: 1, after: 1 };
      return [id, { before: over(before, by.before), after: over(after, by.after) }];
    }),
  ) as JudgedCounts['weighted'];
  const effect = found[judged];
  const base = weighted.target?.before ?? null;
  const detectable =
    effect && isFigure<Effect>(effect)
      ? { value: POWER * effect.standardError, share: base !== null && base > 0 ? (POWER * effect.standardError) / base : null }
      : null;
  return { ...found, judged, weighted, detectable };
}

/** Names of the groups in sentences. */
export const GROUP_NAMES: Record<OutcomeGroupId, Text> = {
  target: { id: 'sasaran', en: 'target' },
  comparison: { id: 'pembanding', en: 'comparison' },
  near: { id: 'sekitar sasaran', en: 'around the target' },
  nearComparison: { id: 'pembanding sekitar', en: 'comparison of the surroundings' },
};
