import type { Activity } from '@petarawan/server/contract/prevention';
import type { ActivityInput } from '@petarawan/server/contract/prevention/activities';

/** An activity as it is being written; texts are never null here. */
export interface ActivityDraft {
  /** Null for a new one. */
  id: string | null;
  version: number;
  area: { code: string; name: string } | null;
  start: string;
  end: string;
  stage: string;
  form: string;
  kind: string;
  issue: string;
  participants: number | null;
  cost: number | null;
  plan: number | null;
  item: string | null;
  texts: Record<TextField, string>;
  reason: string;
}

export const TEXT_FIELDS = ['place', 'purpose', 'target', 'organiser', 'description', 'followUp', 'number', 'evidence'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

const NO_TEXTS = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>;

export const emptyDraft = (start: Partial<ActivityDraft>): ActivityDraft => ({
  ...{ id: null, version: 0, area: null, start: '', end: '', stage: '', form: '', kind: '', issue: '' },
  ...{ participants: null, cost: null, plan: null, item: null, texts: NO_TEXTS, reason: '' },
  ...start,
});

export const draftOf = (a: Activity): ActivityDraft => ({
  id: a.id,
  version: a.version,
  area: { code: a.code, name: a.regionName },
  start: a.start,
  end: a.end ?? '',
  stage: a.stage ?? '',
  form: a.form,
  kind: a.kind ?? '',
  issue: a.issue ?? '',
  participants: a.participants,
  cost: a.cost,
  plan: a.plan?.id ?? null,
  item: a.plan?.item ?? null,
  texts: Object.fromEntries(TEXT_FIELDS.map((field) => [field, a[field] ?? ''])) as Record<TextField, string>,
  reason: '',
});

/** What is sent; null while area, first day or form are missing. */
export function inputOf(draft: ActivityDraft): ActivityInput | null {
  if (!draft.area || draft.start === '' || draft.form === '') return null;
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, draft.texts[field].trim() || null])) as Record<
    TextField,
    string | null
  >;
  return {
    ...texts,
    code: draft.area.code,
    start: draft.start,
    end: draft.end || null,
    stage: draft.stage || null,
    form: draft.form,
    kind: draft.kind || null,
    issue: draft.issue || null,
    participants: draft.participants,
    cost: draft.cost === null ? null : Math.trunc(draft.cost),
    plan: draft.plan === null ? null : { id: draft.plan, item: draft.item },
  };
}
