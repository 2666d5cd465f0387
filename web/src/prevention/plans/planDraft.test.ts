import type { ConflictChoices, PlanContent, PlanItem } from '@petarawan/server/contract/prevention/plans';
import { describe, expect, it } from 'vitest';
import { firstChoices, headChoice, itemChoice, mergeChoices, newKey } from './planDraft.ts';

const item = (key: string, title: string) => ({ key, title }) as PlanItem;
const plan = (title: string, items: PlanItem[]) => ({ title, owner: 'K', items }) as unknown as PlanContent;

describe('two states of a plan', () => {
  const theirs = plan('Milik mereka', [item('a', 'A2'), item('b', 'B'), item('t', 'T')]);
  const yours = plan('Milik saya', [item('a', 'A3'), item('y', 'Y'), item('b', 'B')]);
  const choices: ConflictChoices = {
    head: [{ field: 'title', side: 'both', base: 'Dulu', theirs: 'Milik mereka', yours: 'Milik saya' }],
    items: [
      { key: 'a', side: 'both', base: item('a', 'A'), theirs: item('a', 'A2'), yours: item('a', 'A3') },
      { key: 't', side: 'theirs', base: null, theirs: item('t', 'T'), yours: null },
      { key: 'y', side: 'yours', base: null, theirs: null, yours: item('y', 'Y') },
    ],
  };

  it('are joined so that what each side alone changed stays, and what both changed is asked for', () => {
    const chosen = firstChoices(choices);
    expect([...chosen]).toEqual([
      [itemChoice('t'), 'theirs'],
      [itemChoice('y'), 'yours'],
    ]);
    const all = new Map(chosen).set(headChoice('title'), 'theirs').set(itemChoice('a'), 'yours');
    const merged = mergeChoices(theirs, yours, choices, all);
    expect(merged.title).toBe('Milik mereka');
    expect(merged.items.map((i) => i.title)).toEqual(['A3', 'B', 'T', 'Y']);
  });

  it('leave out what the chosen side had removed', () => {
    const all = new Map(firstChoices(choices)).set(itemChoice('t'), 'yours').set(itemChoice('a'), 'theirs');
    expect(mergeChoices(theirs, yours, choices, all).items.map((i) => i.title)).toEqual(['A2', 'B', 'Y']);
  });

  it('give new items keys that the server takes', () => {
    expect(newKey()).toMatch(/^[a-z0-9]{10}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
