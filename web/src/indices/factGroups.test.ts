import { describe, expect, it } from 'vitest';
import { factGroups, factTopics, needsNote } from './factGroups.ts';

const fact = (over: object = {}) => ({
  topic: 'Pemilu 2024 penanganan',
  code: '19',
  areaName: 'Kepulauan Bangka Belitung',
  measure: 'laporan',
  value: 10,
  valueText: '10',
  date: '2024-02-24',
  source: 'a',
  note: null,
  conflict: false,
  ...over,
});

describe('factGroups', () => {
  it('puts figures of two sources for the same thing side by side and keeps both', () => {
    const groups = factGroups([fact({ conflict: true }), fact({ source: 'b', value: 12, valueText: '12', conflict: true })]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.conflict).toBe(true);
    expect(groups[0]?.entries.map((e) => e.valueText)).toEqual(['10', '12']);
  });

  it('keeps figures of one release apart that do not contradict each other', () => {
    const groups = factGroups([
      fact({ note: 'dalam negeri' }),
      fact({ value: 2, note: 'luar negeri' }),
      fact({ date: '2024-03-01' }),
    ]);
    expect(groups.map((g) => g.entries.length)).toEqual([1, 1, 1]);
    expect(groups.map((g) => needsNote(g, groups))).toEqual([true, true, false]);
  });

  it('keeps another date, measure or area apart', () => {
    expect(factGroups([fact(), fact({ date: '2024-03-01' }), fact({ measure: 'temuan' }), fact({ code: '31' })])).toHaveLength(4);
  });
});

describe('factTopics', () => {
  it('lists the newest figures of a topic first', () => {
    const topics = factTopics([fact({ date: '2023-07' }), fact({ topic: 'PSU' }), fact({ date: '2024-01-03' })]);
    expect(topics.map((t) => t.topic)).toEqual(['Pemilu 2024 penanganan', 'PSU']);
    expect(topics[0]?.groups.map((g) => g.date)).toEqual(['2024-01-03', '2023-07']);
  });
});
