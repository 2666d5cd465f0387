import { isDeepStrictEqual } from 'node:util';
import type { FieldChange, ItemChange, PlanContent, PlanDiff, PlanItem } from './contract.ts';

const EMPTY: PlanDiff = { head: [], items: [], reordered: false };

/**
 * What leads from one state of a plan to another: fields of the head, items by their key, and whether the items that stay stand in
 * another order. Equal states differ in nothing; added items come first, in their new order, then changed, then removed ones.
 */
export function diffContents(before: PlanContent | null, after: PlanContent): PlanDiff {
  if (before === null) return EMPTY;
  const { items: oldItems, ...oldHead } = before;
  const { items: newItems, ...newHead } = after;
  const old = new Map(oldItems.map((item) => [item.key, item]));
  const now = new Map(newItems.map((item) => [item.key, item]));
  const added = newItems.filter(({ key }) => !old.has(key)).map((item) => change('added', item, []));
  const changed = newItems.flatMap((item): ItemChange[] => {
    const was = old.get(item.key);
    const fields = was ? fieldChanges(was, item) : [];
    return fields.length === 0 ? [] : [change('changed', item, fields)];
  });
  const removed = oldItems.filter(({ key }) => !now.has(key)).map((item) => change('removed', item, []));
  const stay = (items: readonly PlanItem[]) => items.map(({ key }) => key).filter((key) => old.has(key) && now.has(key));
  return {
    head: fieldChanges(oldHead, newHead),
    items: [...added, ...changed, ...removed],
    reordered: !isDeepStrictEqual(stay(oldItems), stay(newItems)),
  };
}

/** Whether two states are the same. */
export const isSame = (diff: PlanDiff): boolean => diff.head.length === 0 && diff.items.length === 0 && !diff.reordered;

/** How many items were added, changed and removed, and whether anything beside them differs. */
export function countChanges({ head, items, reordered }: PlanDiff) {
  const count = (kind: ItemChange['kind']) => items.filter((item) => item.kind === kind).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed'), head: head.length > 0 || reordered };
}

const change = (kind: ItemChange['kind'], { key, title }: PlanItem, fields: FieldChange[]): ItemChange => ({
  key,
  kind,
  title,
  fields,
});

function fieldChanges<T extends object>(before: T, after: T): FieldChange[] {
  return (Object.keys(after) as (keyof T & string)[])
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
