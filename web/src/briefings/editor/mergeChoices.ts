import type { DeckChoices } from '@petarawan/server/contract/briefings/saved';
import { type ChoiceFields, choicesOf, fieldsOf, sameValue } from './choiceFields.ts';

/** A field that both changed, each in another way. */
export interface BothChanged {
  field: string;
  theirs: unknown;
  mine: unknown;
}

export interface MergedChoices {
  /** Everything that one side alone changed, and of what both changed mine. */
  merged: DeckChoices;
  both: readonly BothChanged[];
}

/**
 * My choices brought up to date with what somebody else saved meanwhile; `base` is what both began with. Nothing of either side is lost: what
 * only one changed is taken over, what both changed is told, and slides that they added stand in my order too.
 */
export function mergeChoices(base: DeckChoices, mine: DeckChoices, theirs: DeckChoices): MergedChoices {
  const [was, my, their] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  const merged: Record<string, unknown> = {};
  const both: BothChanged[] = [];
  for (const field of new Set([...Object.keys(their), ...Object.keys(my)])) {
    const changed = !sameValue(my[field], was[field]);
    merged[field] = changed ? my[field] : their[field];
    if (changed && !sameValue(their[field], was[field]) && !sameValue(my[field], their[field]))
      both.push({ field, theirs: their[field], mine: my[field] });
  }
  if (!sameValue(mine.order, base.order)) merged.order = withAdded(mine.order, theirs.order, base.order);
  return { merged: choicesOf(merged), both };
}

/** The order with what they added since `base`, each behind the slide that it follows with them. */
function withAdded(mine: readonly string[], theirs: readonly string[], base: readonly string[]): string[] {
  const order = [...mine];
  theirs.forEach((id, i) => {
    if (base.includes(id) || order.includes(id)) return;
    order.splice(i === 0 ? 0 : order.indexOf(theirs[i - 1] ?? '') + 1 || order.length, 0, id);
  });
  return order;
}

/** The choices with these fields as they are in `other`. */
export function takeFields(choices: DeckChoices, other: DeckChoices, fields: readonly string[]): DeckChoices {
  const from: ChoiceFields = fieldsOf(other);
  return choicesOf({ ...fieldsOf(choices), ...Object.fromEntries(fields.map((field) => [field, from[field]])) });
}
