import type { Plan } from '@petarawan/server/contract/prevention/plans';
import { describe, expect, it } from 'vitest';
import { isDraft, sheetItems } from './sheetItems.ts';
import { SHEETS_AT_ONCE, sheetPart } from './sheetParts.ts';

describe('sheets in parts', () => {
  const rows = Array.from({ length: 514 }, (_, i) => i);

  it('hold every area of the country exactly once', () => {
    const { parts } = sheetPart(rows, null);
    const all = Array.from({ length: parts }, (_, i) => sheetPart(rows, String(i + 1)).rows).flat();
    expect(all).toEqual(rows);
    expect(parts).toBe(Math.ceil(514 / SHEETS_AT_ONCE));
  });

  it('stay inside what there is, whatever the address asks for', () => {
    expect(sheetPart(rows, '99')).toMatchObject({ part: 9, first: 480 });
    for (const asked of ['0', '-1', 'x', '1e9', null]) expect(sheetPart(rows, asked).part).toBe(1);
    expect(sheetPart([], '3')).toEqual({ rows: [], part: 1, parts: 1, first: 0 });
  });
});

it('only a plan that is approved, under way or finished is answered for', () => {
  const plan = (status: Plan['status']) =>
    ({
      id: 1,
      title: 'Pola',
      status,
      version: 1,
      content: { items: [{ key: 'a', code: '19.02.01', issue: 'sara', title: 'Forum', status: 'direncanakan', from: null }] },
    }) as unknown as Plan;
  const drafts = (['draf', 'diajukan', 'disetujui', 'berjalan', 'selesai'] as const).map((status) => {
    const [item] = sheetItems({ members: ['19.02'] }, [plan(status)]);
    return item && isDraft(item);
  });
  expect(drafts).toEqual([true, true, false, false, false]);
  // A draft that says again what is approved is no second measure.
  const both = sheetItems({ members: ['19.02'] }, [plan('draf'), plan('disetujui')]);
  expect(both.map((i) => i.plan.status)).toEqual(['disetujui']);
  expect(sheetItems({ members: ['19.02'] }, [plan('disetujui'), plan('berjalan')])).toHaveLength(2);
});
