import type { PlanVersion } from '@petarawan/server/contract/prevention/plans';
import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { changeWords } from './changeWords.ts';
import { plansText } from './text.ts';

const format = formatOf('id');
const wordOf = (field: string, value: unknown) =>
  value === null ? '–' : field === 'budget' || field === 'cost' ? `Rp${format.integer(value as number)}` : String(value);
const told = (over: Partial<PlanVersion>) =>
  changeWords(
    {
      step: 'saved',
      holds: { items: 3, known: 20_000_000, unknown: 0 },
      diff: { head: [], items: [], reordered: false },
      changed: { added: 0, changed: 0, removed: 0, head: false },
      ...over,
    },
    plansText.id,
    wordOf,
    format,
  );
const head = (field: string, before: unknown, after: unknown) => ({ field, before, after });

describe('changeWords', () => {
  it('tells what a new plan held, and what of it has no cost', () => {
    expect(told({ step: 'made', diff: null })).toBe('dibuat: 3 butir, Rp20.000.000');
    expect(told({ step: 'made', diff: null, holds: { items: 3, known: 20_000_000, unknown: 1 } })).toBe(
      'dibuat: 3 butir, sedikitnya Rp20.000.000, 1 butir belum diberi biaya',
    );
    expect(told({ step: 'made', diff: null, holds: { items: 0, known: 0, unknown: 0 } })).toBe('dibuat: 0 butir');
  });

  it('tells fields before and after, items by name, and long texts by name only', () => {
    const items = [
      { key: 'a', kind: 'added' as const, title: 'Posko', fields: [] },
      { key: 'b', kind: 'changed' as const, title: 'Patroli', fields: [head('cost', null, 8_000_000)] },
    ];
    expect(
      told({
        diff: { head: [head('budget', 30_000_000, 40_000_000), head('note', 'x', 'y')], items, reordered: false },
      }),
    ).toBe('anggaran Rp30.000.000 → Rp40.000.000; catatan diubah; butir ditambah “Posko”; Patroli: biaya – → Rp8.000.000');
  });

  it('says that only the status changed, how much more there is, and counts where contents are not told', () => {
    expect(told({ step: 'submitted' })).toBe('hanya status');
    const removed = Array.from({ length: 6 }, (_, i) => ({ key: `${i}`, kind: 'removed' as const, title: `B${i}`, fields: [] }));
    expect(told({ diff: { head: [], items: removed, reordered: false } })).toMatch(/“B3”; dan 2 lainnya$/);
    expect(told({ diff: null, holds: null, changed: { added: 1, changed: 2, removed: 0, head: true } })).toBe(
      '+1 · 2 diubah · −0 · kepala diubah',
    );
  });
});
