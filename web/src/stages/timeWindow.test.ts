import { describe, expect, it } from 'vitest';
import { addDays } from '../format/days.ts';
import { datedStages, movePeriodEnd, timeWindow } from './timeWindow.ts';

const stage = (over: object) => ({
  election: 'pilkada-2024',
  order: 1,
  name: 'Masa tenang',
  start: '2024-11-24',
  end: '2024-11-26',
  basis: null,
  source: 's',
  note: null,
  ...over,
});
const elections = [
  { id: 'pemilu-2024', name: 'Pemilu 2024', votingDay: '2024-02-14' },
  { id: 'pilkada-2024', name: 'Pilkada 2024', votingDay: '2024-11-27' },
];
const NONE = { from: null, to: null };

describe('datedStages', () => {
  it('keeps stages with both days, of the chosen election, that took place', () => {
    const stages = [stage({}), stage({ start: null }), stage({ election: 'pemilu-2024' }), stage({ note: 'tidak terjadi' })];
    expect(datedStages(stages, 'pilkada-2024')).toHaveLength(1);
    expect(datedStages(stages, null)).toHaveLength(2);
  });
});

describe('timeWindow', () => {
  it('spans the voting days of all elections when none is chosen', () => {
    const window = timeWindow(elections, [], null, NONE);
    expect(window?.start).toBe(addDays('2024-02-14', -480));
    expect(window?.end).toBe(addDays('2024-11-27', 75));
  });

  it('grows to include the chosen period', () => {
    expect(timeWindow(elections, [], 'pilkada-2024', { from: '2022-01-01', to: null })?.start).toBe('2022-01-01');
  });

  it('falls back to the stages without a voting day, and to nothing without both', () => {
    const open = [{ id: 'x', name: 'X', votingDay: null }];
    expect(timeWindow(open, datedStages([stage({})], null), 'x', NONE)).toEqual({ start: '2024-11-24', end: '2024-11-26' });
    expect(timeWindow([], [], null, NONE)).toBeNull();
  });
});

describe('movePeriodEnd', () => {
  const window = { start: '2024-01-01', end: '2024-12-31' };
  it('starts from the window when an end is not set', () => {
    expect(movePeriodEnd(NONE, 'from', '2024-03-01', window)).toEqual({ from: '2024-03-01', to: '2024-12-31' });
  });
  it('does not let the ends cross or leave the window', () => {
    const period = { from: '2024-03-01', to: '2024-04-01' };
    expect(movePeriodEnd(period, 'from', '2024-05-01', window)).toEqual({ from: '2024-04-01', to: '2024-04-01' });
    expect(movePeriodEnd(period, 'to', '2024-02-01', window)).toEqual({ from: '2024-03-01', to: '2024-03-01' });
    expect(movePeriodEnd(period, 'to', '2030-02-01', window)).toEqual({ from: '2024-03-01', to: '2024-12-31' });
  });
});
