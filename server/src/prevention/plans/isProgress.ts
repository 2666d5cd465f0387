import type { PlanDiff } from './contract.ts';

/** What may change in a plan under way without making it another plan. */
const PROGRESS = new Set(['status', 'activities']);

/** Whether a change tells only how far the items have come. */
export const isProgress = (diff: PlanDiff): boolean =>
  diff.head.length === 0 &&
  !diff.reordered &&
  diff.items.every(({ kind, fields }) => kind === 'changed' && fields.every(({ field }) => PROGRESS.has(field)));
