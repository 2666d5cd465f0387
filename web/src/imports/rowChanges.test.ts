import { describe, expect, it } from 'vitest';
import { shownChange, shownValue } from './rowChanges.ts';

describe('a row before and after', () => {
  it('shows only what differs, under the name of the row', () => {
    const change = shownChange({
      before: { source_id: 'A-1', status: 'masuk', note: null, day: '2024-01-01' },
      after: { source_id: 'A-1', status: 'diperiksa', note: null, day: '2024-01-02' },
    });
    expect(change).toEqual({
      kind: 'changed',
      name: 'A-1',
      cells: [{ column: 'status', before: 'masuk', after: 'diperiksa' }],
    });
  });

  it('shows all that a new or vanished row says', () => {
    expect(shownChange({ before: null, after: { source_id: 'A-2', issue: 3, note: null } })).toEqual({
      kind: 'new',
      name: 'A-2',
      cells: [{ column: 'issue', before: null, after: 3 }],
    });
    expect(shownChange({ before: { source_id: 'A-2', issue: 3 }, after: null }).kind).toBe('gone');
  });

  const date = (iso: string) => `<${iso}>`;
  it('writes a region as its code, a day and an election as people do', () => {
    expect(shownValue('kab', 1904, date)).toBe('19.04');
    expect(shownValue('desa', 1971021003, date)).toBe('19.71.02.1003');
    expect(shownValue('code', '19.04.01', date)).toBe('19.04.01');
    expect(shownValue('event_date', '2024-02-15', date)).toBe('<2024-02-15>');
    expect(shownValue('election', 'pilkada-2024', date)).toBe('Pilkada 2024');
    expect(shownValue('quantity', 1904, date)).toBe('1904');
  });
});
