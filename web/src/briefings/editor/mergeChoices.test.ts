import type { DeckChoices } from '@petarawan/server/contract/briefings/saved';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, fieldsOf, sameChoices, sameValue } from './choiceFields.ts';
import { mergeChoices, takeFields } from './mergeChoices.ts';

const IDS = ['cover', 'map', 'area:19.04', 'own:a'];
const word = fc.constantFrom('a', 'b');
const choices: fc.Arbitrary<DeckChoices> = fc.record({
  title: word,
  occasion: word,
  order: fc.shuffledSubarray(IDS, { minLength: 1 }),
  edits: fc.dictionary(
    fc.constantFrom(...IDS),
    fc.record({ title: fc.option(word), texts: fc.option(fc.array(word, { maxLength: 2 })), notes: fc.option(word) }),
  ),
  own: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('own:a', 'own:b'),
      title: word,
      texts: fc.array(word, { maxLength: 1 }),
      notes: word,
      view: fc.constant(null),
    }),
    { selector: ({ id }) => id },
  ),
});
const FIRST: DeckChoices = { title: 'Paparan', occasion: '', order: ['cover', 'map'], edits: {}, own: [] };

describe('two people writing one deck', () => {
  it('lose nothing: what one alone changed is taken over, what both changed is told and stays mine', () => {
    fc.assert(
      fc.property(choices, choices, choices, (base, mine, theirs) => {
        const { merged, both } = mergeChoices(base, mine, theirs);
        const [was, my, their, now] = [base, mine, theirs, merged].map(fieldsOf);
        for (const field of new Set([...Object.keys(my ?? {}), ...Object.keys(their ?? {})])) {
          if (field === 'order') continue;
          const mineChanged = !sameValue(my?.[field], was?.[field]);
          expect(now?.[field]).toEqual(mineChanged ? my?.[field] : their?.[field]);
          const told = both.some((one) => one.field === field);
          const clash = mineChanged && !sameValue(their?.[field], was?.[field]) && !sameValue(my?.[field], their?.[field]);
          expect(told).toBe(clash);
        }
        // Of the order: every slide that either wants.
        for (const id of theirs.order) if (!base.order.includes(id)) expect(merged.order).toContain(id);
        if (!sameValue(mine.order, base.order)) for (const id of mine.order) expect(merged.order).toContain(id);
        // What they have is met once: meeting it again changes nothing.
        expect(sameChoices(mergeChoices(theirs, merged, theirs).merged, merged)).toBe(true);
      }),
    );
  });

  it('work on different slides without a word', () => {
    const edit = (title: string) => ({ title, texts: null, notes: null });
    const { merged, both } = mergeChoices(
      FIRST,
      { ...FIRST, edits: { map: edit('Peta') } },
      { ...FIRST, title: 'Rapat', edits: { cover: edit('Sampul') } },
    );
    expect(both).toEqual([]);
    expect(merged).toEqual({ ...FIRST, title: 'Rapat', edits: { cover: edit('Sampul'), map: edit('Peta') } });
  });

  it('choose theirs for single fields and keep the rest', () => {
    const mine = { ...FIRST, title: 'Saya', occasion: 'Rapat' };
    expect(takeFields(mine, { ...FIRST, title: 'Mereka' }, ['title'])).toEqual({ ...mine, title: 'Mereka' });
    const written = { ...FIRST, edits: { map: { title: 'Peta', texts: null, notes: null } } };
    expect(takeFields(written, FIRST, ['edit map title'])).toEqual(FIRST);
  });

  it('are the same whatever order the keys stand in', () => {
    fc.assert(
      fc.property(choices, (one) => {
        const back = choicesOf(Object.fromEntries(Object.entries(fieldsOf(one)).reverse()));
        expect(fieldsOf(back)).toEqual(fieldsOf(one));
        expect(sameChoices(back, one)).toBe(true);
      }),
    );
  });
});
