import type { ConflictChoices, PlanContent, PlanItem } from '@petarawan/server/contract/prevention/plans';

/** A plan as it stands in the form: made from a version, perhaps changed since. */
export interface PlanDraft {
  version: number;
  content: PlanContent;
}

export const sameContent = (a: PlanContent, b: PlanContent): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A key no other item has: 10 random letters and digits (also where the page has no secure context). */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('');
}

/** A plan that only says what it is called, for where, and whose it is. */
export const emptyPlan = (code: string, title: string, owner: string, election: string | null): PlanContent => ({
  title,
  code,
  election,
  from: null,
  to: null,
  owner,
  budget: null,
  targets: [],
  note: null,
  items: [],
  outcomes: [],
});

/** An item that only says where and against what. */
export const emptyItem = (code: string, issue: string, title: string): PlanItem => ({
  key: newKey(),
  code,
  belt: null,
  issue,
  measure: null,
  title,
  form: null,
  kind: null,
  stage: null,
  from: null,
  to: null,
  actor: null,
  audience: null,
  channels: [],
  cost: null,
  staff: null,
  target: null,
  targetNumber: null,
  status: 'direncanakan',
  activities: [],
  evidence: null,
});

export type Chosen = 'theirs' | 'yours';
/** What was chosen of a conflict: by field of the head, and by key of the item; undefined = not yet. */
export type Choices = ReadonlyMap<string, Chosen>;
export const headChoice = (field: string) => `kepala ${field}`;
export const itemChoice = (key: string) => `butir ${key}`;

/** What only one side changed is chosen already. */
export function firstChoices({ head, items }: ConflictChoices): Choices {
  const all = [
    ...head.map(({ field, side }) => [headChoice(field), side] as const),
    ...items.map(({ key, side }) => [itemChoice(key), side] as const),
  ];
  return new Map(all.flatMap(([name, side]) => (side === 'both' ? [] : [[name, side] as const])));
}

/** The stored state with what was chosen of the other put in; items that only the other has come last. */
export function mergeChoices(
  current: PlanContent,
  yours: PlanContent,
  { head, items }: ConflictChoices,
  chosen: Choices,
): PlanContent {
  const merged: PlanContent = { ...current };
  for (const { field } of head) {
    if (chosen.get(headChoice(field)) === 'yours') Object.assign(merged, { [field]: yours[field as keyof PlanContent] });
  }
  const mine = new Map(items.filter(({ key }) => chosen.get(itemChoice(key)) === 'yours').map((item) => [item.key, item.yours]));
  merged.items = current.items.flatMap((item) => {
    if (!mine.has(item.key)) return [item];
    const other = mine.get(item.key);
    return other ? [other] : [];
  });
  const there = new Set(current.items.map(({ key }) => key));
  for (const item of yours.items) if (mine.has(item.key) && !there.has(item.key)) merged.items.push(item);
  return merged;
}
