import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictChoices } from './conflictChoices.ts';
import type { PlanContent, PlanItem } from './contract.ts';
import { countChanges, diffContents, isSame } from './diffContents.ts';
import { isProgress } from './isProgress.ts';
import { mostAtOnce } from './mostAtOnce.ts';

// As JSON gives them.
const PLAIN = { noNullPrototype: true } as const;
const item = fc.record(
  {
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    title: fc.constantFrom('Satu', 'Dua'),
    cost: fc.constantFrom(null, 1, 2),
    status: fc.constantFrom('direncanakan', 'selesai'),
    activities: fc.subarray(['x', 'y']),
  },
  PLAIN,
) as unknown as fc.Arbitrary<PlanItem>;
const content = fc.record(
  {
    title: fc.constantFrom('T', 'U'),
    budget: fc.constantFrom(null, 5),
    targets: fc.subarray(['p', 'q']),
    items: fc.uniqueArray(item, { selector: ({ key }) => key, maxLength: 5 }),
  },
  PLAIN,
) as unknown as fc.Arbitrary<PlanContent>;

/** Writes a difference over the state it was taken from; the order of the items is left aside. */
function applied(before: PlanContent, after: PlanContent) {
  const diff = diffContents(before, after);
  const result = new Map(before.items.map((i) => [i.key, { ...i }]));
  for (const { key, kind, fields } of diff.items) {
    if (kind === 'removed') result.delete(key);
    else if (kind === 'added') result.set(key, after.items.find((i) => i.key === key) as PlanItem);
    else for (const f of fields) Object.assign(result.get(key) as PlanItem, { [f.field]: f.after });
  }
  const { items: _, ...head } = before;
  for (const { field, before: was, after: now } of diff.head) {
    expect(was).toEqual((before as Record<string, unknown>)[field]);
    Object.assign(head, { [field]: now });
  }
  return { ...head, items: byKey([...result.values()]) };
}
const byKey = (items: readonly PlanItem[]) => [...items].sort((a, b) => (a.key < b.key ? -1 : 1));

describe('the difference of two states of a plan', () => {
  it('leads from the one to the other, is empty exactly for equal states, and counts the same both ways', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(applied(before, after)).toEqual({ ...after, items: byKey(after.items) });
        const [there, back] = [diffContents(before, after), diffContents(after, before)];
        expect(isSame(there)).toBe(JSON.stringify(before) === JSON.stringify(after));
        expect(countChanges(there)).toEqual({
          ...countChanges(back),
          added: countChanges(back).removed,
          removed: countChanges(back).added,
        });
      }),
    );
  });

  it('is progress only when nothing but status and activities of items differs', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const still = ({ items, ...head }: PlanContent) =>
          JSON.stringify([head, items.map(({ status: _s, activities: _a, ...rest }) => rest)]);
        expect(isProgress(diffContents(before, after))).toBe(still(before) === still(after));
      }),
    );
  });

  it('of three states: what one side alone changed is that side’s, and only what both changed differently is open', () => {
    fc.assert(
      fc.property(content, content, content, (base, theirs, yours) => {
        const { head, items } = conflictChoices(base, theirs, yours);
        const text = (state: PlanContent, key: string) => JSON.stringify(state.items.find((i) => i.key === key) ?? null);
        for (const key of ['a', 'b', 'c', 'd', 'e']) {
          const [b, t, y] = [text(base, key), text(theirs, key), text(yours, key)];
          const side = t === y ? undefined : b === t ? 'yours' : b === y ? 'theirs' : 'both';
          expect(items.find((i) => i.key === key)?.side).toBe(side);
        }
        expect(head.some(({ field }) => field === 'title')).toBe(theirs.title !== yours.title);
        expect(conflictChoices(base, yours, yours)).toEqual({ head: [], items: [] });
      }),
    );
  });
});

describe('people needed at once', () => {
  it('are most on the day when the items’ days overlap most', () => {
    const need = (from: string | null, to: string | null, staff: number) => ({ from, to, staff });
    expect(
      mostAtOnce([need('2024-10-01', '2024-10-05', 3), need('2024-10-05', '2024-10-09', 4), need('2024-10-06', null, 2)]),
    ).toEqual({ staff: 7, day: '2024-10-05' });
    expect(mostAtOnce([need(null, null, 3), need('2024-10-01', '2024-10-01', 1)])).toEqual({ staff: 4, day: '2024-10-01' });
    expect(mostAtOnce([need(null, null, 3), need(null, null, 1)])).toEqual({ staff: 4, day: null });
    expect(mostAtOnce([])).toEqual({ staff: 0, day: null });
  });
});
