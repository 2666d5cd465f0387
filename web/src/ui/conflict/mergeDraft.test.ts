import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDraft } from './mergeDraft.ts';

const state = fc.record({
  name: fc.constantFrom('a', 'b', 'c'),
  list: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  cost: fc.option(fc.constantFrom(1, 2)),
});

describe('bringing a form up to date with what somebody else saved', () => {
  it('keeps what I changed and takes over what they alone changed', () => {
    const base = { name: 'Posko', note: '', list: ['x'] };
    const merged = mergeDraft(base, { ...base, name: 'Posko A' }, { ...base, name: 'Posko B', note: 'baru', list: ['x', 'y'] });
    expect(merged).toEqual({ name: 'Posko A', note: 'baru', list: ['x', 'y'] });
  });

  it('never loses a change of mine, and never undoes a change of theirs that I did not touch', () => {
    fc.assert(
      fc.property(state, state, state, (base, mine, theirs) => {
        const merged = mergeDraft(base, mine, theirs);
        for (const field of ['name', 'list', 'cost'] as const) {
          const changed = JSON.stringify(mine[field]) !== JSON.stringify(base[field]);
          expect(merged[field]).toEqual(changed ? mine[field] : theirs[field]);
        }
        // Meeting the same state again changes nothing more.
        expect(mergeDraft(theirs, merged, theirs)).toEqual(merged);
      }),
    );
  });
});
