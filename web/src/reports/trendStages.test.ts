import { describe, expect, it } from 'vitest';
import { stageSpans, votingDays } from './trendStages.ts';

const stage = (over: object) => ({
  election: 'pemilu-2024',
  order: 1,
  name: 'Masa kampanye',
  start: '2023-11-28' as string | null,
  end: '2024-02-10' as string | null,
  basis: null,
  source: 'PKPU 3/2022',
  note: null as string | null,
  ...over,
});

describe('stageSpans', () => {
  it('keeps stages of the chosen election and those without a choice', () => {
    const stages = [stage({}), stage({ election: 'pilkada-2024', name: 'Pelaksanaan kampanye' })];
    expect(stageSpans(stages, 'pilkada-2024').map((s) => s.name)).toEqual(['Pelaksanaan kampanye']);
    expect(stageSpans(stages, null)).toHaveLength(2);
  });

  it('takes a single known end as that day and drops stages without dates', () => {
    expect(stageSpans([stage({ start: null, end: '2024-01-26' }), stage({ start: null, end: null })], null)).toEqual([
      { name: 'Masa kampanye', start: '2024-01-26', end: '2024-01-26' },
    ]);
  });

  it('drops stages that did not happen', () => {
    expect(stageSpans([stage({ note: 'tidak terjadi' })], null)).toEqual([]);
  });
});

describe('votingDays', () => {
  it('marks the day of each election in the filter', () => {
    const elections = [
      { id: 'pemilu-2024', name: 'Pemilu 2024', votingDay: '2024-02-14' },
      { id: 'x', name: 'X', votingDay: null },
    ];
    expect(votingDays(elections, null, (n) => n)).toEqual([{ day: '2024-02-14', label: 'Pemilu 2024', kind: 'voting' }]);
    expect(votingDays(elections, 'x', (n) => n)).toEqual([]);
  });
});
