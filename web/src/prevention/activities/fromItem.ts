import type { PlanItem } from '@petarawan/server/contract/prevention/plans';
import type { ActivityDraft } from './activityDraft.ts';

export type FilledField = 'code' | 'form' | 'kind' | 'issue' | 'organiser' | 'target';

/**
 * What a planned item says of the activity that carries it out: area, bentuk and jenis, issue, office and audience. What it does not say stays
 * as it was written; `filled` names the fields that it gave.
 */
export function fromItem(
  draft: ActivityDraft,
  item: PlanItem,
  areaName: string,
): { patch: Partial<ActivityDraft>; filled: FilledField[] } {
  const patch: Partial<ActivityDraft> = { area: { code: item.code, name: areaName }, issue: item.issue };
  const filled: FilledField[] = ['code', 'issue'];
  if (item.form) {
    // A jenis belongs to its bentuk: one without the other would be of two activities.
    Object.assign(patch, { form: item.form, kind: item.kind ?? '' });
    filled.push('form');
    if (item.kind) filled.push('kind');
  }
  const texts = { ...draft.texts };
  if (item.actor) {
    texts.organiser = item.actor;
    filled.push('organiser');
  }
  if (item.audience) {
    texts.target = item.audience;
    filled.push('target');
  }
  return { patch: { ...patch, texts }, filled };
}
