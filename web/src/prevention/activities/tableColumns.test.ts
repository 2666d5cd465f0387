import type { Activity } from '@petarawan/server/contract/prevention';
import { describe, expect, it } from 'vitest';
import { commonFile, tableColumns } from './tableColumns.ts';

const FILE = { name: 'Form Cegah', note: 'cegah.csv' } as unknown as Activity['source'];
const activity = (patch: Partial<Activity> = {}) =>
  ({
    ...{ issue: null, purpose: null, target: null, participants: null, cost: null, plan: null, number: null, evidence: null },
    ...{ entered: null, edited: null, source: FILE, ...patch },
  }) as Activity;

describe('columns of the table of activities', () => {
  it('leaves out what no activity has, and the file where it is the same for all', () => {
    expect(tableColumns([activity(), activity()])).toEqual(['what', 'day', 'place']);
    expect(commonFile([activity(), activity()])).toBe('cegah.csv');
  });

  it('shows a column as soon as one activity fills it', () => {
    const shown = tableColumns([
      activity(),
      activity({ participants: 0, plan: { id: 2, item: null }, evidence: 'https://b.go.id' }),
    ]);
    expect(shown).toEqual(['what', 'day', 'place', 'people', 'plan', 'number']);
  });

  it('shows the origin where one was entered or changed by form, or came from another file', () => {
    const byForm = { by: 'petugas', at: '2026-01-01T00:00:00Z' };
    const other = { name: 'Form Cegah', note: 'lain.csv' } as unknown as Activity['source'];
    for (const second of [
      activity({ entered: byForm, source: null }),
      activity({ edited: byForm }),
      activity({ source: other }),
    ]) {
      expect(tableColumns([activity(), second])).toContain('origin');
    }
    expect(commonFile([])).toBe(null);
  });
});
