import { isDeepStrictEqual } from 'node:util';
import type { ConflictChoices, PlanContent } from './contract.ts';

/**
 * Who changed what, when two people changed the same state: `base` both began from, `theirs` is stored now, `yours` was sent. Only what
 * differs from `base` on a side is told, and nothing on which both sides agree. `both` changed it differently: one must be chosen.
 */
export function conflictChoices(base: PlanContent, theirs: PlanContent, yours: PlanContent): ConflictChoices {
  const { items: baseItems, ...baseHead } = base;
  const byKey = (content: PlanContent) => new Map(content.items.map((item) => [item.key, item]));
  const [before, current, sent] = [byKey(base), byKey(theirs), byKey(yours)];
  const keys = new Set([...baseItems, ...theirs.items, ...yours.items].map(({ key }) => key));
  return {
    head: (Object.keys(baseHead) as (keyof typeof baseHead)[]).flatMap((field) => {
      const side = sideOf(base[field], theirs[field], yours[field]);
      return side === null ? [] : [{ field, side, base: base[field], theirs: theirs[field], yours: yours[field] }];
    }),
    items: [...keys].flatMap((key) => {
      const [b, t, y] = [before.get(key) ?? null, current.get(key) ?? null, sent.get(key) ?? null];
      const side = sideOf(b, t, y);
      return side === null ? [] : [{ key, side, base: b, theirs: t, yours: y }];
    }),
  };
}

/** Who changed it; null when nobody did, or both did the same. */
function sideOf(base: unknown, theirs: unknown, yours: unknown): 'theirs' | 'yours' | 'both' | null {
  if (isDeepStrictEqual(theirs, yours)) return null;
  if (isDeepStrictEqual(base, theirs)) return 'yours';
  return isDeepStrictEqual(base, yours) ? 'theirs' : 'both';
}
